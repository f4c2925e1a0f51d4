import { layerUnchanged } from '../../diagnosis/layer.js';
import { changesOf } from '../../evidence/container.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import type { Found } from './container.js';

/** A file was changed inside the container, in its own layer. @example inLayer(server, '/usr/share/nginx/html/index.html') */
export function inLayer(of: Check<Found>, path: string): Check<Found> {
  const ask = async ({ docker }: Scene, found: Found) => {
    const wrong = layerUnchanged(found.container, path, await docker.changes(found.container.id));
    if (wrong) fail(wrong);
    return found;
  };
  return check('layer-changed', titled('layer-changed', { path }), [of], ask, {
    shows: async ({ docker }, { container }) => changesOf(container, await docker.changes(container.id), path),
  });
}
