import { setTimeout } from 'node:timers/promises';

/**
 * Waits for what an engine does by itself, and goes on after half a minute all the same: what is in the way then is told by the
 * engine, which refuses what is asked next.
 */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 150 && !(await holds()); tries++) await setTimeout(200);
}
