import { readdirSync, statSync } from 'node:fs';
import type { SourceFacts } from '../diagnosis/mount.js';
import type { EngineFacts } from '../docker/facts.js';
import { tried } from '../file.js';

/** What this machine's disk says of the sources of bind mounts; nothing of those of an engine on another one. */
export const diskOf = ({ host, endpoint }: EngineFacts): SourceFacts =>
  host === '127.0.0.1' || /^(unix|npipe):/.test(endpoint) ? here : elsewhere;

const here: SourceFacts = {
  kind: (path) => tried(() => kindOf(path)),
  isEmptyFolder: (path) => tried(() => readdirSync(path).length === 0) ?? false,
  bornAt: (path) => tried(() => statSync(path).birthtimeMs / 1000),
};

const elsewhere: SourceFacts = { kind: () => undefined, isEmptyFolder: () => false, bornAt: () => undefined };

function kindOf(path: string): 'file' | 'folder' {
  return statSync(path).isDirectory() ? 'folder' : 'file';
}
