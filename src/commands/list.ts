import type { About } from '../course/course.js';
import { formatList, type ListedExercise } from '../report/list.js';
import type { ExerciseProgress } from '../session/progress.js';
import { type App, EXIT, type Exit, json } from './app.js';
import { knownProgress } from './place.js';

/** `dojo list`: the course, and how far the learner is. */
export async function list(app: App, options: { readonly json?: boolean }): Promise<Exit> {
  const chapters = await listChapters(app);
  app.out(options.json ? json({ schema: 1, chapters }) : formatList(chapters, app.voice.words.phrases, app.style));
  return EXIT.passed;
}

export async function listChapters(app: App) {
  const { chapters, about } = await app.course.course();
  const noted = app.built ? about : {};
  const progress = await knownProgress(app);
  return Promise.all(
    chapters.map(async ({ title, ids }) => ({
      title: title[app.voice.lang],
      exercises: await Promise.all(
        ids.map(async (id) => listed(app, id, noted[id] ?? (await aboutExercise(app, id)), progress.exercises[id])),
      ),
    })),
  );
}

/** What the build has not noted is asked of the exercise itself. */
async function aboutExercise({ course }: App, id: string): Promise<About> {
  return (await course.lesson(id)).exercise;
}

function listed({ voice }: App, id: string, about: About, done: Partial<ExerciseProgress> = {}): ListedExercise {
  const state = done.passedAt ? 'passed' : done.startedAt ? 'started' : 'new';
  return { id, title: about.title[voice.lang], minutes: about.minutes, state };
}
