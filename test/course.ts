import { join } from 'node:path';
import { loadCourse } from '../src/course/course.ts';
import { loadLesson } from '../src/course/lesson.ts';
import { connect } from '../src/docker/connect.ts';

const ROOT = join(import.meta.dirname, '..');

/** The exercises that can be done on the engine of the tests: those that want a lab are refused by any other. */
export async function exercisesHere(): Promise<readonly string[]> {
  const { ids } = await loadCourse(ROOT);
  const { facts } = await connect(process.env);
  const lessons = await Promise.all(ids.map((id) => loadLesson(ROOT, id, false)));
  return lessons.flatMap(({ exercise }) => (exercise.lab && !facts.lab ? [] : exercise.id));
}
