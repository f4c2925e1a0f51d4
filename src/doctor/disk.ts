import { statfs } from 'node:fs/promises';
import { release } from 'node:os';
import type { Engine } from '../docker/connect.js';
import type { Host } from '../docker/host.js';

/** A file system and what it has left, in bytes. */
export interface Disk {
  readonly folder: string;
  readonly free: number;
}

/** The disk that a folder of this machine is on; undefined when there is no such folder. */
export async function diskOf(folder: string): Promise<Disk | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return { folder, free: bavail * bsize };
  } catch {
    return undefined;
  }
}

/** The disk that Docker's data is on; undefined when it is another machine's, be it a virtual one. */
export async function dataDisk({ facts }: Engine, { dataFolder, kernel }: Host): Promise<Disk | undefined> {
  const isHere = facts.endpoint.startsWith('unix:') && facts.name !== 'Docker Desktop' && kernel === release();
  return isHere ? diskOf(dataFolder) : undefined;
}
