import { access, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { COURSE_FILE } from '../course/course.js';
import { EXERCISE_ID } from '../course/id.js';
import { listed, MODEL, writeExercise } from '../course/new.js';
import { Fault } from '../fault.js';
import { type App, EXIT, type Exit } from './app.js';

export interface NewOptions {
  readonly yaml?: boolean;
}

/** `dojo new <id>`: the folder of a new exercise that holds as it stands, and its place in the course. */
export async function newExercise(app: App, id: string, options: NewOptions): Promise<Exit> {
  if (!EXERCISE_ID.test(id)) throw new Fault('usage', 'exercise-misnamed', { id });
  const own = join(app.root, 'exercises');
  const course = await courseFor(app, own);
  const [folder, file] = [join(course, id), join(course, COURSE_FILE)];
  if (await isThere(folder)) throw new Fault('usage', 'exercise-there', { folder });
  const list = await listWith(file, id);
  const form = options.yaml ? 'exercise.yaml' : 'exercise.ts';
  try {
    await writeExercise({ id, model: join(own, MODEL), folder, form, isOwn: course === own });
    await writeFile(file, list);
  } catch (error) {
    throw new Fault('environment', 'workspace-unwritable', { folder: course, message: (error as Error).message });
  }
  const verify = `dojo verify ${id}${course === own ? '' : ` --course ${near(app, course)}`}`;
  app.out(`${app.voice.words.phrases.exerciseMade(near(app, folder), near(app, file), verify)}\n`);
  return EXIT.passed;
}

/** The course that is asked for; else the one that we are in; else dojo's own, in a checkout. */
async function courseFor({ course, cwd, root }: App, own: string): Promise<string> {
  if (course.folder !== own) return course.folder;
  if (await isThere(join(cwd, COURSE_FILE))) return cwd;
  if (await isThere(join(root, 'src'))) return own;
  throw new Fault('usage', 'course-not-given', {});
}

/** @returns the text of the course's list with the new exercise in it */
async function listWith(file: string, id: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  try {
    return listed(text, id);
  } catch (error) {
    throw new Fault('bug', 'course-damaged', { file, message: (error as Error).message.split('\n')[0] ?? '' });
  }
}

const near = ({ cwd }: App, path: string): string => relative(cwd, path) || '.';

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
