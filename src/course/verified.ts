import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { Fault } from '../fault.js';

const verifiedSchema = v.record(v.string(), v.record(v.string(), v.string()));

/** By exercise and engine (`Docker Engine 26.1.5`), the day on which it was last found to hold there: `2026-05-31`. */
export type Verified = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where it is kept, in the folder of the course. */
export const verifiedFile = (folder: string): string => join(folder, 'verified.json');

/** @returns nothing where no file is. @throws Fault `course-damaged` */
export async function readVerified(folder: string): Promise<Verified> {
  const file = verifiedFile(folder);
  try {
    return v.parse(verifiedSchema, JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Fault('bug', 'course-damaged', { file, message: (error as Error).message.split('\n')[0] ?? '' });
  }
}
