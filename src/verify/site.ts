import type { Engine } from '../docker/connect.js';
import type { Environment } from '../docker/endpoint.js';
import type { FetchTalk } from '../session/setup.js';

/** An engine that is verified on, and how it is reached. */
export interface Site {
  readonly engine: Engine;
  /** Of the scripts: their `docker` must reach this engine. */
  readonly env: Environment;
  /** Seen by the engine under the same path: workspaces are made in it. */
  readonly folder: string;
  /** For `.curlrc`: the scripts say `localhost`, and mean this engine's ports. */
  readonly curl: string;
  /** Asked before anything is downloaded. */
  readonly source?: NonNullable<FetchTalk['source']>;
}
