import type { SourceFacts } from '../diagnosis/mount.js';
import type { Docker } from '../docker/docker.js';
import type { Get } from '../http/answer.js';
import type { Footprint } from './exercise.js';
import type { Workspace } from './workspace.js';

/** Full ids, and the names that images had. */
export interface Before {
  readonly containers: readonly string[];
  readonly images: readonly { readonly id: string; readonly tags: readonly string[] }[];
}

/** All that a check may look at. Nothing in it can change anything. */
export interface Scene {
  readonly docker: Docker;
  readonly workspace: Workspace;
  /** Where bind mounts come from. */
  readonly disk: SourceFacts;
  /** Asks for a page. */
  readonly get: Get;
  /** Who asks for it, as an access log says. */
  readonly agent: string;
  readonly footprint: Footprint;
  /** When the exercise was started, in seconds since 1970 by the engine's clock; undefined without `dojo start`. */
  readonly startedAt: number | undefined;
  /** Ids of the containers that were there before the start. */
  readonly earlier: ReadonlySet<string>;
  /** What was there before the start; undefined where nobody remembers. */
  readonly before: Before | undefined;
  /** Ends a wait: Ctrl-C, or another check's failure. */
  readonly signal: AbortSignal;
}
