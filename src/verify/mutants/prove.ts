import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Lesson, readSolution } from '../../course/lesson.js';
import { shown } from '../../report/safe.js';
import { type Outcome, verdict } from '../../run/outcome.js';
import type { Attempt } from '../attempt.js';
import type { Step } from '../result.js';
import { type How, type InAttempt, oneLine, type Planned, timed } from '../step.js';
import { readEquivalents, stale } from './equivalents.js';
import { type Mutant, mutantsOf } from './mutant.js';
import { sample } from './sample.js';

/** What `curl` may wait for a page that most likely never comes, in seconds: what is slow is waited for by the checks. */
const VISIT_WITHIN = 1;

/** A wrong variant that takes longer waits for what never comes, in milliseconds. */
const SCRIPT_WITHIN = 60_000;

/** One question for each wrong variant of the solution, and one for each that is declared and is none any more. */
export async function planMutants(how: How, lesson: Lesson, inAttempt: InAttempt): Promise<readonly Planned[]> {
  const mutants = mutantsOf(await readSolution(lesson));
  const chosen = how.sample === undefined ? mutants : sample(mutants, how.sample, how.seed);
  const equivalents = await readEquivalents(lesson.folder, lesson.exercise.id);
  const tried = chosen.map((mutant) => ({
    phase: 'mutant' as const,
    name: mutant.name,
    run: inAttempt(async (at) => [await refuses(how, mutant, equivalents.get(mutant.name), at)], mutant.leaves),
  }));
  const gone = stale(equivalents, mutants).map((name) => ({
    phase: 'mutant' as const,
    name,
    run: async () => [await timed(how, 'mutant', name, async () => how.voice.words.phrases.verify.stale)],
  }));
  return [...tried, ...gone];
}

async function refuses(how: How, mutant: Mutant, because: string | undefined, at: Attempt): Promise<Step> {
  let outcomes: readonly Outcome[] = [];
  const step = await timed(how, 'mutant', mutant.name, async () => {
    await type(mutant, because === undefined, at);
    outcomes = await outcomesOf(at);
    return complaint(how, outcomes, because);
  });
  const { line, before, after } = mutant;
  const by = notPassed(outcomes);
  return {
    ...step,
    mutant: { verdict: VERDICTS[verdict(outcomes)], by, ...(because && { because }), line, before, after },
  };
}

const VERDICTS = { passed: 'survived', failed: 'refused', error: 'error' } as const;

const notPassed = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.filter(({ status }) => status === 'failed' || status === 'error').map((one) => shown(oneLine(one)));

/** A person types on when a command fails. What is right in spite of the change gets all the time that the solution takes. */
async function type({ script }: Mutant, isWrong: boolean, at: Attempt): Promise<void> {
  const file = join(at.folder, 'mutant.sh');
  await writeFile(file, script);
  if (isWrong) await appendFile(join(at.folder, '.curlrc'), `retry-max-time = ${VISIT_WITHIN}\n`);
  await at.type(file, false, isWrong ? SCRIPT_WITHIN : undefined);
}

/** What a check that does not wait has refused stays refused: then those that wait are not asked for their word. */
async function outcomesOf(at: Attempt): Promise<readonly Outcome[]> {
  const once = await at.check({ once: true });
  const settled = once.filter(({ status, check }) => status === 'error' || (status === 'failed' && check.within === 0));
  if (settled.length > 0) return settled;
  return verdict(once) === 'passed' ? once : at.check();
}

/** @returns undefined where it is as it should be: refused, or declared to be right and accepted */
function complaint({ voice }: How, outcomes: readonly Outcome[], because: string | undefined): string | undefined {
  const { verify } = voice.words.phrases;
  const said = verdict(outcomes);
  const by = notPassed(outcomes).join(', ');
  if (said === 'error') return verify.mutantError(by);
  if (because !== undefined) return said === 'failed' ? verify.equivalentRefused(by) : undefined;
  return said === 'passed' ? verify.survived : undefined;
}
