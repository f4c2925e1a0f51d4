import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Editors write a file in several steps, in milliseconds. */
const STEPS_TAKE = 20;
/** A workspace is small. Of what a learner has unpacked there, so many folders are watched. */
const FOLDERS = 200;
const NOT_HIS = new Set(['.git', 'node_modules']);

/**
 * Says when something changed in a folder or below it. Each folder is watched for itself: on Linux `recursive` of Node.js 20 loses a
 * file that is saved by renaming another one over it.
 *
 * @returns ends it
 */
export function watchFiles(root: string, onChange: () => void): () => void {
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      onChange();
      void below(root);
    }, STEPS_TAKE);
  };
  const forget = (folder: string) => {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  };
  const below = async (folder: string): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
    if (!entries) return forget(folder);
    if (!watchers.has(folder) && watchers.size < FOLDERS) open(folder);
    const folders = entries.filter((entry) => entry.isDirectory() && !NOT_HIS.has(entry.name));
    await Promise.all(folders.map(({ name }) => below(join(folder, name))));
  };
  const open = (folder: string) => {
    try {
      // what cannot be watched is looked at as time goes by
      watchers.set(
        folder,
        watch(folder, look).on('error', () => forget(folder)),
      );
    } catch {}
  };
  let ended = false;
  void below(root).then(() => ended && end());
  const end = () => {
    ended = true;
    clearTimeout(timer);
    for (const folder of [...watchers.keys()]) forget(folder);
  };
  return end;
}
