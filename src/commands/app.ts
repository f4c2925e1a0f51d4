import type { Source } from '../course/source.js';
import type { Engine } from '../docker/connect.js';
import type { Environment } from '../docker/endpoint.js';
import type { Style } from '../report/style.js';
import type { Voice } from '../report/worded.js';
import type { Screen } from '../watch/screen.js';

/** All that a command has from outside. Commands return an exit code; only main ends the process. */
export interface App {
  /** The folder that holds `exercises/`. */
  readonly root: string;
  /** True in the published program, false when run from its sources. */
  readonly built: boolean;
  readonly version: string;
  readonly env: Environment;
  readonly cwd: string;
  readonly voice: Voice;
  readonly style: Style;
  /** True when a person can be asked. */
  readonly interactive: boolean;
  /** The exercises that are worked on. */
  readonly course: Source;
  /** Where dojo remembers things of this machine, whatever the course: its lock, its labs. */
  readonly state: string;
  /** Where it remembers how far the learner is in this course. */
  readonly memory: string;
  /** The engine, as it is now. @throws Fault `engine-unreachable` */
  readonly engine: () => Promise<Engine>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** To standard output: what was asked for. */
  readonly out: (text: string) => void;
  /** To standard error: all else. */
  readonly note: (text: string) => void;
  /** One line on standard error that is written over by the next; nothing where there is no terminal. */
  readonly progress: (text: string) => void;
  /** Takes the whole terminal, and every key that is pressed; only where a person can be asked. */
  readonly takeScreen: (onKey: (key: string) => void) => Promise<Screen>;
  /** Asks a question of yes or no; no is the answer of Enter. */
  readonly ask: (question: string) => Promise<boolean>;
}

/** @see the exit codes of the README */
export const EXIT = { passed: 0, failed: 1, usage: 2, environment: 3, bug: 4, interrupted: 130 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
