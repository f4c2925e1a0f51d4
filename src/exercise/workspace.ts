import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { readPlain, tried } from '../file.js';

/** A learner's file larger than this is not read, in bytes. */
const FILE_LIMIT = 1024 * 1024;

/** The folder in which the learner works: looked at, never written, by checks. */
export interface Workspace {
  /** Absolute, symbolic links resolved, as Docker reports it. */
  readonly folder: string;
  /** Its content as UTF-8; undefined when it is not there, is a folder, or is larger than 1 MiB. */
  read(file: string): Promise<string | undefined>;
  /** Its content as it is, within the same bounds. */
  bytes(file: string): Promise<Buffer | undefined>;
  /** `file`, `folder`, or undefined. */
  kind(path: string): Promise<'file' | 'folder' | undefined>;
  /** When it was last changed, in seconds since 1970. */
  changed(file: string): Promise<number | undefined>;
  /** Names in a folder of the workspace, sorted. */
  list(folder?: string): Promise<readonly string[]>;
  /** The folder that it lies in, where one stands who forgot `cd`. */
  readonly above: string;
  /** True for a file of this name there. */
  isAbove(file: string): Promise<boolean>;
  /** The absolute path of something in it. */
  path(file: string): string;
  /** True for the workspace itself and all below. */
  holds(path: string): boolean;
}

export async function openWorkspace(folder: string): Promise<Workspace> {
  const root = tried(() => realpathSync(folder)) ?? resolve(folder);
  const path = (file: string) => join(root, file);
  return {
    folder: root,
    path,
    above: dirname(root),
    isAbove: async (file) => tried(() => lstatSync(join(dirname(root), file)))?.isFile() ?? false,
    read: async (file) => (await readBounded(path(file)))?.toString('utf8'),
    bytes: (file) => readBounded(path(file)),
    kind: async (file) => {
      const stat = tried(() => statSync(path(file)));
      return stat?.isFile() ? 'file' : stat?.isDirectory() ? 'folder' : undefined;
    },
    changed: async (file) => (tried(() => lstatSync(path(file)))?.mtimeMs ?? Number.NaN) / 1000 || undefined,
    list: async (inner = '.') => (tried(() => readdirSync(path(inner))) ?? []).sort(),
    holds: (other) => isInside(root, other),
  };
}

/** The name that compose gives to a project in this folder. @see https://docs.docker.com/compose/how-tos/project-name/ */
export function composeProject(folder: string): string {
  return basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}

function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way === '' || !(way === '..' || way.startsWith('../') || way.startsWith('/'));
}

const readBounded = (path: string): Promise<Buffer | undefined> => readPlain(path, FILE_LIMIT).catch(() => undefined);
