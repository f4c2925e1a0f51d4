import type { Container, Mount } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';
import { quoted } from './quoted.js';

/** A bind mount, or a volume. */
export interface MountWish {
  /** As the statement says it: `./hoge.html`, or a volume's name. */
  readonly from: string;
  /** The absolute path of `from` on the host, as the engine reports it; undefined for a volume. */
  readonly source?: string;
  /** The folder that `from` is told from. */
  readonly folder?: string;
  readonly to: string;
  /** True where the statement asks for a folder: then an empty one is the learner's own, and not one that Docker made. */
  readonly isFolder?: boolean | undefined;
  /** Undefined where the statement says nothing of writing. */
  readonly readOnly?: boolean | undefined;
}

/** What the disk says of a source, where the engine is on this machine. */
export interface SourceFacts {
  /** Undefined where nothing is, and for an engine on another machine. */
  readonly kind: (path: string) => 'file' | 'folder' | undefined;
  /** True for a folder with nothing in it: what Docker makes where the file of `-v` was not there. */
  readonly isEmptyFolder: (path: string) => boolean;
  /** When the file or folder was made, in seconds since 1970; undefined where there is none. */
  readonly bornAt: (path: string) => number | undefined;
}

/** Why the file or folder is not mounted as asked; undefined when it is. */
export function wrongBind(
  container: Container,
  wish: MountWish,
  disk: Pick<SourceFacts, 'isEmptyFolder'>,
  again: readonly string[],
): Finding | undefined {
  const facts = { from: wish.from, to: wish.to };
  const there = container.mounts.find((mount) => samePath(mount.destination, wish.to));
  if (!there) return elsewhere(container, wish, again);
  if (there.type === 'volume') return volumeInstead(there, wish, again);
  const isAsked = samePath(there.source, wish.source ?? '');
  if (disk.isEmptyFolder(there.source)) {
    return isAsked && wish.isFolder ? hides(there, wish) : emptySource(there, wish, again);
  }
  if (!isAsked) return finding('bind-source-differs', { ...facts, source: there.source }, inFolder(wish, again));
  return otherwiseWritable(container, there, wish, again);
}

/** Typed where it was typed before, it would name the same again. */
function inFolder({ folder }: MountWish, again: readonly string[]): readonly string[] {
  return folder === undefined ? again : [`cd ${quoted(folder)}`, ...again];
}

/** A bind mount that holds on to a file or folder which is no longer the one of that name; undefined where none does. */
export function replacedSource(
  { name, mounts, state }: Container,
  { bornAt }: Pick<SourceFacts, 'bornAt'>,
  again: readonly string[],
): Finding | undefined {
  const begun = Date.parse(state.startedAt) / 1000;
  const held = mounts.find(({ type, source }) => type === 'bind' && (bornAt(source) ?? 0) > begun);
  return held && finding('bind-source-replaced', { name, source: held.source }, again);
}

/** What is put into the folder is seen in the container at once. */
function hides({ source }: Mount, { from, to }: MountWish): Finding {
  return finding('mount-hides-content', { from, to, source }, [`ls -a ${quoted(source)}`]);
}

function otherwiseWritable(
  { name }: Container,
  { writable }: Mount,
  { from, to, readOnly }: MountWish,
  again: readonly string[],
): Finding | undefined {
  if (readOnly === undefined || readOnly !== writable) return undefined;
  return finding('mount-read-only-differs', { from, to, name, readOnly }, again);
}

/** The volume that was made by the way goes as well, or it stays behind for ever. */
function volumeInstead({ name }: Mount, { from, to }: MountWish, again: readonly string[]): Finding {
  return finding('volume-instead-of-bind', { from, to, volume: name }, without(name, again));
}

/** Once nothing uses it any more, the first command of `again` being what ends that. */
function without(volume: string, [end = '', ...run]: readonly string[]): readonly string[] {
  return [end, `docker volume rm ${volume}`, ...run];
}

/** Docker names a volume so that nobody named: by the command line, or by VOLUME of the image. */
const ANONYMOUS = /^[0-9a-f]{64}$/;

/** The folder that Docker made has to go first, or `-v` finds it again. */
function emptySource(mount: Mount, wish: MountWish, again: readonly string[]): Finding {
  const facts = { from: wish.from, to: wish.to, source: mount.source };
  const [remove = '', ...run] = again;
  return finding('bind-source-missing', facts, [remove, `rmdir ${quoted(mount.source)}`, ...run]);
}

/** Nothing at the path. The right source at another path is the nearest miss, then any mount of the workspace's file. */
function elsewhere(container: Container, wish: MountWish, again: readonly string[]): Finding {
  const facts = { from: wish.from, to: wish.to };
  const same = container.mounts.find((mount) => mount.type === 'bind' && samePath(mount.source, wish.source ?? ''));
  if (same) return finding('mount-path-differs', { ...facts, found: same.destination }, again);
  return finding('mount-missing', { ...facts, name: container.name }, again);
}

/**
 * Why the volume is not mounted as asked; undefined when it is.
 *
 * @param isAsked true for the name of the volume that was asked for
 * @param written files that the container has below that path in its own layer
 */
export function wrongVolume(
  container: Container,
  wish: MountWish,
  isAsked: (volume: string) => boolean,
  again: readonly string[],
  written: readonly string[] = [],
): Finding | undefined {
  const facts = { from: wish.from, to: wish.to };
  const there = container.mounts.find((mount) => samePath(mount.destination, wish.to));
  if (there?.type === 'bind') return finding('bind-instead-of-volume', { ...facts, source: there.source }, again);
  if (there?.type === 'volume' && isAsked(there.name)) return otherwiseWritable(container, there, wish, again);
  const asked = container.mounts.find((mount) => mount.type === 'volume' && isAsked(mount.name));
  const isAnonymous = there !== undefined && ANONYMOUS.test(there.name);
  const next = isAnonymous ? without(there.name, again) : again;
  if (asked) return finding('mount-path-differs', { ...facts, found: asked.destination }, next);
  if (isAnonymous) return finding('volume-anonymous', facts, next);
  if (there) return finding('volume-name-differs', { ...facts, found: there.name }, again);
  if (written.length > 0)
    return finding('data-in-container-layer', { ...facts, name: container.name, files: written }, again);
  return finding('mount-missing', { ...facts, name: container.name }, again);
}

/** Why nothing is kept in memory at that path; undefined when it is. */
export function missingTmpfs(
  { name, tmpfs, mounts }: Container,
  to: string,
  again: readonly string[],
): Finding | undefined {
  if (tmpfs.some((path) => samePath(path, to))) return undefined;
  const kind = mounts.find(({ destination }) => samePath(destination, to))?.type;
  return finding('tmpfs-missing', { name, to, kind, elsewhere: tmpfs[0] }, again);
}

const samePath = (a: string, b: string): boolean => trim(a) === trim(b);
const trim = (path: string): string => path.replace(/\/+$/, '');
