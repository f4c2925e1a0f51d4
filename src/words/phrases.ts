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
  readonly counted: (passed: number, all: number) => string;
  readonly allPassed: string;
  readonly waiting: (title: string, seconds: number) => string;
  readonly next: (id: string) => string;
  readonly courseDone: string;

  readonly states: Readonly<Record<'passed' | 'started' | 'new', string>>;
  readonly minutes: (minutes: number) => string;
  readonly chapter: (number: number, title: string) => string;

  readonly welcome: string;
  readonly youAreAt: (id: string, title: string) => string;
  readonly comesNext: (id: string, title: string) => string;

  readonly pulling: (image: string) => string;
  readonly pullSize: (image: string, size: string | undefined) => string;
  readonly workspaceMade: (folder: string) => string;
  readonly alreadyStarted: (folder: string) => string;
  readonly task: string;
  readonly hint: (number: number, all: number) => string;
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
  readonly resetAskOne: (what: string) => string;
  readonly resetDone: (count: number) => string;
  readonly resetCancelled: string;
  readonly baselineUnknown: string;
  readonly kinds: Readonly<Record<'container' | 'volume' | 'network' | 'image', string>>;
  readonly proofs: Readonly<Record<Proof, string>>;
  readonly leftBecause: Readonly<Record<Leave, string>>;

  readonly stateSetAside: (file: string) => string;
  readonly interrupted: (standing: readonly string[]) => string;
  readonly bug: (message: string) => string;

  readonly verify: {
    readonly phases: Readonly<Record<'untouched' | 'solution' | 'again' | 'alternative' | 'mistake' | 'left', string>>;
    readonly held: string;
    readonly broken: string;
    readonly shouldFail: string;
    readonly shouldPass: (why: string) => string;
    readonly differsAgain: string;
    readonly refusedOtherwise: (wished: string, found: string) => string;
    readonly notRefused: string;
    readonly leftBehind: (what: string) => string;
    readonly scriptFailed: (exitCode: number, output: string) => string;
    readonly summary: (passed: number, all: number, seconds: number) => string;
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
export type Proof = 'name' | 'port' | 'mount' | 'project' | 'tag' | 'confirmed';

/** Why a thing that fits the exercise is left alone. */
export type Leave = 'image-only' | 'used' | 'earlier' | 'unproved' | 'foreign-project' | 'kept';

/** What was found out, and where it is not as it should be, what mends it. */
export interface Advice {
  readonly text: string;
  readonly fix?: string;
}
