import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** A named pipe that nobody writes to would be waited for without end; Windows knows none. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * A file's content. It is opened once and read from what was opened, so that it cannot be another one in between; and without
 * a thread, which takes longer to wake up than to read what is as small as dojo's files.
 *
 * @param limit in bytes
 * @returns undefined for what is larger, and for what is no file: a folder, a pipe, a device that has no end
 * @throws the system's error for what cannot be opened
 */
export async function readPlain(path: string, limit: number): Promise<Buffer | undefined> {
  const file = openSync(path, READ);
  try {
    const stat = fstatSync(file);
    return stat.isFile() && stat.size <= limit ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}

/** Undefined where the system says no. */
export function tried<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
