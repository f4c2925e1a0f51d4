import type { EngineFacts } from '../../../src/docker/facts.js';
import { type Proof, proofOf } from '../../../src/verify/proof.js';
import type { EngineResult, ExerciseResult, Step } from '../../../src/verify/result.js';
import { stepOf } from '../../../src/verify/result.js';

/* Results as `dojo verify` has them, for the tests of what is made of them. */

export const facts: EngineFacts = {
  id: 'x',
  name: 'Docker Engine',
  version: '28.5.2',
  apiVersion: '1.51',
  endpoint: 'unix:///x',
  host: '10.0.0.2',
};

const result = (exercise: string, steps: readonly Step[]): ExerciseResult => ({
  exercise,
  holds: steps.every(({ holds }) => holds),
  durationMs: 9,
  steps,
});

export const held = (exercise: string): ExerciseResult =>
  result(exercise, [stepOf('solution', undefined, undefined, 5)]);

/** @param message why its solution does not hold */
export const broken = (exercise: string, message = 'port-published: -'): ExerciseResult =>
  result(exercise, [stepOf('untouched', undefined, undefined, 2), stepOf('solution', undefined, message, 5)]);

/** A result whose only step does not hold. */
export const failing = (exercise: string, step: Step): ExerciseResult => result(exercise, [step]);

export const engine = (
  name: string,
  exercises: readonly ExerciseResult[],
  more: Partial<EngineResult> = {},
): EngineResult => ({
  name,
  status: exercises.every(({ holds }) => holds) ? 'passed' : 'failed',
  engine: facts,
  durationMs: 1000,
  exercises,
  skipped: [],
  ...more,
});

/** On engines that were asked for by name. */
export const proof = (engines: readonly EngineResult[], more: Partial<Proof> = {}): Proof =>
  proofOf(engines, { durationMs: 2000, named: true, ...more });
