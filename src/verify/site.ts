import type { Engine } from '../docker/connect.js';
import type { Environment } from '../docker/endpoint.js';
import { nameOuter } from '../lab/outer.js';
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
  /** Where it is remembered what is being proved, and what leads to the engine then; absent where the engine goes with all that is in it. */
  readonly stays?: { readonly state: string; readonly outer: Readonly<Record<string, string>> };
  /** Asked before anything is downloaded. */
  readonly source?: NonNullable<FetchTalk['source']>;
}

/** An engine that is there, and stays. @param state the folder where dojo remembers things */
export async function siteThere(engine: Engine, env: Environment, folder: string, state: string): Promise<Site> {
  return { engine, env, folder, curl: '', stays: { state, outer: await nameOuter(env, engine) } };
}
