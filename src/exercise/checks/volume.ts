import { missingVolume, notShared } from '../../diagnosis/volume.js';
import type { Volume } from '../../docker/facts.js';
import { mustBeAll, usesIn } from '../../docker/history.js';
import { volumeNamed } from '../../evidence/engine.js';
import { usesOf } from '../../evidence/history.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import { eventsSince } from './history.js';

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

interface SharedWish {
  readonly id?: string;
  /** The path in the containers. */
  readonly to: string;
  /** How many of them: two, unless said otherwise. */
  readonly by?: number;
  /** What a person would type for one more. */
  readonly command: string | readonly string[];
}

/**
 * Several containers had the volume at this path since the exercise was started, one after the other or at once. They may be
 * gone.
 *
 * @throws Fault `events-forgotten` where the engine no longer remembers
 * @example volumeShared('vol', { to: '/app', command: 'docker run --rm -v vol:/app alpine ls /app' })
 */
export function volumeShared(volume: string, wish: SharedWish): Check<void> {
  const { id = 'volume-shared', to, by = 2, command } = wish;
  const ask = async (scene: Scene) => {
    const events = await eventsSince(scene);
    const wrong = notShared(volume, { to, by }, usesIn(events, volume), [command].flat());
    if (!wrong) return;
    mustBeAll(events, scene.docker);
    fail(wrong);
  };
  return check(id, titled('volume-shared', { volume, to, by }), [], ask, {
    shows: async (scene) => usesOf(volume, scene.startedAt, usesIn(await eventsSince(scene), volume)),
  });
}
