import { missingVolume } from '../../diagnosis/volume.js';
import type { Volume } from '../../docker/facts.js';
import { volumeNamed } from '../../evidence/engine.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';

/** A volume of this name is there. @example volume('myvol') */
export function volume(name: string): Check<Volume> {
  const ask = async ({ docker }: Scene) => {
    const all = await docker.volumes();
    const missing = missingVolume(name, all);
    if (missing) fail(missing);
    return all.find((one) => one.name === name) as Volume;
  };
  return check('volume-there', titled('volume-there', { volume: name }), [], ask, {
    shows: async ({ docker }) =>
      volumeNamed(
        name,
        (await docker.volumes()).some((one) => one.name === name),
      ),
  });
}
