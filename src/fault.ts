import type { FaultFacts } from './words/faults.js';

/** Who has to act: the one who typed (exit 2), the machine's owner (exit 3), or whoever wrote dojo or the exercise (exit 4). */
export type Blame = 'usage' | 'environment' | 'bug';

/**
 * Something that stops a command and is not a learner's mistake. It carries facts; `src/words` words them.
 *
 * @example throw new Fault('usage', 'unknown-exercise', { id: 'ngnix-run', nearest: ['nginx-run'] })
 */
export class Fault<C extends keyof FaultFacts = keyof FaultFacts> extends Error {
  override readonly name = 'Fault';
  constructor(
    readonly blame: Blame,
    readonly code: C,
    readonly facts: FaultFacts[C],
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The same for an engine that broke off or refused in the middle; undefined for anything else, which is a bug. */
export function faultOf(error: unknown): Fault | undefined {
  if (error instanceof Fault) return error;
  const { code = '', statusCode, syscall, message = '' } = error as NodeJS.ErrnoException & { statusCode?: number };
  const brokeOff = message === 'socket hang up' || /^(ECONNRESET|EPIPE|HPE_)/.test(code);
  // its socket may be gone by the time of a further connection
  return brokeOff || statusCode !== undefined || syscall === 'connect'
    ? new Fault('environment', 'engine-failed', { what: 'answer', message })
    : undefined;
}

/** Ctrl-C, where something is still standing that the next run of the command goes on with. */
export class Interruption extends Error {
  override readonly name = 'Interruption';
  constructor(readonly standing: readonly string[]) {
    super('interrupted');
  }
}
