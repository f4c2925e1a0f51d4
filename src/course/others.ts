import { createHash } from 'node:crypto';
import { realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Exercise } from '../exercise/exercise.js';
import { Fault } from '../fault.js';
import { COURSE_FILE, readCourse } from './course.js';
import { type Form, lessonIn, offerVocabulary, yamlForm } from './lesson.js';
import type { Source } from './source.js';

/** What is known before a course is looked for. */
interface Place {
  /** Of the program. */
  readonly root: string;
  readonly cwd: string;
  /** Where dojo remembers things. */
  readonly state: string;
}

/** A course of others, and where dojo remembers how far the learner is in it. */
interface Opened {
  readonly course: Source;
  readonly memory: string;
}

/**
 * A course that does not come with dojo. Where there is none, its functions say so: not every command asks.
 *
 * @param asked a folder that holds `course.yaml`, or the name of an npm package that does, seen from the current folder
 */
export function courseOfOthers(asked: string, { root, cwd, state }: Place): Opened {
  const { folder, name } = find(asked, cwd);
  const missing = absence(asked, folder);
  return {
    course: missing ? absent(folder, missing) : there(folder, root),
    memory: join(state, 'courses', keyOf(name)),
  };
}

function there(folder: string, root: string): Source {
  const course = () => readCourse(join(folder, COURSE_FILE));
  const lesson = (id: string) => lessonIn(join(folder, id), id, forms(join(folder, id), root), course);
  return { folder, course, lesson };
}

function absence(asked: string, folder: string): Fault | undefined {
  if (!isThere(folder)) return new Fault('usage', 'course-unknown', { course: asked });
  return isThere(join(folder, COURSE_FILE)) ? undefined : new Fault('usage', 'course-unlisted', { folder });
}

const absent = (folder: string, fault: Fault): Source => ({
  folder,
  course: () => Promise.reject(fault),
  lesson: () => Promise.reject(fault),
});

/** Where a course lies or would lie, and what it is known by: a package is the same course in every project. */
function find(asked: string, cwd: string): { folder: string; name: string } {
  const folder = resolve(cwd, asked);
  if (isThere(folder)) return { folder, name: realpathSync(folder) };
  const installed = packageFolder(asked, cwd);
  return installed === undefined ? { folder, name: folder } : { folder: installed, name: asked };
}

const PACKAGE = /^(@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/i;

function packageFolder(name: string, cwd: string): string | undefined {
  const places = PACKAGE.test(name) ? createRequire(join(cwd, 'course')).resolve.paths(name) : [];
  return places?.map((place) => join(place, name)).find(isThere);
}

/** A folder's name, for those who look into it, and what tells it from others of this name. */
function keyOf(name: string): string {
  const plain = basename(name).replace(/[^\w-]/g, '-');
  return `${plain.slice(0, 40)}-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`;
}

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** What an exercise of others may be written in. */
function forms(folder: string, root: string): readonly Form[] {
  const load = loader(root);
  const script = (name: string): Form => ({ file: join(folder, name), read: (file) => runScript(file, load) });
  const typed: Form = { file: join(folder, 'exercise.ts'), read: (file, id) => runTyped(file, id, load) };
  return [yamlForm(folder), typed, script('exercise.js'), script('exercise.mjs')];
}

type Load = (url: string) => Promise<unknown>;

/** The `import()` of Node.js: the one of the bundle knows the bundle alone. */
const loader =
  (root: string): Load =>
  (file) =>
    (createRequire(join(root, 'bin', 'dojo.js'))('./import.js') as Load)(pathToFileURL(file).href);

interface Exported {
  readonly default?: Exercise | { readonly default?: Exercise };
}

/** Where a course's package is no `"type": "module"`, all that it exports is the default export. */
function exported({ default: value }: Exported): Exercise | undefined {
  return value && 'default' in value ? value.default : (value as Exercise | undefined);
}

async function runScript(file: string, load: Load): Promise<Exercise | undefined> {
  await offerVocabulary();
  return exported((await load(file)) as Exported);
}

/** Through tsx, which the author has. @throws Fault `tsx-missing` */
async function runTyped(file: string, id: string, load: Load): Promise<Exercise | undefined> {
  await offerVocabulary();
  const { tsImport } = (await load(tsxFor(file, id))) as { tsImport(url: string, parent: string): Promise<Exported> };
  const { href } = pathToFileURL(file);
  return exported(await tsImport(href, href));
}

/** The module beside the one for CommonJS, which looks for its hooks in the wrong folder. */
function tsxFor(file: string, id: string): string {
  try {
    return createRequire(file).resolve('tsx/esm/api').replace(/cjs$/, 'mjs');
  } catch {
    throw new Fault('environment', 'tsx-missing', { id, file });
  }
}
