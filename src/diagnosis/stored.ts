import { posix } from 'node:path';
import type { Container, Digests, Mount } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';

/** The volume that a container has at a path; undefined for another mount, or none. */
export function volumeAt({ mounts }: Container, path: string): Mount | undefined {
  return mounts.find(({ type, destination }) => type === 'volume' && destination === path);
}

/** The files of an archive as they would stand in the folder, whether they were packed with its name before them or not. */
export function belowFolder(files: Digests, folder: string): Digests {
  const name = posix.basename(folder);
  return Object.fromEntries(
    Object.entries(files).map(([path, digest]) => {
      const plain = path.replace(/^(\.?\/)+/, '');
      return [plain.startsWith(`${name}/`) ? plain.slice(name.length + 1) : plain, digest];
    }),
  );
}

/** Why one place does not hold the files that the other has; undefined when it does. @param places what each is called */
export function filesDiffer(
  places: { readonly wished: string; readonly found: string },
  wished: Digests,
  found: Digests,
  next: readonly string[],
): Finding | undefined {
  const missing = Object.keys(wished).filter((path) => !(path in found));
  const changed = Object.keys(wished).filter((path) => path in found && found[path] !== wished[path]);
  const others = Object.keys(found).filter((path) => !(path in wished));
  if (missing.length + changed.length + others.length === 0) return undefined;
  return finding('files-differ', { ...places, missing, changed, others }, next);
}
