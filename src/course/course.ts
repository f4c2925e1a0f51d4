import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exercise } from '../exercise/exercise.js';
import { Fault } from '../fault.js';
import type { Text } from '../words/text.js';

interface Chapter {
  readonly title: Text;
  readonly ids: readonly string[];
}

/** What a list of exercises says of one. */
export interface About extends Pick<Exercise, 'title' | 'minutes'> {
  /** By engine, the day on which it was last found to hold there. */
  readonly verified: Readonly<Record<string, string>>;
}

/** The ordered chapters of exercises below a folder. */
export interface Course {
  readonly chapters: readonly Chapter[];
  /** In the order of the course. */
  readonly ids: readonly string[];
  /** Megabytes to download, about, by image. */
  readonly downloads: Readonly<Record<string, number>>;
  /** By exercise, as far as the build has noted it. */
  readonly about: Readonly<Record<string, About>>;
}

/** What the build noted of a text of `course.yaml`, so that it need not be parsed again. */
export interface NotedCourse {
  readonly text: string;
  readonly course: Course;
}

/** @param root the folder that holds `exercises/`. @throws Fault `course-damaged` */
export async function loadCourse(root: string): Promise<Course> {
  return readCourse(join(root, 'exercises', COURSE_FILE), readNoted(root));
}

/** The file that lists the exercises of a course. */
export const COURSE_FILE = 'course.yaml';

/** @param noted what a build has noted of the file. @throws Fault `course-damaged` */
export async function readCourse(file: string, noted?: NotedCourse): Promise<Course> {
  try {
    const text = readFileSync(file, 'utf8');
    return noted?.text === text ? noted.course : (await import('./parse.js')).parseCourse(text);
  } catch (error) {
    throw new Fault('bug', 'course-damaged', { file, message: (error as Error).message.split('\n')[0] ?? '' });
  }
}

function readNoted(root: string): NotedCourse | undefined {
  try {
    return JSON.parse(readFileSync(join(root, 'dist', 'course.json'), 'utf8')) as NotedCourse;
  } catch {
    return undefined;
  }
}
