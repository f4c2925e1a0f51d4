import { type Drift, driftsOf } from './drift.js';
import { type EngineResult, type ExerciseResult, isBroken } from './result.js';
import type { Shard } from './shard.js';

/** What became of the course, on one engine or several. */
export interface Proof {
  readonly status: 'passed' | 'failed';
  readonly durationMs: number;
  /** True where engines were asked for by name; false for the one that `docker` speaks to. */
  readonly named: boolean;
  /** There where it is a part of the exercises alone. */
  readonly shard?: Shard;
  readonly engines: readonly EngineResult[];
  readonly drift: readonly Drift[];
}

export function proofOf(
  engines: readonly EngineResult[],
  rest: Pick<Proof, 'durationMs' | 'named' | 'shard'> & { readonly drift?: readonly Drift[] },
): Proof {
  const status = engines.every((engine) => engine.status === 'passed') ? 'passed' : 'failed';
  return { ...rest, status, engines, drift: rest.drift ?? driftsOf(engines) };
}

/** On all engines. */
export const resultsOf = ({ engines }: Pick<Proof, 'engines'>): readonly ExerciseResult[] =>
  engines.flatMap(({ exercises }) => exercises);

/** What does not hold outweighs what could not be verified. */
export function verdictOf(proof: Proof): 'passed' | 'failed' | 'unavailable' {
  if (resultsOf(proof).some(isBroken)) return 'failed';
  return proof.engines.some(({ status }) => status === 'unavailable') ? 'unavailable' : 'passed';
}
