import type { Voice } from '../report/worded.js';
import type { Outcome } from '../run/outcome.js';
import type { Attempt } from './attempt.js';
import { type Phase, type Step, stepOf } from './result.js';

/** How a verification goes about it. */
export interface How {
  readonly voice: Voice;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
  /** True to try wrong variants of the solution as well. */
  readonly mutants?: boolean | undefined;
  /** So many mutants of each exercise, chosen by the seed; undefined for all. */
  readonly sample?: number | undefined;
  readonly seed?: string | undefined;
  /** Of alternatives, mistakes and mutants, only those whose name has this in it. */
  readonly only?: string | undefined;
  /** So many times each exercise is proved; once where it is not said. */
  readonly repeat?: number | undefined;
  /** A folder for what is kept of steps that do not hold; nothing is kept without. */
  readonly artifacts?: string | undefined;
}

/** A question that is yet to be put. */
export interface Planned {
  readonly phase: Phase;
  readonly name?: string;
  readonly run: () => Promise<readonly Step[]>;
}

/**
 * Puts questions in an attempt of their own.
 *
 * @param names what it may leave beyond the exercise's footprint
 */
export type InAttempt = (asked: (at: Attempt) => Promise<readonly Step[]>, names?: readonly string[]) => Planned['run'];

/**
 * Puts a question and takes its time.
 *
 * @param question answers with what is wrong, or undefined when it holds
 * @param at where it is put, if checks are asked
 */
export async function timed(
  how: How,
  phase: Phase,
  name: string | undefined,
  question: () => Promise<string | undefined>,
  at?: Pick<Attempt, 'looked'>,
): Promise<Step> {
  const begun = performance.now();
  const message = await question();
  how.signal.throwIfAborted();
  const step = stepOf(phase, name, message, Math.round(performance.now() - begun));
  return at ? { ...step, looked: at.looked() } : step;
}

/** `port-published: port-swapped`, as a mistake's header says it. */
export function oneLine(outcome: Outcome): string {
  if (outcome.status === 'failed') return `${outcome.check.id}: ${outcome.finding.code}`;
  return outcome.status === 'error' ? `${outcome.check.id}: ${String(outcome.error)}` : outcome.check.id;
}
