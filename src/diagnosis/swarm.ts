import type { Service, Task } from '../docker/facts.js';
import { STACK } from '../docker/names.js';
import { sameImage } from '../docker/reference.js';
import { type Finding, finding } from './finding.js';
import { looksLike } from './likeness.js';

/** What a service is asked to be. */
export interface ServiceWish {
  readonly name: string;
  readonly image: string;
  /** The stack that it is to belong to. */
  readonly stack?: string | undefined;
  /** What a person would type to make it. */
  readonly command: string;
}

/** Why there is no such service; undefined when there is. A stack that is not there is told first. */
export function missingService(
  { name, stack, command }: ServiceWish,
  found: Service | undefined,
  all: readonly Service[],
): Finding | undefined {
  const stacks = [...new Set(all.flatMap(({ labels }) => labels[STACK] ?? []))];
  if (stack !== undefined && !stacks.includes(stack))
    return finding('stack-missing', { stack, near: stacks }, [command]);
  if (found) return undefined;
  const near = all.map((one) => one.name).filter((other) => looksLike(other, name));
  return finding('service-missing', { service: name, near }, [command]);
}

/** Why its image is not the one that is wished for; undefined when it is. */
export function wrongServiceImage({ name, image }: ServiceWish, found: Service): Finding | undefined {
  if (sameImage(found.image, image)) return undefined;
  return finding('service-image-differs', { service: name, wished: image, found: found.image }, [
    `docker service update --image ${image} ${name}`,
  ]);
}

/** Why not as many of a service's tasks run as should; undefined when they do. The number that was asked for comes before those that run. */
export function shortOf(
  wished: number,
  service: Service,
  tasks: readonly Task[],
  { scale, again }: { readonly scale: string; readonly again: readonly string[] },
): Finding | undefined {
  const { name, replicas } = service;
  if (replicas !== wished)
    return finding('service-replicas-differ', { service: name, wished, found: replicas }, [scale]);
  const found = tasks.filter(({ state, desired }) => state === 'running' && desired === 'running').length;
  if (found >= wished) return undefined;
  const errors = [...new Set(tasks.map(({ error }) => error).filter((error) => error !== ''))];
  return finding('service-tasks-short', { service: name, wished, found, errors }, [
    `docker service ps --no-trunc ${name}`,
    ...(errors.length > 0 ? again : []),
  ]);
}
