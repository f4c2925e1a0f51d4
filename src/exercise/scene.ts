import type { Docker } from '../docker/docker.js';
import type { Footprint } from './exercise.js';
import type { Workspace } from './workspace.js';

/** All that a check may look at. Nothing in it can change anything. */
export interface Scene {
  readonly docker: Docker;
  readonly workspace: Workspace;
  readonly footprint: Footprint;
  /** When the exercise was started, in seconds since 1970 by the engine's clock; undefined without `dojo start`. */
  readonly startedAt: number | undefined;
  /** Ids of the containers that were there before the start. */
  readonly earlier: ReadonlySet<string>;
  /** Ends a wait: Ctrl-C, or another check's failure. */
  readonly signal: AbortSignal;
}
