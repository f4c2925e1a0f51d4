import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isSeq, parseDocument, type Scalar, type YAMLSeq } from 'yaml';
import { parseCourse } from './parse.js';

/** What an exercise begins as: one of ours, which holds on every engine, with as many mistakes as an exercise has at least. */
export const MODEL = 'volume-mount';
const COPIED = [
  'task.en.md',
  'task.ja.md',
  'solution.sh',
  'equivalents.yaml',
  'alternatives/mount-option.sh',
  ...['no-mount', 'other-path', 'swapped-ports', 'volume-instead-of-bind'].map((name) => `mistakes/${name}.sh`),
];

/** Where the model's files say what differs in another course. */
const OWN_LIBRARY = '../../src/exercise/index.js';
const OWN_SCHEMA = '../../docs/schema/exercise.json';
const LIBRARY = 'docker-dojo/exercise';
const SCHEMA = '../node_modules/docker-dojo/docs/schema/exercise.json';

interface NewExercise {
  readonly id: string;
  /** The folder of the model. */
  readonly model: string;
  /** The folder to be written: it is not there yet. */
  readonly folder: string;
  readonly form: 'exercise.ts' | 'exercise.yaml';
  /** True in dojo's own course. */
  readonly isOwn: boolean;
}

/** Writes the folder of an exercise that holds as it stands. */
export async function writeExercise({ id, model, folder, form, isOwn }: NewExercise): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const file of COPIED) await cp(join(model, file), join(folder, file));
  const text = await readFile(join(model, form === 'exercise.ts' ? form : 'twin.yaml'), 'utf8');
  const named = text.replace(/^( *id: '?)volume-mount/m, `$1${id}`);
  const placed = isOwn ? named : named.replace(OWN_LIBRARY, LIBRARY).replace(OWN_SCHEMA, SCHEMA);
  await writeFile(join(folder, form), placed);
}

const FIRST_CHAPTER = `# The chapters of the course, and the exercises of each in their order.
chapters:
  - title: { en: First steps, ja: はじめの一歩 }
    exercises: []
`;

/**
 * Lists an exercise as the last of the last chapter. All else stays as it is written.
 *
 * @param text of `course.yaml`; undefined where there is none yet
 * @throws Error that says what is wrong with the text
 */
export function listed(text = FIRST_CHAPTER, id: string): string {
  const { ids } = parseCourse(text);
  if (ids.includes(id)) return text;
  const document = parseDocument(text);
  const exercises = document.getIn(['chapters', document.toJS().chapters.length - 1, 'exercises']);
  if (!isSeq<Scalar>(exercises)) throw new Error('no chapter');
  const written = exercises.flow ? inFlow(text, exercises, id) : inBlock(text, exercises, id);
  if (String(readIds(written)) === String([...ids, id])) return written;
  // an unusual way of writing it: then in the way of the library, with the comments
  exercises.add(document.createNode(id));
  return document.toString({ lineWidth: 0 });
}

function readIds(text: string): readonly string[] {
  try {
    return parseCourse(text).ids;
  } catch {
    return [];
  }
}

/** `[a, b]` becomes `[a, b, id]`. */
function inFlow(text: string, { items, range }: YAMLSeq<Scalar>, id: string): string {
  const end = (range?.[1] ?? 0) - 1;
  return `${text.slice(0, end)}${items.length > 0 ? ', ' : ''}${id}${text.slice(end)}`;
}

/** A line like the last one, below it. */
function inBlock(text: string, { items }: YAMLSeq<Scalar>, id: string): string {
  const [from = 0, to = 0] = items.at(-1)?.range ?? [];
  const begin = text.lastIndexOf('\n', from) + 1;
  const end = text.indexOf('\n', to);
  const line = `\n${text.slice(begin, from)}${id}`;
  return end < 0 ? text + line : text.slice(0, end) + line + text.slice(end);
}
