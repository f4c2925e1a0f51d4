import type { Change, Container } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';

/**
 * Why a file is not changed in the container's own layer; undefined when it is.
 *
 * @param changes what `docker diff` lists
 * @param next what a person would type to change it; else how it is looked at
 */
export function layerUnchanged(
  { name, mounts }: Container,
  path: string,
  changes: readonly Change[],
  next?: string,
): Finding | undefined {
  const mounted = mounts.some(({ destination }) => isBelow(path, destination));
  const written = changes.some((change) => change.kind !== 'deleted' && change.path === path);
  if (written && !mounted) return undefined;
  const look = [`docker exec ${name} ls -l ${path}`, `docker diff ${name}`];
  return finding('layer-unchanged', { name, path, mounted }, next === undefined ? look : [next]);
}

/** How many of the files are told. */
const SOME = 3;

/** The files that a container wrote below a path where a volume was to be: those furthest down, without their folders. */
export function writtenBelow(folder: string, changes: readonly Change[]): readonly string[] {
  const paths = changes.filter(({ path, kind }) => kind !== 'deleted' && path !== folder && isBelow(path, folder));
  const files = paths.filter(({ path }) => !paths.some((other) => other.path !== path && isBelow(other.path, path)));
  return files.slice(0, SOME).map(({ path }) => path);
}

const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder.replace(/\/+$/, '')}/`);
