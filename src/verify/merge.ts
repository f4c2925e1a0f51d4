import { Fault } from '../fault.js';
import { type Proof, proofOf } from './proof.js';
import type { EngineResult } from './result.js';
import { nameShard, type Shard } from './shard.js';

/** A proof, and the file that holds it. */
export interface Kept {
  readonly file: string;
  readonly proof: Proof;
}

/** What was found on one engine, as one file has it. */
interface Part {
  readonly file: string;
  readonly shard: Shard | undefined;
  readonly result: EngineResult;
}

/**
 * Puts the proofs of several runs together: the parts of a course, several engines, or both. An engine is known by its name as it was
 * asked for; where a tag moved from one run to the next, it is told of in the version of the first.
 *
 * @param missing what is said of parts that no file holds: an engine of which some are missing was not verified on
 * @throws Fault `result-twice` where two files have the same exercise on the same engine: which of them counts, nobody can tell
 */
export function merge(kept: readonly Kept[], missing: (shards: string) => string): Proof {
  const parts = kept.flatMap(({ file, proof }) =>
    proof.engines.map((result): Part => ({ file, shard: proof.shard, result })),
  );
  const names = [...new Set(parts.map(({ result }) => result.name))];
  const engines = names.map((name) =>
    together(
      parts.filter(({ result }) => result.name === name),
      missing,
    ),
  );
  const durationMs = sum(kept.map(({ proof }) => proof));
  return proofOf(engines, { durationMs, named: true, drift: kept.flatMap(({ proof }) => proof.drift) });
}

function together(parts: readonly Part[], missing: (shards: string) => string): EngineResult {
  demandOnce(parts);
  const results = parts.map(({ result }) => result);
  const lost = lostShards(parts);
  const message = [
    ...results.flatMap((result) => result.message ?? []),
    ...(lost.length > 0 ? [missing(lost.map(nameShard).join(', '))] : []),
  ].join('; ');
  const engine = results.find((result) => result.engine)?.engine;
  return {
    name: results[0]?.name ?? '',
    status: lost.length > 0 ? 'unavailable' : worst(results),
    ...(message && { message }),
    ...(engine && { engine }),
    durationMs: sum(results),
    exercises: results.flatMap(({ exercises }) => exercises),
    skipped: results.flatMap(({ skipped }) => skipped),
  };
}

const worst = (results: readonly EngineResult[]): EngineResult['status'] =>
  (['unavailable', 'failed'] as const).find((bad) => results.some(({ status }) => status === bad)) ?? 'passed';

function demandOnce(parts: readonly Part[]): void {
  const seen = new Map<string, string>();
  for (const { file, result } of parts) {
    for (const { exercise } of [...result.exercises, ...result.skipped]) {
      const before = seen.get(exercise);
      if (before !== undefined)
        throw new Fault('usage', 'result-twice', { exercise, engine: result.name, files: [before, file] });
      seen.set(exercise, file);
    }
  }
}

/** Of each number of parts that was chosen, those that no file is. */
function lostShards(parts: readonly Part[]): readonly Shard[] {
  const there = parts.flatMap(({ shard }) => shard ?? []);
  const totals = [...new Set(there.map(({ of }) => of))];
  const all = totals.flatMap((of) => Array.from({ length: of }, (_, at) => ({ index: at + 1, of })));
  return all.filter((shard) => !there.some((one) => nameShard(one) === nameShard(shard)));
}

const sum = (all: readonly { readonly durationMs: number }[]): number =>
  all.reduce((total, { durationMs }) => total + durationMs, 0);
