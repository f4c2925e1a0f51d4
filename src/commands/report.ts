import { resolve } from 'node:path';
import { readDocument } from '../verify/document.js';
import { type Kept, merge } from '../verify/merge.js';
import type { Proof } from '../verify/proof.js';
import type { App, Exit } from './app.js';
import { demandWays, tell, type Ways } from './tell.js';
import { formatProof } from './verify.js';

export type MergeOptions = Omit<Ways, 'report'>;

/** `dojo report merge FILE…`: the proofs of parts and engines as one, with the exit code of the whole. */
export async function reportMerge(app: App, files: readonly string[], options: MergeOptions): Promise<Exit> {
  await demandWays(app, options);
  const kept = await Promise.all(
    files.map(async (file): Promise<Kept> => ({ file, proof: await readDocument(resolve(app.cwd, file)) })),
  );
  const proof = merge(kept, app.voice.words.phrases.verify.shardsMissing);
  const ids = inOrder(proof, (await app.course.course()).ids);
  return tell(app, proof, ids, options, () => formatProof(app, ids, proof));
}

/** As the course has them; behind them those that it does not have any more. */
function inOrder({ engines }: Proof, course: readonly string[]): readonly string[] {
  const there = engines.flatMap(({ exercises, skipped }) => [...exercises, ...skipped].map(({ exercise }) => exercise));
  return [...new Set([...course.filter((id) => there.includes(id)), ...there])];
}
