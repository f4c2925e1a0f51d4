import { join } from 'node:path';
import { loadCourse } from '../src/course/course.ts';
import { loadLesson } from '../src/course/lesson.ts';

const ROOT = join(import.meta.dirname, '..');

/** The exercises of the course, but for those that want a lab: the engine of the tests is none, and refuses them. */
export async function exercisesOfAnyEngine(): Promise<readonly string[]> {
  const { ids } = await loadCourse(ROOT);
  const lessons = await Promise.all(ids.map((id) => loadLesson(ROOT, id, false)));
  return lessons.flatMap(({ exercise }) => (exercise.lab ? [] : exercise.id));
}
