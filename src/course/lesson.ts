import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Exercise } from '../exercise/exercise.js';
import { Fault } from '../fault.js';
import type { Lang } from '../words/text.js';
import { EXERCISE_ID } from './id.js';

/** An exercise with its folder. */
export interface Lesson {
  readonly exercise: Exercise;
  readonly folder: string;
}

/**
 * Loads one exercise and none of the others.
 *
 * @param built true in the published program, whose exercises are bundled; false from the sources
 * @throws Fault `unknown-exercise` with the nearest names; `exercise-damaged`, also for one of the course that is not there
 */
export async function loadLesson(root: string, id: string, built: boolean): Promise<Lesson> {
  const file = built ? join(root, 'dist', 'exercises', `${id}.js`) : join(root, 'exercises', id, 'exercise.ts');
  if (!EXERCISE_ID.test(id) || !(await exists(file))) throw await unknown(root, id);
  try {
    const { default: exercise } = (await import(built ? file : pathToFileURL(file).href)) as { default?: Exercise };
    if (!Array.isArray(exercise?.checks)) throw new Error('no default export');
    return { exercise, folder: join(root, 'exercises', id) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Fault('bug', 'exercise-damaged', { id, message }, { cause: error });
  }
}

async function unknown(root: string, id: string): Promise<Fault> {
  const { loadCourse } = await import('./course.js');
  const { ids } = await loadCourse(root);
  if (ids.includes(id)) return new Fault('bug', 'exercise-damaged', { id, message: 'ENOENT' });
  const { nearest } = await import('./nearest.js');
  return new Fault('usage', 'unknown-exercise', { id, nearest: await nearest(id, ids) });
}

/** The statement, as Markdown. */
export const readTask = ({ folder }: Lesson, lang: Lang): Promise<string> =>
  readFile(join(folder, `task.${lang}.md`), 'utf8');

/** What a person would type. */
export const readSolution = ({ folder }: Lesson): Promise<string> => readFile(join(folder, 'solution.sh'), 'utf8');

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
