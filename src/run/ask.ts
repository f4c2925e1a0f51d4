import type { Engine } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';
import type { Check } from '../exercise/check.js';
import type { Exercise } from '../exercise/exercise.js';
import type { Scene } from '../exercise/scene.js';
import type { Workspace } from '../exercise/workspace.js';
import type { Record } from '../session/record.js';
import type { Outcome } from './outcome.js';
import { outside } from './outside.js';
import { type RunOptions, run } from './run.js';

export interface Question {
  readonly exercise: Exercise;
  readonly engine: Engine;
  readonly workspace: Workspace;
  /** Undefined where the exercise was not started, or nobody remembers. */
  readonly record: Record | undefined;
  readonly signal: AbortSignal;
  readonly onWait?: RunOptions['onWait'];
  readonly show?: RunOptions['show'];
  readonly once?: boolean;
  readonly watch?: RunOptions['watch'];
  /** One check alone, with those that it needs; undefined for all. */
  readonly only?: Check | undefined;
}

/**
 * Runs the checks of an exercise on the engine as it is now, and returns the outcomes in the exercise's order. Where a thing
 * changed while it was looked at, as a container that has just been started and ends, all are asked once more.
 */
export async function ask(question: Question): Promise<readonly Outcome[]> {
  const outcomes = await askOnce(question);
  return outcomes.some((one) => one.status === 'failed' && one.outdated) ? askOnce(question) : outcomes;
}

async function askOnce(question: Question): Promise<readonly Outcome[]> {
  const { exercise, signal, only } = question;
  const wanted = only && needed(only);
  const checks = exercise.checks.filter((check) => !wanted || wanted.has(check));
  const outcomes = new Map<unknown, Outcome>();
  for await (const outcome of run(checks, sceneOf(question), question)) outcomes.set(outcome.check, outcome);
  signal.throwIfAborted();
  return checks.map((check) => outcomes.get(check) as Outcome);
}

/** The check, and all that it needs. */
export const needed = (check: Check): ReadonlySet<Check> =>
  new Set([check, ...check.needs.flatMap((need) => [...needed(need)])]);

/** What the checks of an exercise look at. */
export function sceneOf({
  exercise,
  engine,
  workspace,
  record,
  signal,
}: Pick<Question, 'exercise' | 'engine' | 'workspace' | 'record' | 'signal'>): Scene {
  return {
    docker: readOnly(engine),
    workspace,
    ...outside(engine),
    footprint: exercise.footprint,
    startedAt: record?.startedAt,
    earlier: new Set(record?.baseline.containers),
    before: record?.baseline,
    signal,
  };
}
