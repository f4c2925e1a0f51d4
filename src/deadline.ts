import type { ClientRequest } from 'node:http';

/** When a request is ended, with what is still read of its answer. */
export interface Deadline {
  readonly over: boolean;
  /** The request that is under way. */
  holds(question: ClientRequest): void;
  /** The work was done in time. */
  clear(): void;
}

/**
 * A timer, where an `AbortSignal` would do: what that loads counts in a command as short as `check`.
 *
 * @example const limit = deadline(5000); limit.holds(question); question.on('close', limit.clear);
 */
export function deadline(milliseconds: number): Deadline {
  let over = false;
  let current: ClientRequest | undefined;
  const end = () => current?.destroy(Object.assign(new Error('timeout'), { code: 'ABORT_ERR' }));
  const timer = setTimeout(() => {
    over = true;
    end();
  }, milliseconds);
  return {
    get over() {
      return over;
    },
    holds: (question) => {
      current = question;
      if (over) end();
    },
    clear: () => clearTimeout(timer),
  };
}
