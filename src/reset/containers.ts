import type { Container, NetworkEndpoint } from '../docker/facts.js';
import { SERVICE } from '../docker/names.js';
import { sameImage } from '../docker/reference.js';
import { isOwnProject } from './project.js';
import { builds, type Scope } from './scope.js';
import type { Thing, Verdict } from './verdict.js';

export function judgeContainer(container: Container, scope: Scope): Verdict | undefined {
  // it goes with its service, and would come back without
  if (SERVICE in container.labels) return undefined;
  const thing: Thing = { kind: 'container', id: container.id, name: container.name };
  const { footprint, baseline } = scope;
  if (baseline?.containers.includes(container.id)) return undefined;
  if (isOwnProject(container.labels, scope)) return { ...thing, proof: 'project' };
  if (mountsWorkspace(container, scope)) return { ...thing, proof: 'mount' };
  const named = footprint.containers?.includes(container.name);
  const port = container.published.some(({ host }) => footprint.ports?.includes(host));
  if ((named || port) && !baseline) return { ...thing, why: 'unproved' };
  if (named) return { ...thing, proof: 'name' };
  if (port) return { ...thing, proof: 'port' };
  if (isOfOwnBuild(container, scope)) return { ...thing, proof: 'build' };
  const images = [...(footprint.images ?? []), ...(footprint.builds ?? [])];
  if (!images.some((image) => sameImage(image, container.image))) return undefined;
  return usesOurs(container, scope) ? { ...thing, proof: 'use' } : { ...thing, why: 'image-only' };
}

/** Made from a name that the exercise builds and nobody had before the start, when it stood for an image that nobody had either. */
export function isOfOwnBuild({ image, imageId }: Container, scope: Scope): boolean {
  const { baseline } = scope;
  const name = builds(scope).find((one) => sameImage(one, image));
  if (!baseline || name === undefined) return false;
  return !baseline.images.some(({ id, tags }) => id === imageId || tags.some((tag) => sameImage(tag, name)));
}

/** It has a volume, or is on a network, whose name the exercise asks for, and which nobody had before the start. */
function usesOurs({ mounts, endpoints }: Container, { footprint, baseline }: Scope): boolean {
  if (!baseline) return false;
  const { volumes = [], networks = [] } = footprint;
  const isOurs = ({ network, networkId }: NetworkEndpoint) =>
    networks.includes(network) && !baseline.networks.includes(networkId);
  const isNew = (name: string) => volumes.includes(name) && !baseline.volumes.includes(name);
  return mounts.some(({ type, name }) => type === 'volume' && isNew(name)) || endpoints.some(isOurs);
}

const mountsWorkspace = ({ mounts }: Container, { workspace }: Scope): boolean =>
  mounts.some((mount) => mount.type === 'bind' && workspace.holds(mount.source));
