import type { Engine } from '../docker/connect.js';
import { diskOf } from '../exercise/disk.js';
import type { Scene } from '../exercise/scene.js';

/** What a check sees beside the engine and the workspace, as it is now. */
export const outside = ({ facts }: Pick<Engine, 'facts'>): Pick<Scene, 'disk' | 'get'> => ({
  disk: diskOf(facts),
  // on demand: most checks ask for no page
  get: async (url, seconds) => (await import('../http/get.js')).get(url, seconds),
});
