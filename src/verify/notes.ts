import type { Check } from '../exercise/check.js';
import type { Scene } from '../exercise/scene.js';
import type { Outcome } from '../run/outcome.js';
import { overheard } from '../run/overheard.js';

/** What a check asked, and what it was told. */
export interface Fact {
  /** `container 3f…`, `read index.html`, `get http://localhost:8888/`. */
  readonly question: string;
  readonly answer: unknown;
}

/** A check, how it ended, and what led to it. */
export interface Looked {
  readonly check: string;
  /** `passed`, `blocked`, `error`, or `failed: port-swapped`. */
  readonly verdict: string;
  /** Also those of the checks that it needs, as it judges what they found. */
  readonly facts: readonly Fact[];
}

/** Writes down what checks are told. */
export interface Notes {
  /** What a check is to look at instead of the scene. */
  watch(check: Check, scene: Scene): Scene;
  looked(outcomes: readonly Outcome[]): readonly Looked[];
}

export function takeNotes(): Notes {
  const taken = new Map<Check, Map<string, unknown>>();
  const factsOf = (check: Check): readonly Fact[] => [
    ...check.needs.flatMap(factsOf),
    ...[...(taken.get(check) ?? [])].map(([question, answer]) => ({ question, answer })),
  ];
  return {
    watch: (check, scene) =>
      overheard(scene, () => {
        const facts = new Map<string, unknown>();
        taken.set(check, facts);
        return (name, args, answer) => write([name, ...args].join(' '), answer, facts);
      }),
    looked: (outcomes) =>
      outcomes.map((outcome) => ({
        check: outcome.check.id,
        verdict: outcome.status === 'failed' ? `failed: ${outcome.finding.code}` : outcome.status,
        facts: unique(factsOf(outcome.check)),
      })),
  };
}

const unique = (facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.map((fact) => [fact.question, fact])).values(),
];

function write(question: string, answer: unknown, facts: Map<string, unknown>): void {
  if (answer instanceof Promise) answer.then(...written(question, facts));
  else facts.set(question, answer);
}

const written = (question: string, facts: Map<string, unknown>) =>
  [
    (answer: unknown) => facts.set(question, answer),
    (error: Error) => facts.set(question, { error: error.message }),
  ] as const;
