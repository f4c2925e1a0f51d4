import type { Finding } from '../diagnosis/finding.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Check } from '../exercise/check.js';

/** How a check ended; where it was asked for, with what shows it by hand. */
export type Outcome =
  | { readonly check: Check; readonly status: 'passed'; readonly shown?: Evidence }
  | {
      readonly check: Check;
      readonly status: 'failed';
      readonly finding: Finding;
      readonly shown?: Evidence;
      /** Things changed while they were looked at. */
      readonly outdated?: boolean;
    }
  | { readonly check: Check; readonly status: 'blocked'; readonly blockedBy: readonly Check[] }
  | { readonly check: Check; readonly status: 'error'; readonly error: unknown };

/** The whole: an error outweighs a failure, as it says that nothing was learnt about the learner. */
export function verdict(outcomes: readonly Outcome[]): 'passed' | 'failed' | 'error' {
  if (outcomes.some((outcome) => outcome.status === 'error')) return 'error';
  return outcomes.every((outcome) => outcome.status === 'passed') ? 'passed' : 'failed';
}
