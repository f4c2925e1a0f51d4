import type { About } from '../course/course.js';
import { formatList, formatVerified, type ListedExercise } from '../report/list.js';
import type { ExerciseProgress } from '../session/progress.js';
import { type App, EXIT, type Exit, json } from './app.js';
import { knownProgress } from './place.js';

export interface ListOptions {
  readonly json?: boolean;
  readonly verified?: boolean;
}

/** `dojo list`: the course, and how far the learner is; or on which engines its exercises hold. */
export async function list(app: App, { json: asJson, verified }: ListOptions): Promise<Exit> {
  const chapters = await listChapters(app);
  const format = verified ? formatVerified : formatList;
  app.out(asJson ? json({ schema: 1, chapters }) : format(chapters, app.voice.words.phrases, app.style));
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
  const { readVerified } = await import('../course/verified.js');
  const [{ exercise }, verified] = await Promise.all([course.lesson(id), readVerified(course.folder)]);
  return { ...exercise, verified: verified[id] ?? {} };
}

function listed({ voice }: App, id: string, about: About, done: Partial<ExerciseProgress> = {}): ListedExercise {
  const state = done.passedAt ? 'passed' : done.startedAt ? 'started' : 'new';
  return { id, title: about.title[voice.lang], minutes: about.minutes, state, verified: about.verified };
}
