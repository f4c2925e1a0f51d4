import { hostname } from 'node:os';
import { kill, pid } from 'node:process';
import * as v from 'valibot';

/** The process that is to take away what it made. */
export const ownerSchema = v.object({ host: v.string(), pid: v.number() });
export type Owner = v.InferOutput<typeof ownerSchema>;

/** This process. */
export const self = (): Owner => ({ host: hostname(), pid });

/** True where it was on this machine, and is there no more. */
export function isForsaken({ host, pid }: Owner): boolean {
  if (host !== hostname()) return false;
  try {
    return !kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
