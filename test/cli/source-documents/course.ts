import { resolve } from 'node:path';
import { loadCourse } from '../../../src/course/course.js';
import { loadLesson } from '../../../src/course/lesson.js';
import type { Exercise } from '../../../src/exercise/exercise.js';

const root = resolve(import.meta.dirname, '../../..');

/** The exercises of the course by their names. A document may belong to one that is not in it yet. */
export async function exercises(): Promise<ReadonlyMap<string, Exercise>> {
  const { ids } = await loadCourse(root);
  const lessons = await Promise.all(ids.map((id) => loadLesson(root, id, false)));
  return new Map(lessons.map(({ exercise }) => [exercise.id, exercise]));
}
