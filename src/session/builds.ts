import type { Engine } from '../docker/connect.js';
import type { Docker } from '../docker/docker.js';
import { readOnly } from '../docker/read.js';
import { sameImage } from '../docker/reference.js';
import { amendRecord, type Record } from './record.js';

/**
 * Notes which images have the names that the exercise builds, or had them when a container was made from them: once a name has
 * moved on and the container is gone, not every engine can tell. Writes only what is new, and nothing once the exercise was
 * reset.
 */
export async function rememberBuilds(
  state: string,
  engine: Engine,
  record: Record,
  names: readonly string[],
): Promise<void> {
  const fresh = await buildsSeen(readOnly(engine), record, names);
  if (fresh.length === 0) return;
  await amendRecord(state, record, (now) => ({ ...now, built: [...new Set([...now.built, ...fresh])] }));
}

async function buildsSeen(docker: Docker, { built, baseline }: Record, names: readonly string[]) {
  const isOurs = (name: string) => names.some((one) => sameImage(one, name));
  const images = await docker.images();
  const named = images.filter(({ tags }) => tags.some(isOurs)).map(({ id }) => id);
  const known = new Set([...built, ...baseline.images.map(({ id }) => id), ...named]);
  const containers = (await docker.containers()).filter(
    ({ id, imageId }) => !baseline.containers.includes(id) && !known.has(imageId),
  );
  // their list has an id in the place of a name that has moved on
  const made = await Promise.all(containers.map(({ id }) => docker.container(id)));
  const used = made.flatMap((one) => (one && isOurs(one.image) ? one.imageId : []));
  return [...named.filter((id) => !built.includes(id)), ...used];
}
