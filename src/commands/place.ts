import { existsSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { Lesson } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import { openWorkspace, type Workspace } from '../exercise/workspace.js';
import { Fault } from '../fault.js';
import { type Progress, recallProgress } from '../session/progress.js';
import { type Record, recallRecord } from '../session/record.js';
import type { App } from './app.js';

/** An exercise whose commands reach beyond itself is done on a disposable engine alone. @throws Fault `lab-wanted` */
export function demandLab({ exercise }: Lesson, { facts }: Engine): void {
  if (exercise.lab && !facts.lab) throw new Fault('environment', 'lab-wanted', { id: exercise.id });
}

/** What a lab does not see would be an empty folder in its containers. @throws Fault `lab-not-mounted` */
export async function demandSeen(app: App, { facts }: Engine, workspace: string): Promise<void> {
  if (!facts.lab) return;
  const [{ recallLab }, { holds }] = await Promise.all([import('../lab/record.js'), import('../lab/folders.js')]);
  const folders = (await recallLab(app.state)).value?.folders;
  if (!folders || folders.some((folder) => holds(folder, workspace))) return;
  throw new Fault('environment', 'lab-not-mounted', { workspace, folders });
}

/** Which exercise a command is about. */
export async function lessonFor(app: App, command: string, id: string | undefined): Promise<Lesson> {
  const chosen = id ?? (await whichExercise(app));
  if (chosen === undefined) throw new Fault('usage', 'no-exercise-given', { command });
  return app.course.lesson(chosen);
}

/** The exercise whose workspace this folder is in; else the one that was started or checked last. */
async function whichExercise(app: App): Promise<string | undefined> {
  const progress = await knownProgress(app);
  const here = Object.entries(progress.exercises).find(([, { workspace }]) => workspace && holds(workspace, app.cwd));
  if (here) return here[0];
  const folder = basename(app.cwd);
  const named = await app.course.lesson(folder).catch(() => undefined);
  return named?.exercise.id ?? progress.current;
}

const holds = (folder: string, path: string): boolean => !/^(\.\.|\/)/.test(relative(folder, path));

/** What is remembered of the learner; says so when the file was damaged. */
export async function knownProgress(app: App): Promise<Progress> {
  const { value, setAside } = await recallProgress(app.memory);
  if (setAside) app.note(app.voice.words.phrases.stateSetAside(setAside));
  return value;
}

/** What is remembered of this exercise on this engine; says so when the file was damaged. */
export async function knownRecord(app: App, engine: Engine, id: string): Promise<Record | undefined> {
  const { value, setAside } = await recallRecord(app.memory, engine.facts.id, id);
  if (setAside) app.note(app.voice.words.phrases.stateSetAside(setAside));
  return value;
}

/**
 * The folder that an exercise is worked on in: the one it was started in; else this folder, when it has the exercise's name;
 * else one of that name below; else this folder.
 */
export async function workspaceOf(app: App, id: string, record: Record | undefined, dir?: string): Promise<Workspace> {
  if (dir !== undefined) return openWorkspace(resolve(app.cwd, dir));
  if (record) return openWorkspace(record.workspace);
  if (basename(app.cwd) === id) return openWorkspace(app.cwd);
  const below = join(app.cwd, id);
  return openWorkspace(existsSync(below) ? below : app.cwd);
}
