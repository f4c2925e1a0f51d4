import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { loadLesson } from '../../src/course/lesson.js';
import type { Exercise } from '../../src/exercise/exercise.js';
import type { Desk, Ran } from '../cli/bad-input/program.js';

const ROOT = join(import.meta.dirname, '../..');
const EXERCISES = join(ROOT, 'exercises');

/** All exercises of the course, in its order. */
export async function courseIds(): Promise<readonly string[]> {
  const { chapters } = parse(await readFile(join(EXERCISES, 'course.yaml'), 'utf8')) as {
    chapters: readonly { exercises: readonly string[] }[];
  };
  return chapters.flatMap(({ exercises }) => exercises);
}

/** An exercise as it was written. */
export const exerciseOf = async (id: string): Promise<Exercise> => (await loadLesson(ROOT, id, false)).exercise;

/** The scripts of an exercise's recorded mistakes. */
export const mistakesOf = (id: string): readonly string[] =>
  readdirSync(join(EXERCISES, id, 'mistakes')).map((name) => join(EXERCISES, id, 'mistakes', name));

/** Types the solution of an exercise that was started at this desk. */
export const solve = (desk: Desk, id: string): Promise<Ran> =>
  desk.shell(`bash -eu '${join(EXERCISES, id, 'solution.sh')}'`, { cwd: join(desk.folder, id), timeout: 300_000 });
