import type { ContainerSummary } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';

const ENDED = ['created', 'exited', 'dead', 'removing'];

/** A container that was to be removed is still there. One that runs has to be stopped first. */
export function containerStays({ name, status }: Pick<ContainerSummary, 'name' | 'status'>): Finding {
  if (ENDED.includes(status)) return finding('container-not-removed', { name, status }, [`docker rm ${name}`]);
  return finding('container-not-stopped', { name }, [`docker stop ${name}`, `docker rm ${name}`]);
}

/** An image that was to be removed is still there. @param users the containers that use it */
export function imageStays(image: string, users: readonly ContainerSummary[]): Finding {
  const names = users.map(({ name }) => name);
  return finding('image-not-removed', { image, users: names }, [...users.flatMap(removal), `docker rmi ${image}`]);
}

/** A volume that was to be removed is still there. @param users the containers that have it mounted */
export function volumeStays(volume: string, users: readonly ContainerSummary[]): Finding {
  const names = users.map(({ name }) => name);
  return finding('volume-not-removed', { volume, users: names }, [
    ...users.flatMap(removal),
    `docker volume rm ${volume}`,
  ]);
}

const removal = (user: ContainerSummary): readonly string[] => containerStays(user).try as readonly string[];
