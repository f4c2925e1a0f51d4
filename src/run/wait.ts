import { type Check, Failure } from '../exercise/check.js';
import type { Scene } from '../exercise/scene.js';

/** Between two tries of a check that waits, in milliseconds: what has just been started is often there a moment later. */
const PAUSES = { minTimeout: 50, factor: 2, maxTimeout: 500 };

/** Said at each further try. */
export interface Waiting {
  readonly check: Check;
  /** Milliseconds left. */
  readonly left: number;
  /** What it waits for to go away. */
  readonly failure: Failure;
}

/** Asks a check once, or again and again on fresh answers until it passes, its time is over, or waiting is pointless. */
export async function untilItPasses(
  check: Check,
  found: never[],
  scene: Scene,
  onWait: (waiting: Waiting) => void = () => {},
): Promise<unknown> {
  if (check.within === 0) return check.ask(scene, ...found);
  const end = Date.now() + check.within;
  const first = check.ask(scene, ...found);
  const failed = await first.then(() => false, isWorthWaiting);
  if (!failed) return first;
  const { default: pRetry } = await import('p-retry');
  return pRetry(
    (attempt) => (attempt === 1 ? first : check.ask({ ...scene, docker: scene.docker.fresh() }, ...found)),
    {
      retries: Number.POSITIVE_INFINITY,
      ...PAUSES,
      maxRetryTime: check.within,
      signal: scene.signal,
      shouldRetry: ({ error }) => isWorthWaiting(error),
      onFailedAttempt: ({ error }) => {
        if (error instanceof Failure) onWait({ check, left: Math.max(0, end - Date.now()), failure: error });
      },
    },
  );
}

const isWorthWaiting = (error: unknown): boolean => error instanceof Failure && !error.more.final;
