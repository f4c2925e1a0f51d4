import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lesson } from '../course/lesson.js';
import { type Engine, engineTime } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';
import { openWorkspace } from '../exercise/workspace.js';
import { Fault } from '../fault.js';
import { doubtful, planReset } from '../reset/plan.js';
import { apply, present } from '../reset/reset.js';
import { ask } from '../run/ask.js';
import type { Outcome } from '../run/outcome.js';
import { takeBaseline } from '../session/baseline.js';
import { begin } from '../session/begin.js';
import type { Baseline, Record } from '../session/record.js';
import { setUp } from '../session/setup.js';

/** One go at an exercise, with a workspace and a memory of its own. */
export interface Attempt {
  readonly workspace: string;
  check(): Promise<readonly Outcome[]>;
}

/**
 * Starts the exercise anew, lets `work` do something in its workspace, and takes away what was made, whatever happens. Downloads
 * stay, as the next attempt needs the same: `clearDownloads` ends with them.
 */
export async function attempt<T>(
  lesson: Lesson,
  engine: Engine,
  signal: AbortSignal,
  work: (attempt: Attempt) => Promise<T>,
): Promise<T> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dojo-verify-')));
  const workspace = join(folder, lesson.exercise.id);
  try {
    const now = { ...engine, now: await engineTime(engine) };
    const record = await begin({ lesson, engine: now, state: join(folder, 'state'), workspace, isOwn: false });
    try {
      await setUp(lesson, engine, { onPull: () => {}, onProgress: () => {}, signal });
      return await work({ workspace, check: () => check(lesson, engine, record, signal) });
    } finally {
      await clear(lesson, engine, record);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function check({ exercise }: Lesson, engine: Engine, record: Record, signal: AbortSignal) {
  const workspace = await openWorkspace(record.workspace);
  return ask({ exercise, engine, workspace, record, signal });
}

/** Also after Ctrl-C: what an attempt made has to go. What fits by its image alone was made just now, by the attempt. */
async function clear({ exercise }: Lesson, engine: Engine, record: Record): Promise<void> {
  const { baseline, startedAt } = record;
  const now = await present(engine, baseline, startedAt);
  const workspace = await openWorkspace(record.workspace);
  const scope = { footprint: exercise.footprint, workspace, baseline, keepImages: true };
  const own = new Set(doubtful(planReset(now, scope)).map(({ id }) => id));
  const plan = planReset(now, { ...scope, confirmed: own });
  const refused = await apply(plan, engine, new AbortController().signal);
  const left = refused.map(({ kind, name, message }) => `${kind} ${name}: ${message}`);
  if (left.length > 0) throw new Fault('environment', 'reset-incomplete', { left });
}

/**
 * Takes away the images of the exercise that were downloaded since.
 *
 * @param before what was there before the first attempt
 */
export async function clearDownloads({ exercise }: Lesson, engine: Engine, before: Baseline): Promise<void> {
  const baseline = { ...(await takeBaseline(readOnly(engine))), images: before.images };
  const workspace = { folder: exercise.id, holds: () => false };
  const now = await present(engine, baseline, await engineTime(engine));
  const plan = planReset(now, { footprint: exercise.footprint, workspace, baseline, keepImages: false });
  await apply(plan, engine, new AbortController().signal);
}
