import { join } from 'node:path';
import { type Course, loadCourse } from './course.js';
import { type Lesson, loadLesson } from './lesson.js';

/** Where exercises come from: dojo's own course, or that of somebody else. */
export interface Source {
  /** What holds its `course.yaml` and the folders of its exercises. */
  readonly folder: string;
  /** @throws Fault `course-damaged`; of a course of others also `course-unknown` and `course-unlisted` */
  course(): Promise<Course>;
  /** Loads one exercise and none of the others. @throws Fault as of loadLesson */
  lesson(id: string): Promise<Lesson>;
}

/** @param built as of loadLesson */
export const ownCourse = (root: string, built: boolean): Source => ({
  folder: join(root, 'exercises'),
  course: () => loadCourse(root),
  lesson: (id) => loadLesson(root, id, built),
});

/**
 * The course of others that is asked for: `--course`, else DOJO_COURSE; undefined for dojo's own. A `--course` without a value is
 * left to the command line's own error message.
 */
export function courseAsked(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const at = args.findIndex((word) => word === '--course' || word.startsWith('--course='));
  const asked = at < 0 ? undefined : (/=(.*)/s.exec(args[at] ?? '')?.[1] ?? args[at + 1]);
  return asked || env.DOJO_COURSE || undefined;
}
