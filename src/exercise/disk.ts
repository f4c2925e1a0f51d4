import { readdirSync, statSync } from 'node:fs';
import type { SourceFacts } from '../diagnosis/mount.js';

/** What this machine's disk says of the sources of bind mounts; nothing of those of an engine that is elsewhere. */
export const disk: SourceFacts & { readonly isFile: (path: string) => boolean } = {
  isEmptyFolder: (path) => tried(() => readdirSync(path).length === 0) ?? false,
  isFile: (path) => tried(() => statSync(path).isFile()) ?? false,
  bornAt: (path) => tried(() => statSync(path).birthtimeMs / 1000),
};

function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
