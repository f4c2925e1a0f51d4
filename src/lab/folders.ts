import { dirname, sep } from 'node:path';

/** What an engine's container has of its own at these places, and would lose. */
const ITS_OWN = [
  'bin',
  'boot',
  'certs',
  'dev',
  'etc',
  'lib',
  'lib32',
  'lib64',
  'proc',
  'run',
  'sbin',
  'sys',
  'usr',
  'var',
];
/** Below these, folders of a person may stand; the folder itself is the container's. */
const SHARED = ['run', 'var', 'usr'];

/** True for a folder that can stand at the same path in a lab without hiding what its engine needs. */
export function isMountable(folder: string): boolean {
  const [, first = '', second] = folder.split(sep);
  if (first === '') return false;
  if (!ITS_OWN.includes(first)) return true;
  return SHARED.includes(first) && second !== undefined && !isSystem(first, second);
}

const isSystem = (first: string, second: string): boolean =>
  first === 'var' ? second !== 'tmp' && second !== 'home' : first === 'run' ? second !== 'user' : second !== 'home';

/** Without those that stand in another one of them. @example outermost(['/home/gopher/a', '/home/gopher']) // ['/home/gopher'] */
export function outermost(folders: readonly string[]): readonly string[] {
  return [...new Set(folders)]
    .filter((folder) => !folders.some((other) => other !== folder && holds(other, folder)))
    .sort();
}

/** True when a path is the folder itself or below it. */
export function holds(folder: string, path: string): boolean {
  if (folder === path) return true;
  const above = dirname(path);
  return above !== path && holds(folder, above);
}
