import { loadCourse } from '../course/course.js';
import { loadLesson } from '../course/lesson.js';
import { formatList, type ListedExercise } from '../report/list.js';
import { type App, EXIT, type Exit, json } from './app.js';
import { knownProgress } from './place.js';

/** `dojo list`: the course, and how far the learner is. */
export async function list(app: App, options: { readonly json?: boolean }): Promise<Exit> {
  const chapters = await listChapters(app);
  app.out(options.json ? json({ schema: 1, chapters }) : formatList(chapters, app.voice.words.phrases, app.style));
  return EXIT.passed;
}

export async function listChapters(app: App) {
  const { chapters } = await loadCourse(app.root);
  const progress = await knownProgress(app);
  return Promise.all(
    chapters.map(async ({ title, ids }) => ({
      title: title[app.voice.lang],
      exercises: await Promise.all(ids.map((id) => listed(app, id, progress.exercises[id]))),
    })),
  );
}

async function listed(
  app: App,
  id: string,
  done: { passedAt?: string | undefined; startedAt?: string | undefined } = {},
): Promise<ListedExercise> {
  const { exercise } = await loadLesson(app.root, id, app.built);
  const state = done.passedAt ? 'passed' : done.startedAt ? 'started' : 'new';
  return { id, title: exercise.title[app.voice.lang], minutes: exercise.minutes, state };
}
