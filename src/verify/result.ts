import type { EngineFacts } from '../docker/facts.js';
import { shown } from '../report/safe.js';
import type { LineDiff } from './mutants/change.js';
import type { Looked } from './notes.js';

/** The questions that `dojo verify` puts to an exercise. */
export type Phase = 'untouched' | 'solution' | 'again' | 'alternative' | 'mistake' | 'mutant' | 'left';

/** One question, and the answer. */
export interface Step {
  readonly phase: Phase;
  /** Of the alternative, the mistake or the mutant. */
  readonly name?: string;
  readonly holds: boolean;
  /** Why it does not hold, in the words of the report's language. */
  readonly message?: string;
  readonly durationMs: number;
  readonly mutant?: MutantResult;
  /** There where it was not the same every time. */
  readonly flaky?: Flaky;
  /** What the checks were told. It is compared, and not published. */
  readonly looked?: readonly Looked[];
}

/** In how many runs it held, of how many. */
interface Flaky {
  readonly held: number;
  readonly runs: number;
}

/** A wrong variant of the solution, and what the check said of it. The diff is of `solution.sh`. */
export interface MutantResult extends LineDiff {
  readonly verdict: 'refused' | 'survived' | 'error';
  /** What refused it: `port-published: port-swapped`; all checks that failed, or were in error. */
  readonly by: readonly string[];
  /** Why it is declared to be right as well. */
  readonly because?: string;
}

/** @param message what does not hold, with words of scripts and engines in it; undefined when all holds */
export function stepOf(phase: Phase, name: string | undefined, message: string | undefined, durationMs: number): Step {
  const holds = message === undefined;
  return { phase, ...(name && { name }), holds, ...(!holds && { message: shown(message) }), durationMs };
}

export interface ExerciseResult {
  readonly exercise: string;
  readonly holds: boolean;
  readonly durationMs: number;
  readonly steps: readonly Step[];
  /** Why it is not expected to hold on this engine. */
  readonly unsupported?: string;
  /** How often it was proved, where that was more than once. */
  readonly runs?: number;
  /** There where a step was not the same every time. */
  readonly flaky?: true;
}

/** What reports have of it. */
export function published(result: ExerciseResult): ExerciseResult {
  return { ...result, steps: result.steps.map(({ looked: _, ...step }) => step) };
}

/**
 * With why this engine is said not to do the exercise in full.
 *
 * @param whole false where mistakes and alternatives were left out: that the rest holds does not make the word wrong
 */
export const declared = (result: ExerciseResult, unsupported: string | undefined, whole: boolean): ExerciseResult =>
  unsupported === undefined || (result.holds && !whole) ? result : { ...result, unsupported };

/** Neither holds, nor is it declared that it need not. No declaration is about what holds now and then. */
export const isBroken = ({ holds, unsupported, flaky }: ExerciseResult): boolean =>
  !holds && (unsupported === undefined || flaky === true);

/** What became of a course on one engine. */
export interface EngineResult {
  /** As it was asked for: `docker:28-dind`, `context:colima`. */
  readonly name: string;
  /** `unavailable`: the engine could not be had, or broke off, or the run was interrupted. */
  readonly status: 'passed' | 'failed' | 'unavailable';
  /** Why it was unavailable. */
  readonly message?: string;
  /** Undefined where none answered. */
  readonly engine?: EngineFacts;
  readonly durationMs: number;
  readonly exercises: readonly ExerciseResult[];
  readonly skipped: readonly Skipped[];
}

/** @example labelOf(engine.facts) // 'Docker Engine 28.5.2 (containerd)' */
export const labelOf = ({ name, version, imageStore }: EngineFacts): string =>
  `${name} ${version}${imageStore ? ` (${imageStore})` : ''}`;

/** An exercise that was not verified. */
export interface Skipped {
  readonly exercise: string;
  readonly reason: string;
}

/** Of wrong variants: how many there are, and what became of them. */
export interface KillRate {
  /** Without those that are right as well. */
  readonly made: number;
  readonly refused: number;
  readonly equivalent: number;
  /** Refused of made, from 0 to 1. */
  readonly rate: number;
}

/** @returns undefined where no mutants were tried */
export function killRate(results: readonly ExerciseResult[]): KillRate | undefined {
  const all = results.flatMap(({ steps }) => steps.flatMap(({ mutant }) => mutant ?? []));
  if (all.length === 0) return undefined;
  const wrong = all.filter(({ because }) => because === undefined);
  const refused = wrong.filter(({ verdict }) => verdict === 'refused').length;
  const rate = wrong.length === 0 ? 1 : refused / wrong.length;
  return { made: wrong.length, refused, equivalent: all.length - wrong.length, rate };
}
