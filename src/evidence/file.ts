import { type Evidence, evidence, unordered } from './evidence.js';
import { shell } from './shell.js';

/** Lines that are shown of a file. */
const SHOWN = 20;

/** A file's or folder's own name; a folder's with a slash. */
const entryOf = (path: string, kind: 'file' | 'folder'): Evidence =>
  evidence(shell`ls -dp ${path}`, [kind === 'folder' ? `${path}/` : path]);

/** The names in the workspace that hold a word, in any case. */
function namesLike(names: readonly string[], word: string): Evidence {
  const visible = names.filter((name) => !name.startsWith('.'));
  return unordered(
    shell`ls | grep -iF ${word}`,
    visible.filter((name) => name.toLowerCase().includes(word.toLowerCase())),
  );
}

/** All of it; the first lines of a long one. */
export function contentOf(file: string, content: string): Evidence {
  const lines = content.split('\n');
  return lines.length > SHOWN
    ? evidence(shell`head -n ${SHOWN} ${file}`, lines.slice(0, SHOWN))
    : evidence(shell`cat ${file}`, lines);
}

/** The files in an archive. */
export const packedIn = (file: string, paths: readonly string[]): Evidence =>
  evidence(shell`tar tf ${file} | grep -v '/$' | LC_ALL=C sort`, [...paths].sort());

/** Where the page's title begins, each to the end of its line. */
export const titleOf = (file: string, content: string): Evidence =>
  evidence(shell`grep -io '<title.*' ${file}`, content.match(/<title.*/gi) ?? []);

/** Whatever is there of that name, or has it as a part of its own. @param stem of the name, without its ending */
export async function entryLike(look: Look, file: string, stem: string): Promise<Evidence> {
  const kind = await look.kind(file);
  return kind ? entryOf(file, kind) : namesLike(await look.list(), stem);
}

/** The workspace, as far as names go. */
interface Look {
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  list(): Promise<readonly string[]>;
}

/** The lines that fit, with their numbers. @param pattern means the same to grep and here */
export function linesLike(file: string, content: string, pattern: string): Evidence {
  const fits = new RegExp(pattern);
  const lines = content.split('\n').flatMap((line, at) => (fits.test(line) ? `${at + 1}:${line}` : []));
  return evidence(shell`grep -n ${pattern} ${file}`, lines);
}

/** One line, with its tabs made visible. @param at from 1 */
export function lineOf(file: string, content: string, at: number): Evidence {
  const line = content.split('\n')[at - 1] ?? '';
  const command = shell`sed -n ${at}p ${file}`;
  return line.includes('\t')
    ? evidence(`${command} | tr '\\t' '>'`, [line.replaceAll('\t', '>')])
    : evidence(command, [line]);
}
