import { join } from 'node:path';
import * as v from 'valibot';
import { endForsakenTurn, inTurn, type Remembered, recall, remember } from './state.js';

const exerciseSchema = v.object({
  workspace: v.optional(v.string()),
  startedAt: v.optional(v.string()),
  /** For the first time. */
  passedAt: v.optional(v.string()),
  /** How often a hint was asked for: by the check's id and the code of its finding, so that another mistake begins anew. */
  hints: v.optional(v.record(v.string(), v.number()), {}),
});

const progressSchema = v.object({
  version: v.literal(1),
  /** The one that was started or checked last. */
  current: v.optional(v.string()),
  exercises: v.record(v.string(), exerciseSchema),
});

/** How far the learner is, over all engines. */
export type Progress = v.InferOutput<typeof progressSchema>;
export type ExerciseProgress = v.InferOutput<typeof exerciseSchema>;

const NONE: Progress = { version: 1, exercises: {} };

const progressFile = (state: string): string => join(state, 'progress.json');

export async function recallProgress(state: string): Promise<Remembered<Progress> & { value: Progress }> {
  const { value, setAside } = await recall(progressFile(state), progressSchema);
  return setAside ? { value: value ?? NONE, setAside } : { value: value ?? NONE };
}

/** Changes what is known of one exercise, and makes it the current one. Nothing is written where all of it is known. */
export async function rememberProgress(state: string, id: string, change: Partial<ExerciseProgress>): Promise<void> {
  if (!changed((await recallProgress(state)).value, id, change)) return endForsakenTurn(progressFile(state));
  await inTurn(progressFile(state), async () => {
    const after = changed((await recallProgress(state)).value, id, change);
    if (after) await remember(progressFile(state), after);
  });
}

/** Undefined where all of it is known. */
function changed(value: Progress, id: string, change: Partial<ExerciseProgress>): Progress | undefined {
  const before = value.exercises[id] ?? { hints: {} };
  const passedAt = before.passedAt ?? change.passedAt;
  const exercises = { ...value.exercises, [id]: { ...before, ...change, ...(passedAt && { passedAt }) } };
  const after = { ...value, current: id, exercises };
  return JSON.stringify(after) === JSON.stringify(value) ? undefined : after;
}
