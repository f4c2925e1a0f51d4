import { type Check, Failure } from '../exercise/check.js';
import type { Scene } from '../exercise/scene.js';
import type { Outcome } from './outcome.js';
import { untilItPasses, type Waiting } from './wait.js';

/** An outcome, and what the check found for those that need it. */
interface Settled {
  readonly outcome: Outcome;
  readonly found?: unknown;
}

/**
 * Asks all checks, those whose needs are met at the same time, and yields each outcome as it comes.
 *
 * @param checks each after those that it needs, as `exercise()` makes sure
 * @param onWait called at each further try of a check that waits
 */
export async function* run(
  checks: readonly Check[],
  scene: Scene,
  onWait: (waiting: Waiting) => void = () => {},
): AsyncGenerator<Outcome> {
  const settled = new Map<Check, Promise<Settled>>();
  for (const check of checks) {
    const needs = check.needs.map((need) => settled.get(need) as Promise<Settled>);
    settled.set(check, settle(check, needs, scene, onWait));
  }
  const pending = new Map([...settled].map(([check, promise]) => [check, promise.then((s) => [check, s] as const)]));
  while (pending.size > 0) {
    const [check, { outcome }] = await Promise.race(pending.values());
    pending.delete(check);
    yield outcome;
  }
}

async function settle(
  check: Check,
  needs: readonly Promise<Settled>[],
  scene: Scene,
  onWait: (waiting: Waiting) => void,
): Promise<Settled> {
  const needed = await Promise.all(needs);
  const blockedBy = needed.filter((need) => !('found' in need)).map((need) => need.outcome.check);
  if (blockedBy.length > 0) return { outcome: { check, status: 'blocked', blockedBy } };
  const found = needed.map((need) => need.found) as never[];
  try {
    return passed(check, await untilItPasses(check, found, scene, onWait));
  } catch (error) {
    return notPassed(check, error);
  }
}

function passed(check: Check, found: unknown): Settled {
  return { outcome: { check, status: 'passed' }, found };
}

function notPassed(check: Check, error: unknown): Settled {
  if (!(error instanceof Failure)) return { outcome: { check, status: 'error', error } };
  const outcome: Outcome = { check, status: 'failed', finding: error.finding };
  return 'butFound' in error.more ? { outcome, found: error.more.butFound } : { outcome };
}
