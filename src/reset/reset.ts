import { type Changer, changer } from '../docker/change.js';
import type { Engine } from '../docker/connect.js';
import type { Docker } from '../docker/docker.js';
import type { ImageSummary, Network } from '../docker/facts.js';
import { SWARM_GATEWAY } from '../docker/names.js';
import { readOnly } from '../docker/read.js';
import { until } from '../docker/until.js';
import type { Baseline } from '../session/record.js';
import type { Plan } from './plan.js';
import type { Present } from './scope.js';
import type { Thing } from './verdict.js';

/** Reads what a plan is made from. Containers of the baseline are not inspected, so a crowd of them costs nothing. */
export async function present(engine: Engine, baseline: Baseline | undefined, since: number): Promise<Present> {
  const docker = readOnly(engine);
  const [all, images, volumes, networks, services, swarm, events] = await Promise.all([
    docker.containers(),
    docker.images(),
    docker.volumes(),
    docker.networks(),
    docker.services(),
    docker.swarm(),
    docker.events(since),
  ]);
  const isNewSwarm = swarm !== 'inactive' && baseline?.swarm === 'inactive';
  const earlier = new Set(baseline?.containers);
  const fresh = all.filter(({ id }) => !earlier.has(id));
  const containers = await Promise.all(fresh.map(({ id }) => docker.container(id)));
  return {
    containers: containers.filter((one) => one !== undefined),
    otherMounts: all.filter(({ id }) => earlier.has(id)).flatMap(({ mounts }) => mounts),
    images,
    untold: await untold(docker, images, baseline),
    volumes,
    networks: isNewSwarm ? await withGateway(docker) : networks,
    services,
    swarm,
    events,
  };
}

/** A swarm makes its gateway a while after it has begun, and one that is made after this was read would stay. */
async function withGateway(docker: Docker): Promise<readonly Network[]> {
  await until(async () => (await docker.fresh().networks()).some(({ name }) => name === SWARM_GATEWAY));
  return docker.fresh().networks();
}

/** BuildKit before 23.0 tags without a word, so of what lost its tag nobody knows which one it had. */
async function untold(docker: Docker, images: readonly ImageSummary[], baseline: Baseline | undefined) {
  const earlier = new Set(baseline?.images.map(({ id }) => id));
  const nameless = images.filter(({ id, tags }) => tags.length === 0 && !earlier.has(id));
  const found = await Promise.all(nameless.map(({ id }) => docker.image(id)));
  return found.flatMap((one) => (one && one.taggedAt === undefined && one.digests.length === 0 ? one.id : []));
}

/** What could not be removed, and what the engine said. */
export interface Refused extends Thing {
  readonly message: string;
}

/**
 * Removes what the plan lists, one thing at a time, and goes on past what the engine refuses.
 *
 * @param onRemoved called after each
 */
export async function apply(
  plan: Plan,
  engine: Engine,
  signal: AbortSignal,
  onRemoved: (thing: Thing) => void = () => {},
): Promise<readonly Refused[]> {
  const change = changer(engine);
  const refused: Refused[] = [];
  for (const thing of plan.remove) {
    signal.throwIfAborted();
    try {
      if (await isStillThat(thing, engine)) await remove(thing, change);
      onRemoved(thing);
    } catch (error) {
      refused.push({ ...thing, message: (error as Error).message });
    }
  }
  return refused;
}

/** Looks again by full id, right before: a name may have passed on to another container meanwhile. */
async function isStillThat(thing: Thing, engine: Engine): Promise<boolean> {
  if (thing.kind !== 'container') return true;
  return (await readOnly(engine).container(thing.id))?.name === thing.name;
}

function remove(thing: Thing, change: Changer): Promise<void> {
  switch (thing.kind) {
    case 'container':
      return change.removeContainer(thing.id);
    case 'service':
      return change.removeService(thing.id);
    case 'swarm':
      return change.leaveSwarm();
    case 'network':
      return change.removeNetwork(thing.id);
    case 'volume':
      return change.removeVolume(thing.id);
    case 'image':
      return change.removeImage(thing.id);
  }
}
