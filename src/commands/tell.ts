import { constants } from 'node:fs';
import { access, appendFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Fault } from '../fault.js';
import { documentOf } from '../verify/document.js';
import { type Proof, resultsOf, verdictOf } from '../verify/proof.js';
import { killRate } from '../verify/result.js';
import { type App, EXIT, type Exit, json } from './app.js';

/** Where a proof is told of. */
export interface Ways {
  readonly json?: boolean;
  readonly junit?: string;
  readonly report?: string;
  readonly github?: boolean;
}

const EXIT_OF = { passed: EXIT.passed, failed: EXIT.failed, unavailable: EXIT.environment };

/** A proof takes its time: what it cannot be written to is said before. @throws Fault `report-unwritable` */
export async function demandWays({ cwd }: App, { junit, report }: Ways): Promise<void> {
  const files = [junit, report].flatMap((file) => (file === undefined ? [] : resolve(cwd, file)));
  for (const file of files) await access(dirname(file), constants.W_OK).catch(unwritable(file));
}

/**
 * Tells of a proof in every way that was asked for.
 *
 * @param ids of the exercises, in the order of the course
 * @param text for a person, where standard output is not to be a document
 */
export async function tell(
  app: App,
  proof: Proof,
  ids: readonly string[],
  ways: Ways,
  text: () => string,
): Promise<Exit> {
  const document = json(documentOf(proof));
  app.out(ways.json ? document : text());
  if (ways.report !== undefined) await write(resolve(app.cwd, ways.report), document);
  if (ways.junit !== undefined) await write(resolve(app.cwd, ways.junit), await junitOf(proof));
  if (ways.github) await tellGithub(app, proof, ids, ways);
  return EXIT_OF[verdictOf(proof)];
}

async function junitOf(proof: Proof): Promise<string> {
  const { formatJunit, formatEnginesJunit } = await import('../report/junit.js');
  return proof.named ? formatEnginesJunit(proof.engines) : formatJunit(resultsOf(proof));
}

/** GitHub reads commands from both outputs: a document has one for itself. */
async function tellGithub(app: App, proof: Proof, ids: readonly string[], ways: Ways): Promise<void> {
  const { formatAnnotations, formatStepSummary } = await import('../report/github.js');
  const { phrases } = app.voice.words;
  const annotations = formatAnnotations(proof, phrases);
  if (annotations) (ways.json ? app.note : app.out)(annotations);
  const file = app.env.GITHUB_STEP_SUMMARY;
  const summary = formatStepSummary(ids, proof, killRate(resultsOf(proof)), phrases);
  if (file) await appendFile(file, summary).catch(unwritable(file));
}

export const write = (file: string, text: string): Promise<void> => writeFile(file, text).catch(unwritable(file));

/** @throws Fault `report-unwritable` */
export const unwritable = (file: string) => (error: Error) => {
  throw new Fault('usage', 'report-unwritable', { file, message: error.message });
};
