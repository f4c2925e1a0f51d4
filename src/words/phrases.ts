import type { DoctorArea, DoctorCode, DoctorFacts } from '../doctor/codes.js';

/** What the program says of itself: headings, prompts, next steps. */
export interface Phrases {
  readonly expected: string;
  readonly found: string;
  readonly because: string;
  readonly try: string;
  /** Behind the title of a blocked check. */
  readonly first: (titles: readonly string[]) => string;
  readonly checkError: string;
  readonly complaint: (message: string, todo: string) => string;
  readonly counted: (passed: number, all: number) => string;
  readonly allPassed: string;
  readonly waiting: (title: string, seconds: number) => string;
  readonly next: (id: string) => string;
  readonly courseDone: string;

  readonly states: Readonly<Record<'passed' | 'started' | 'new', string>>;
  readonly minutes: (minutes: number) => string;
  /** Of an exercise that no engine is noted for. */
  readonly notVerified: string;
  readonly chapter: (number: number, title: string) => string;

  readonly welcome: string;
  readonly youAreAt: (id: string, title: string) => string;
  readonly comesNext: (id: string, title: string) => string;

  readonly pulling: (image: string) => string;
  readonly pullSize: (image: string, size: string | undefined) => string;
  readonly givenContainer: (name: string, image: string) => string;
  readonly workspaceMade: (folder: string) => string;
  /** @param why a sentence of what the engine lacks */
  readonly notInFull: (why: string) => string;
  /** Of a port of the exercise. */
  readonly portHeld: (advice: Advice) => string;
  readonly alreadyStarted: (folder: string) => string;
  readonly task: string;
  readonly hint: (number: number, all: number) => string;
  /** Beside the author's hints: where to look by hand. */
  readonly lookYourself: (exercise: string, check: string) => string;
  readonly nothingToHint: string;
  readonly noMoreHints: (id: string) => string;
  readonly solutionNote: string;

  readonly explain: {
    /** Before the command, and before what it prints. */
    readonly type: string;
    readonly prints: string;
    readonly nothing: string;
    readonly noCommand: string;
    readonly typeIn: (folder: string) => string;
  };

  readonly resetPlan: string;
  readonly resetLeft: string;
  readonly resetNothing: string;
  readonly resetAsk: string;
  readonly resetAskOne: (what: string, why: string) => string;
  readonly resetDone: (count: number) => string;
  readonly resetCancelled: string;
  readonly baselineUnknown: string;
  readonly kinds: Readonly<Record<'container' | 'volume' | 'network' | 'image' | 'service' | 'swarm', string>>;
  readonly proofs: Readonly<Record<Proof, string>>;
  readonly leftBecause: Readonly<Record<Leave, string>>;

  readonly lab: {
    readonly labels: Readonly<Record<'lab' | 'engine' | 'endpoint' | 'context' | 'ports' | 'folders', string>>;
    /** @param since ISO 8601 */
    readonly states: Readonly<Record<'up' | 'silent' | 'stopped', (since: string) => string>>;
    readonly none: string;
    readonly starting: (image: string, rights: 'privileged' | 'named') => string;
    readonly handingOver: (image: string) => string;
    /** @param context the one that leads to it, if there is one */
    readonly howToUse: (context: string | undefined) => string;
    readonly noContext: Readonly<Record<'foreign' | 'absent', string>>;
    readonly notSeen: (folders: readonly string[]) => string;
    readonly envNote: string;
    readonly contextWasUsed: string;
    readonly shellLeadsThere: string;
  };

  readonly watch: {
    /** Behind the title of a check that fails and may pass in a moment. */
    readonly waits: (seconds: number) => string;
    readonly lost: string;
    readonly back: string;
    readonly keys: Readonly<Record<'hint' | 'explain' | 'next' | 'reset' | 'quit', string>>;
    /** Closes what lies over the checks. */
    readonly anyKeyBack: string;
    readonly more: (lines: number) => string;
    /** Where there is no screen to draw on. */
    readonly howToEnd: string;
  };

  /** @param verify what to type next */
  readonly exerciseMade: (folder: string, course: string, verify: string) => string;
  readonly stateSetAside: (file: string) => string;
  readonly interrupted: (standing: readonly string[]) => string;
  readonly bug: (message: string) => string;

  readonly verify: {
    readonly phases: Readonly<
      Record<'untouched' | 'solution' | 'again' | 'alternative' | 'mistake' | 'mutant' | 'left', string>
    >;
    readonly shouldFail: string;
    readonly shouldPass: (why: string) => string;
    readonly differsAgain: string;
    readonly refusedOtherwise: (wished: string, found: string) => string;
    readonly notRefused: string;
    readonly leftBehind: (what: string) => string;
    /** Of a step that did not hold in each run: what was said of it where it did not. */
    readonly flaky: (held: number, runs: number, message: string) => string;
    readonly scriptFailed: (exitCode: number, output: string) => string;
    readonly survived: string;
    readonly equivalentRefused: (by: string) => string;
    readonly mutantError: (what: string) => string;
    readonly stale: string;
    /** Of wrong variants; `percent` as it is written: `98.5`. */
    readonly killRate: (refused: number, made: number, percent: string, equivalent: number) => string;
    readonly summary: (passed: number, all: number, seconds: number) => string;
    /** Why an exercise is skipped. */
    readonly needsLab: string;
    readonly skipped: (exercise: string, reason: string) => string;
    readonly cells: Readonly<Record<'passed' | 'failed' | 'flaky' | 'expected' | 'skipped' | 'unavailable', string>>;
    readonly expected: (engine: string, exercise: string, reason: string) => string;
    readonly unexpected: (engine: string, exercise: string, reason: string) => string;
    readonly held: (held: number, all: number) => string;
    readonly seconds: (seconds: number) => string;
    /** Heading of what differs between engines. */
    readonly drift: string;
    /** Where no fact differs. */
    readonly noFact: string;
    /** There is no such field on that engine. */
    readonly absent: string;
    readonly more: (count: number) => string;
    /** @param shards `2/4, 3/4` */
    readonly shardsMissing: (shards: string) => string;
    /** Why nothing more is known of an engine after Ctrl-C. */
    readonly interrupted: string;
    readonly onEngines: (passed: number, all: number, seconds: number) => string;
  };

  readonly doctor: {
    readonly areas: Readonly<Record<DoctorArea, string>>;
    readonly says: { readonly [C in DoctorCode]: (facts: DoctorFacts[C]) => Advice };
    readonly fix: string;
    readonly allWell: string;
    readonly counted: (problems: number, warnings: number) => string;
  };
}

/** Why a thing is known to be the exercise's own. */
export type Proof =
  | 'name'
  | 'port'
  | 'mount'
  | 'users'
  | 'use'
  | 'project'
  | 'tag'
  | 'build'
  | 'left'
  | 'confirmed'
  | 'lab'
  | 'downloaded'
  | 'swarm';

/** Why a thing that fits the exercise is left alone. */
export type Leave =
  | 'image-only'
  | 'used'
  | 'earlier'
  | 'other-names'
  | 'unproved'
  | 'untold'
  | 'foreign-project'
  | 'kept'
  | 'name-only'
  | 'others-services';

/** What was found out, and where it is not as it should be, what mends it. */
export interface Advice {
  readonly text: string;
  readonly fix?: string;
}
