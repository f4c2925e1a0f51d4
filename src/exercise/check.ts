import type { Finding } from '../diagnosis/finding.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Text } from '../words/text.js';
import type { Titled, TitleKey } from '../words/titles.js';
import type { Scene } from './scene.js';

/** What a check says it looks at: the author's own sentence, or a ready-made one. */
export type Title = Text | Titled<TitleKey>;

/** One question to Docker. `Found` is what it hands to the checks that need it. */
export interface Check<Found = unknown> {
  readonly id: string;
  readonly title: Title;
  readonly needs: readonly Check[];
  /** How long it may be asked again before it has failed, in milliseconds; 0 for once. */
  readonly within: number;
  readonly ask: (scene: Scene, ...found: never[]) => Promise<Found>;
  /** How the fact is seen by hand, whether the check passes or not. */
  readonly shows?: (scene: Scene, ...found: never[]) => Promise<Evidence>;
}

/** The values that the needed checks found, in their order. */
export type FoundBy<Needs extends readonly Check[]> = {
  [I in keyof Needs]: Needs[I] extends Check<infer Found> ? Found : never;
};

export interface CheckOptions<Needs extends readonly Check[]> {
  /** `'60s'`: ask again until it passes or this time is over. */
  readonly within?: Seconds | undefined;
  /** The command that shows the fact by hand, and what it prints now: for `dojo explain`. It is not run. */
  readonly shows?: (scene: Scene, ...found: FoundBy<Needs>) => Promise<Evidence>;
}

export type Seconds = `${number}s`;

/**
 * Makes a check. It passes when `ask` returns, with what it returns; it fails when `ask` calls `fail()`.
 *
 * @param needs checks that must have found their thing first; what they found comes as arguments
 * @example
 * check('greeting', { en: 'it greets', ja: '挨拶する' }, [server], async ({ docker }, server) => {
 *   const lines = await docker.log(server.container.id, 10);
 *   if (!lines.includes('hello')) fail({ code: 'no-greeting', … });
 * })
 */
export function check<Found, const Needs extends readonly Check[]>(
  id: string,
  title: Title,
  needs: Needs,
  ask: (scene: Scene, ...found: FoundBy<Needs>) => Promise<Found>,
  options: CheckOptions<Needs> = {},
): Check<Found> {
  const { within, shows } = options;
  const base = { id, title, needs, within: milliseconds(within), ask: ask as Check<Found>['ask'] };
  return shows ? { ...base, shows: shows as NonNullable<Check['shows']> } : base;
}

/** How a check says no. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly finding: Finding,
    readonly more: FailOptions,
  ) {
    super(finding.code);
  }
}

export interface FailOptions {
  /** The thing that was meant, though it is not as it should be: the checks that need this one go on with it. */
  readonly butFound?: unknown;
  /** Nothing will change by waiting: no further try. */
  readonly final?: boolean;
  /** What the check was handed is no longer so: the checks before it have to be asked anew. */
  readonly outdated?: boolean;
}

/** Ends a check as failed. */
export function fail(finding: Finding, more: FailOptions = {}): never {
  throw new Failure(finding, more);
}

function milliseconds(seconds: Seconds | undefined): number {
  return seconds === undefined ? 0 : Number.parseFloat(seconds) * 1000;
}
