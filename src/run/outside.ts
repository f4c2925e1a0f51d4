import type { Engine } from '../docker/connect.js';
import { diskOf } from '../exercise/disk.js';
import type { Scene } from '../exercise/scene.js';
import { newAgent } from '../http/agent.js';

/** What a check sees beside the engine and the workspace, as it is now. */
export function outside({ facts }: Pick<Engine, 'facts'>): Pick<Scene, 'disk' | 'get' | 'agent'> {
  const agent = newAgent();
  return {
    disk: diskOf(facts),
    agent,
    // on demand: most checks ask for no page
    get: async (url, seconds) => (await import('../http/get.js')).get(url, seconds, agent),
  };
}
