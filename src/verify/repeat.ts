import { type ExerciseResult, type Step, stepOf } from './result.js';
import type { How } from './step.js';

/** Proves an exercise as often as it was asked for. A result that differs from run to run is a result of its own. */
export async function repeated(how: How, prove: () => Promise<ExerciseResult>): Promise<ExerciseResult> {
  const first = await prove();
  const others: ExerciseResult[] = [];
  while (others.length + 1 < (how.repeat ?? 1)) others.push(await prove());
  return others.length > 0 ? combined([first, ...others], how.voice.words.phrases.verify.flaky) : first;
}

type Worded = (held: number, runs: number, message: string) => string;

/**
 * All runs of one exercise as one result: what it says of a step is what the first run said in which it did not hold.
 *
 * @param worded what is said of a step that did not hold every time
 */
export function combined(runs: readonly [ExerciseResult, ...ExerciseResult[]], worded: Worded): ExerciseResult {
  const steps = sameSteps(runs).map((same) => combinedStep(same, worded));
  const flaky = steps.some((step) => step.flaky);
  return {
    exercise: runs[0].exercise,
    holds: steps.every(({ holds }) => holds),
    durationMs: sum(runs),
    steps,
    runs: runs.length,
    ...(flaky && { flaky }),
  };
}

/** The same step of every run, in the order of the steps. */
function sameSteps(runs: readonly ExerciseResult[]): readonly (readonly Step[])[] {
  const groups = new Map<string, Step[]>();
  for (const step of runs.flatMap(({ steps }) => steps)) {
    const key = JSON.stringify([step.phase, step.name]);
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  return [...groups.values()];
}

function combinedStep(same: readonly Step[], worded: Worded): Step {
  const [runs, held] = [same.length, same.filter(({ holds }) => holds).length];
  const told = { ...((same.find(({ holds }) => !holds) ?? same[0]) as Step), durationMs: sum(same) };
  if (told.holds || held === 0) return told;
  const { phase, name, message = '', durationMs } = told;
  return { ...told, ...stepOf(phase, name, worded(held, runs, message), durationMs), flaky: { held, runs } };
}

const sum = (all: readonly { readonly durationMs: number }[]): number =>
  all.reduce((total, { durationMs }) => total + durationMs, 0);
