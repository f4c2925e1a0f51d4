import type { Evidence } from '../evidence/evidence.js';
import { type Check, Failure } from '../exercise/check.js';
import type { Scene } from '../exercise/scene.js';
import type { Outcome } from './outcome.js';
import { untilItPasses, type Waiting } from './wait.js';

/** An outcome, and what the check found for those that need it. */
export interface Settled {
  readonly outcome: Outcome;
  readonly found?: unknown;
  /** Nothing will change by waiting. */
  readonly final?: true;
}

export interface RunOptions {
  /** Called at each further try of a check that waits. */
  readonly onWait?: ((waiting: Waiting) => void) | undefined;
  /** Of which checks to say how their fact is seen by hand. */
  readonly show?: 'failed' | 'all' | undefined;
  /** True to ask each check once, whatever time it has. */
  readonly once?: boolean | undefined;
  /** What a check is to look at instead of the scene: the same, with someone who takes notes. */
  readonly watch?: ((check: Check, scene: Scene) => Scene) | undefined;
}

/**
 * Asks all checks, those whose needs are met at the same time, and yields each outcome as it comes.
 *
 * @param checks each after those that it needs, as `exercise()` makes sure
 */
export async function* run(checks: readonly Check[], scene: Scene, options: RunOptions = {}): AsyncGenerator<Outcome> {
  const settled = new Map<Check, Promise<Settled>>();
  for (const check of checks) {
    const needs = check.needs.map((need) => settled.get(need) as Promise<Settled>);
    settled.set(check, settle(check, needs, scene, options));
  }
  const pending = new Map([...settled].map(([check, promise]) => [check, promise.then((s) => [check, s] as const)]));
  while (pending.size > 0) {
    const [check, { outcome }] = await Promise.race(pending.values());
    pending.delete(check);
    yield outcome;
  }
}

/** Asks one check as soon as those that it needs are settled. */
export async function settle(
  check: Check,
  needs: readonly Promise<Settled>[],
  scene: Scene,
  options: RunOptions,
): Promise<Settled> {
  const needed = await Promise.all(needs);
  const blockedBy = needed.filter((need) => !('found' in need)).map((need) => need.outcome.check);
  if (blockedBy.length > 0) return { outcome: { check, status: 'blocked', blockedBy } };
  const found = needed.map((need) => need.found) as never[];
  const settled = await judge(check, found, scene, options);
  const { status } = settled.outcome;
  if (options.show !== status && (options.show !== 'all' || status === 'error')) return settled;
  const waited = check.within > 0 && !options.once;
  const shown = await show(check, found, waited ? { ...scene, docker: scene.docker.fresh() } : scene);
  return shown ? { ...settled, outcome: { ...settled.outcome, shown } as Outcome } : settled;
}

async function judge(check: Check, found: never[], scene: Scene, options: RunOptions): Promise<Settled> {
  const { onWait, once, watch } = options;
  const seen = watch ? watch(check, scene) : scene;
  try {
    return passed(check, await untilItPasses(once ? { ...check, within: 0 } : check, found, seen, onWait));
  } catch (error) {
    return notPassed(check, error);
  }
}

/** What cannot be shown takes nothing from the verdict. */
async function show({ shows }: Check, found: never[], scene: Scene): Promise<Evidence | undefined> {
  try {
    return await shows?.(scene, ...found);
  } catch {
    return undefined;
  }
}

function passed(check: Check, found: unknown): Settled {
  return { outcome: { check, status: 'passed' }, found };
}

function notPassed(check: Check, error: unknown): Settled {
  if (!(error instanceof Failure)) return { outcome: { check, status: 'error', error } };
  const { final, outdated, ...more } = error.more;
  const outcome: Outcome = { check, status: 'failed', finding: error.finding, ...(outdated && { outdated }) };
  return { outcome, ...('butFound' in more && { found: more.butFound }), ...(final && { final }) };
}
