import type { Service, Task } from '../docker/facts.js';
import { type Evidence, evidence } from './evidence.js';
import { shell } from './shell.js';

/** Its name and its image, where the service is there. */
export function serviceNamed(name: string, all: readonly Service[]): Evidence {
  const found = all.filter((one) => one.name === name);
  return evidence(
    shell`docker service ls --format '{{.Name}} {{.Image}}' | grep -E ${`^${name} `}`,
    found.map(({ image }) => `${name} ${image}`),
  );
}

/** Its tasks that run, of those that are asked for. */
export function tasksOf({ id, name, replicas }: Service, tasks: readonly Task[]): Evidence {
  const running = tasks.filter((task) => task.service === id && task.state === 'running' && task.desired === 'running');
  const command = shell`docker service ls --format '{{.Name}} {{.Replicas}}' | grep -E ${`^${name} `}`;
  return evidence(command, [`${name} ${running.length}/${replicas ?? running.length}`]);
}
