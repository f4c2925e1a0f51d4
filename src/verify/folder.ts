import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { basename, isAbsolute, join } from 'node:path';

const NAME = 'dojo-verify-';

/** A new folder of a verification. @param within the folder that it is made in */
export const newFolder = async (within: string): Promise<string> => realpath(await mkdtemp(join(within, NAME)));

/** It is removed with all that is in it: whatever a file says, no other folder is. */
export const isOwnFolder = (folder: string): boolean => isAbsolute(folder) && basename(folder).startsWith(NAME);

/** Where dojo is not root, it may not remove what a container wrote as root: that stays in the temporary folder. */
export async function removeFolder(folder: string): Promise<void> {
  await chmod(folder, 0o700).catch(() => {});
  await rm(folder, { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) => {
    if (!['EACCES', 'EPERM'].includes(error.code ?? '')) throw error;
  });
}
