import type { ContainerSummary } from '../docker/facts.js';
import { COMPOSE_FOLDER } from '../docker/names.js';
import { sameImage, sameRepository } from '../docker/reference.js';
import { looksLike } from './likeness.js';

/** What is known of the container that the learner was asked for. */
export interface ContainerWish {
  readonly image: string;
  /** The id behind that tag now, where there is one: a container may have been made from the id. */
  readonly imageId?: string | undefined;
  readonly name?: string | undefined;
  /** Names that the exercise asks for; one with such a name was meant for itself alone. */
  readonly taken?: readonly string[] | undefined;
  /** Ports of the host that the exercise uses. */
  readonly ports: readonly number[];
  /** True for a path inside the workspace. */
  readonly inWorkspace: (path: string) => boolean;
  /** True for a container that was there before the exercise was started. */
  readonly isEarlier: (id: string) => boolean;
}

/** The container that was meant; others just as good; or only one from before the start. */
export interface Candidate {
  readonly meant?: ContainerSummary;
  readonly rivals: readonly ContainerSummary[];
}

/**
 * Finds the container that the learner meant: the one of that name; else the best by image, port, mount, project and a
 * name much like it, the newest of several that fit alike. What existed before the start is looked at last, and no rival of anything.
 */
export function meantContainer(all: readonly ContainerSummary[], wish: ContainerWish): Candidate {
  const named = all.find((container) => wish.name !== undefined && container.name === wish.name);
  if (named) return { meant: named, rivals: [] };
  const scored = all
    .filter(({ name }) => !wish.taken?.includes(name))
    .map((container) => ({ container, score: score(container, wish) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || b.container.created - a.container.created);
  const [best, ...others] = scored;
  if (!best) return { rivals: [] };
  if (wish.isEarlier(best.container.id)) return { meant: best.container, rivals: [] };
  const rivals = others.filter(
    (other) => other.score === best.score && other.container.created === best.container.created,
  );
  return { meant: best.container, rivals: rivals.map((other) => other.container) };
}

/** 0 for a container that has nothing to do with the wish. */
function score(container: ContainerSummary, wish: ContainerWish): number {
  const isEarlier = wish.isEarlier(container.id);
  const traces = 4 * tracesOf(container, wish);
  // under another name, and before this exercise, it was made for something else
  if (isEarlier && traces === 0 && wish.name !== undefined) return 0;
  const fits = imageScore(container, wish) + traces;
  if (fits === 0) return 0;
  const running = container.status === 'running' ? 2 : 0;
  return (fits + running) / (isEarlier ? 100 : 1);
}

/** How much of it beside its image leads to this exercise. */
function tracesOf(container: ContainerSummary, wish: ContainerWish): number {
  const project = container.labels[COMPOSE_FOLDER];
  return [
    wish.name !== undefined && looksLike(container.name, wish.name),
    container.hostPorts.some((port) => wish.ports.includes(port)),
    container.mounts.some((mount) => mount.type === 'bind' && wish.inWorkspace(mount.source)),
    project !== undefined && wish.inWorkspace(project),
  ].filter(Boolean).length;
}

function imageScore(container: ContainerSummary, wish: ContainerWish): number {
  if (container.imageId === wish.imageId || sameImage(container.image, wish.image)) return 8;
  return sameRepository(container.image, wish.image) ? 4 : 0;
}
