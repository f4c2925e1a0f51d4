import { parse } from 'node:path';
import { finding } from '../../diagnosis/finding.js';
import { wrongDirectory } from '../../diagnosis/habit.js';
import { quoted } from '../../diagnosis/quoted.js';
import type { Evidence } from '../../evidence/evidence.js';
import { entryLike, titleOf } from '../../evidence/file.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import type { Workspace } from '../workspace.js';

export interface FileWish {
  /** The page's title, where the file is HTML. */
  readonly title?: string;
}

/** A file that the learner writes in the workspace. @example hostFile('hoge.html', { title: 'hoge' }) */
export function hostFile(file: string, wish: FileWish = {}): Check<{ file: string }> {
  const ask = async ({ workspace }: Scene) => {
    const content = (await workspace.read(file)) ?? (await noFile(workspace, file));
    if (wish.title !== undefined) {
      const http = await import('../../http/title.js');
      const found = (await http.titleOf(content)) ?? '';
      if (found !== wish.title)
        fail(finding('file-content-differs', { file, wished: `<title>${wish.title}</title>`, found }));
    }
    return { file };
  };
  return check('file-written', titled('file-there', { file }), [], ask, {
    shows: ({ workspace }) => show(workspace, file, wish),
  });
}

async function show(workspace: Workspace, file: string, { title }: FileWish): Promise<Evidence> {
  const content = title === undefined ? undefined : await workspace.read(file);
  return content === undefined ? entryLike(workspace, file, parse(file).name) : titleOf(file, content);
}

/** Says why a file is not there, as near to the cause as can be seen. @param next where no other name fits */
export async function noFile(workspace: Workspace, file: string, next: readonly string[] = []): Promise<never> {
  if ((await workspace.kind(file)) === 'folder') fail(finding('file-is-folder', { file }, [`rmdir ${quoted(file)}`]));
  await refuseUnreadable(workspace, file);
  if (await workspace.isAbove(file)) fail(wrongDirectory(file, workspace.above, workspace.folder));
  const near = await nearNames(workspace.list(), file);
  const isFolder = (await workspace.kind(near[0] ?? '')) === 'folder';
  fail(finding('file-missing', { file, near }, near.length > 0 && !isFolder ? renamed(near, file) : next));
}

/** Where one name alone may be meant, the file gets its right one. */
export function renamed([near, ...others]: readonly string[], file: string): readonly string[] {
  return near === undefined || others.length > 0 ? [] : [`mv ${quoted(near)} ${quoted(file)}`];
}

/** Something of this name is there; it is no file, or too large to be what was asked for. */
export async function refuseUnreadable(workspace: Workspace, file: string): Promise<void> {
  if ((await workspace.list()).includes(file)) fail(finding('file-unreadable', { file }));
}

/** Names that were probably meant: other case, another ending, one beginning with the other. */
export async function nearNames(names: Promise<readonly string[]>, wished: string): Promise<readonly string[]> {
  const { distance } = await import('fastest-levenshtein');
  const plain = wished.toLowerCase();
  return (await names).filter((name) => {
    const other = name.toLowerCase();
    if (isOfAnotherNumber(plain, other)) return false;
    return other.startsWith(plain) || plain.startsWith(other) || distance(plain, other) <= 2;
  });
}

/** `ruby-2.6.txt` is no slip of the pen for `ruby-2.7.txt`: it is the other one of two. */
function isOfAnotherNumber(wished: string, name: string): boolean {
  const [one, other] = [wished, name].map((text) => text.replace(/\D/g, ''));
  return one !== '' && other !== '' && one !== other;
}
