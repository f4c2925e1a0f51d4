import type { Docker } from '../docker/docker.js';
import type { Baseline } from './record.js';

/** What exists on the engine now. `dojo verify` compares two of these; `dojo reset` takes the difference to the first. */
export async function takeBaseline(docker: Docker): Promise<Baseline> {
  const [containers, images, volumes, networks, services, swarm] = await Promise.all([
    docker.containers(),
    docker.images(),
    docker.volumes(),
    docker.networks(),
    docker.services(),
    docker.swarm(),
  ]);
  return {
    containers: containers.map(({ id }) => id).sort(),
    images: images.map(({ id, tags }) => ({ id, tags: [...tags].sort() })).sort((a, b) => a.id.localeCompare(b.id)),
    volumes: volumes.map(({ name }) => name).sort(),
    networks: networks.map(({ id }) => id).sort(),
    services: services.map(({ id }) => id).sort(),
    swarm,
  };
}

/** What one has and the other has not, as a person reads it: `container 1a2b…`, `image tag go-hello:latest`. */
export function difference(before: Baseline, after: Baseline): readonly string[] {
  return [
    ...apart('container', before.containers, after.containers),
    ...apart('volume', before.volumes, after.volumes),
    ...apart('network', before.networks, after.networks),
    ...apart('service', before.services ?? [], after.services ?? []),
    ...apart('swarm', stateOf(before), stateOf(after)),
    ...apart('image', before.images.map(wording), after.images.map(wording)),
  ];
}

const stateOf = ({ swarm = 'inactive' }: Baseline): readonly string[] => [swarm];

const wording = ({ id, tags }: Baseline['images'][number]): string => `${tags.join(', ') || '<none>'} ${id}`;

function apart(kind: string, before: readonly string[], after: readonly string[]): readonly string[] {
  const added = after.filter((one) => !before.includes(one)).map((one) => `+ ${kind} ${one}`);
  const gone = before.filter((one) => !after.includes(one)).map((one) => `- ${kind} ${one}`);
  return [...added, ...gone];
}
