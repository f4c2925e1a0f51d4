import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Environment } from '../docker/endpoint.js';

/** The folder where dojo remembers things: `$XDG_STATE_HOME/dojo`, else `~/.local/state/dojo`. */
export function stateFolder(env: Environment): string {
  return join(env.XDG_STATE_HOME || join(env.HOME ?? homedir(), '.local', 'state'), 'dojo');
}
