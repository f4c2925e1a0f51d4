/** The questions that `dojo verify` puts to an exercise. */
export type Phase = 'untouched' | 'solution' | 'again' | 'alternative' | 'mistake' | 'left';

/** One question, and the answer. */
export interface Step {
  readonly phase: Phase;
  /** Of the alternative or the mistake. */
  readonly name?: string;
  readonly holds: boolean;
  /** Why it does not hold, in the words of the report's language. */
  readonly message?: string;
  readonly durationMs: number;
}

export interface ExerciseResult {
  readonly exercise: string;
  readonly holds: boolean;
  readonly durationMs: number;
  readonly steps: readonly Step[];
}
