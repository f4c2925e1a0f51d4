import { missingService, type ServiceWish, shortOf, wrongServiceImage } from '../../diagnosis/swarm.js';
import type { Service, Task } from '../../docker/facts.js';
import { serviceNamed, tasksOf } from '../../evidence/swarm.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail, type Seconds } from '../check.js';
import type { Scene } from '../scene.js';

/**
 * A service of this name, from this image; of this stack, where one is asked for.
 *
 * @example swarmService(active, { name: 'echo', image: 'nginx:alpine', command: 'docker service create --name echo nginx:alpine' })
 */
export function swarmService(active: Check<void>, wish: ServiceWish): Check<Service> {
  const { name, image } = wish;
  const ask = async ({ docker }: Scene) => {
    const all = await docker.services();
    const found = all.find((one) => one.name === name);
    const missing = missingService(wish, found, all);
    if (missing || !found) fail(missing as NonNullable<typeof missing>);
    const wrong = wrongServiceImage(wish, found);
    if (wrong) fail(wrong, { butFound: found });
    return found;
  };
  return check(`${name}-there`, titled('service-there', { service: name, image }), [active], ask, {
    shows: async ({ docker }) => serviceNamed(name, await docker.services()),
  });
}

export interface ReplicasWish {
  readonly count: number;
  /** What a person would type to have so many. */
  readonly command: string;
  /** What a person would type where tasks fail, to make the service anew. */
  readonly again?: readonly string[];
  readonly within?: Seconds;
}

/** So many of its tasks are asked for, and run. @example replicas(echo, 'echo', { count: 6, command: 'docker service scale echo=6' }) */
export function replicas(
  of: Check<Service>,
  name: string,
  { count, command, again = [], within = '60s' }: ReplicasWish,
): Check<Service> {
  const ask = async ({ docker }: Scene, service: Service) => {
    const tasks = (await docker.tasks()).filter((task) => task.service === service.id);
    const hasFailed = tasks.some(({ error }) => error !== '');
    const steady = tasks.filter((task) => !mayEndYet(task));
    const wrong = shortOf(count, service, steady, { scale: command, again });
    // what has failed or finds no place does not get better by waiting
    const final = service.replicas !== count || (hasFailed && steady.length === tasks.length);
    if (wrong) fail(wrong, { final });
    return service;
  };
  return check(`${name}-replicas`, titled('service-replicas', { service: name, count }), [of], ask, {
    within,
    shows: async ({ docker }, service) => tasksOf(service, await docker.tasks()),
  });
}

/** A task runs for good when it has for so long, in milliseconds: docker service create waits as long before it says so. */
const STEADY_AFTER = 5000;

function mayEndYet({ state, since }: Task): boolean {
  const age = Date.now() - Date.parse(since);
  return state === 'running' && age >= 0 && age < STEADY_AFTER;
}
