import type { Check } from '../exercise/check.js';
import type { Scene } from '../exercise/scene.js';
import type { Outcome } from '../run/outcome.js';

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
    watch: (check, scene) => {
      const begin = () => {
        const facts = new Map<string, unknown>();
        taken.set(check, facts);
        return facts;
      };
      return watched(scene, begin);
    },
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

/** @param begin a new page: of a check that waits, the last try counts */
function watched(scene: Scene, begin: () => Map<string, unknown>): Scene {
  const facts = begin();
  const { docker, workspace, disk, get } = scene;
  return {
    ...scene,
    docker: { ...heard(docker, facts), fresh: () => watched({ ...scene, docker: docker.fresh() }, begin).docker },
    workspace: { ...heard(workspace, facts), path: workspace.path, holds: workspace.holds },
    disk: heard(disk, facts),
    get: heard({ get }, facts).get,
  };
}

/** The same, with each answer written down. */
function heard<T extends object>(thing: T, facts: Map<string, unknown>): T {
  const entries = Object.entries(thing).map(([name, member]) => {
    if (typeof member !== 'function') return [name, member];
    const asked = (...args: unknown[]) => {
      const answer = member(...args);
      const question = [name, ...args].join(' ');
      if (!(answer instanceof Promise)) facts.set(question, answer);
      else answer.then(...written(question, facts));
      return answer;
    };
    return [name, asked];
  });
  return Object.fromEntries(entries) as T;
}

const written = (question: string, facts: Map<string, unknown>) =>
  [
    (answer: unknown) => facts.set(question, answer),
    (error: Error) => facts.set(question, { error: error.message }),
  ] as const;
