import { constants } from 'node:fs';
import { open } from 'node:fs/promises';

/** A named pipe that nobody writes to would be waited for without end; Windows knows none. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * A file's content. It is opened once and read from what was opened, so that it cannot be another one in between.
 *
 * @param limit in bytes
 * @returns undefined for what is larger, and for what is no file: a folder, a pipe, a device that has no end
 * @throws the system's error for what cannot be opened
 */
export async function readPlain(path: string, limit: number): Promise<Buffer | undefined> {
  const file = await open(path, READ);
  try {
    const stat = await file.stat();
    return stat.isFile() && stat.size <= limit ? await file.readFile() : undefined;
  } finally {
    await file.close();
  }
}
