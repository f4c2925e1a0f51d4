import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Exercise } from '../exercise/exercise.js';
import { Fault } from '../fault.js';
import type { Lang } from '../words/text.js';
import { type Course, loadCourse } from './course.js';
import { EXERCISE_ID } from './id.js';

/** An exercise with its folder. */
export interface Lesson {
  readonly exercise: Exercise;
  readonly folder: string;
}

/** A file that an exercise may be written in, and how it is read. */
export interface Form {
  readonly file: string;
  readonly read: (file: string, id: string) => Promise<Exercise | undefined>;
}

/**
 * Loads one exercise of dojo's own course and none of the others.
 *
 * @param built true in the published program, whose exercises are bundled; false from the sources
 * @throws Fault `unknown-exercise` with the nearest names; `exercise-damaged`, also for one of the course that is not there;
 * `exercise-twice`, `exercise-invalid`
 */
export async function loadLesson(root: string, id: string, built: boolean): Promise<Lesson> {
  const folder = join(root, 'exercises', id);
  const code = built
    ? { file: join(root, 'dist', 'exercises', `${id}.js`), read: builtIn }
    : { file: join(folder, 'exercise.ts'), read: (file: string) => exported(pathToFileURL(file).href) };
  return lessonIn(folder, id, [code, yamlForm(folder)], () => loadCourse(root));
}

/**
 * An exercise is written with the very functions of the program that runs it: `docker-dojo/exercise`, whatever version a course
 * has installed, and what the build puts in its place take them from here.
 */
export async function offerVocabulary(): Promise<void> {
  Object.assign(globalThis, { [Symbol.for('docker-dojo/exercise')]: await import('../exercise/index.js') });
}

const exported = async (module: string): Promise<Exercise | undefined> =>
  ((await import(module)) as { default?: Exercise }).default;

async function builtIn(module: string): Promise<Exercise | undefined> {
  await offerVocabulary();
  return exported(module);
}

/** The form that needs no program: one YAML file. */
export const yamlForm = (folder: string): Form => ({
  file: join(folder, 'exercise.yaml'),
  read: async (file) => (await import('./yaml/read.js')).readExercise(file),
});

/** @param course is asked where there is no such exercise */
export async function lessonIn(
  folder: string,
  id: string,
  forms: readonly Form[],
  course: () => Promise<Course>,
): Promise<Lesson> {
  const there = EXERCISE_ID.test(id) ? forms.filter(({ file }) => existsSync(file)) : [];
  const [form] = there;
  if (!form) throw await unknown(id, await course());
  if (there.length > 1) throw new Fault('bug', 'exercise-twice', { id, files: there.map(({ file }) => file) });
  return { exercise: await readForm(form, id), folder };
}

async function readForm({ file, read }: Form, id: string): Promise<Exercise> {
  try {
    const exercise = await read(file, id);
    if (!exercise || !Array.isArray(exercise.checks)) throw new Error('no default export');
    if (exercise.id !== id) throw new Error(`its id is "${exercise.id}", and its folder "${id}"`);
    return exercise;
  } catch (error) {
    if (error instanceof Fault) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new Fault('bug', 'exercise-damaged', { id, message }, { cause: error });
  }
}

async function unknown(id: string, { ids }: Course): Promise<Fault> {
  if (ids.includes(id)) return new Fault('bug', 'exercise-damaged', { id, message: 'ENOENT' });
  const { nearest } = await import('./nearest.js');
  return new Fault('usage', 'unknown-exercise', { id, nearest: await nearest(id, ids) });
}

/** The statement, as Markdown. */
export const readTask = ({ folder }: Lesson, lang: Lang): Promise<string> =>
  readFile(join(folder, `task.${lang}.md`), 'utf8');

/** What a person would type. */
export const readSolution = ({ folder }: Lesson): Promise<string> => readFile(join(folder, 'solution.sh'), 'utf8');
