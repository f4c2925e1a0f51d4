import type { Engine } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';
import type { Exercise } from '../exercise/exercise.js';
import type { Scene } from '../exercise/scene.js';
import type { Workspace } from '../exercise/workspace.js';
import type { Record } from '../session/record.js';
import type { Outcome } from './outcome.js';
import { run } from './run.js';
import type { Waiting } from './wait.js';

export interface Question {
  readonly exercise: Exercise;
  readonly engine: Engine;
  readonly workspace: Workspace;
  /** Undefined where the exercise was not started, or nobody remembers. */
  readonly record: Record | undefined;
  readonly signal: AbortSignal;
  readonly onWait?: (waiting: Waiting) => void;
}

/** Runs the checks of an exercise on the engine as it is now, and returns the outcomes in the exercise's order. */
export async function ask(question: Question): Promise<readonly Outcome[]> {
  const { exercise, signal, onWait } = question;
  const outcomes = new Map<unknown, Outcome>();
  for await (const outcome of run(exercise.checks, sceneOf(question), onWait)) outcomes.set(outcome.check, outcome);
  signal.throwIfAborted();
  return exercise.checks.map((check) => outcomes.get(check) as Outcome);
}

function sceneOf({ exercise, engine, workspace, record, signal }: Question): Scene {
  return {
    docker: readOnly(engine),
    workspace,
    footprint: exercise.footprint,
    startedAt: record?.startedAt,
    earlier: new Set(record?.baseline.containers),
    signal,
  };
}
