import { type Evidence, evidence } from './evidence.js';
import { shell } from './shell.js';

/** Whether the engine is part of a swarm. */
export const swarmOf = (state: string): Evidence =>
  evidence("docker info --format '{{.Swarm.LocalNodeState}}'", [state]);

/** Its name, where the container is there, running or not. */
export const containerNamed = (name: string, isThere: boolean): Evidence =>
  evidence(shell`docker ps -a --filter ${`name=^${name}$`} --format '{{.Names}}'`, isThere ? [name] : []);

/** Its name, where the volume is there. */
export const volumeNamed = (name: string, isThere: boolean): Evidence =>
  evidence(shell`docker volume ls -q | grep -xF ${name}`, isThere ? [name] : []);

/** Its name, as often as there are networks of this name. */
export const networksNamed = (name: string, count: number): Evidence =>
  evidence(shell`docker network ls --format '{{.Name}}' | grep -xF ${name}`, Array(count).fill(name));
