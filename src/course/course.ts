import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { Fault } from '../fault.js';
import { EXERCISE_ID } from './id.js';

const textSchema = v.object({ en: v.string(), ja: v.string() });

const courseSchema = v.object({
  chapters: v.array(v.object({ title: textSchema, exercises: v.array(v.pipe(v.string(), v.regex(EXERCISE_ID))) })),
  /** About how many megabytes an image is to download. */
  downloads: v.optional(v.record(v.string(), v.number()), {}),
});
type CourseFile = v.InferOutput<typeof courseSchema>;

interface Chapter {
  readonly title: CourseFile['chapters'][number]['title'];
  readonly ids: readonly string[];
}

/** The ordered chapters of exercises below a folder. */
export interface Course {
  readonly chapters: readonly Chapter[];
  /** In the order of the course. */
  readonly ids: readonly string[];
  /** Megabytes to download, about, by image. */
  readonly downloads: Readonly<Record<string, number>>;
}

/** @param root the folder that holds `exercises/`. @throws Fault `course-damaged` */
export async function loadCourse(root: string): Promise<Course> {
  const file = join(root, 'exercises', 'course.yaml');
  const { chapters, downloads } = await readCourse(file);
  const ids = chapters.flatMap(({ exercises }) => exercises);
  return { chapters: chapters.map(({ title, exercises }) => ({ title, ids: exercises })), ids, downloads };
}

async function readCourse(file: string): Promise<CourseFile> {
  try {
    return v.parse(courseSchema, parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new Fault('bug', 'course-damaged', { file, message: (error as Error).message.split('\n')[0] ?? '' });
  }
}
