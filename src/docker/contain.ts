import type Dockerode from 'dockerode';
import { dockerode } from './change.js';
import type { Engine } from './connect.js';
import { isId, isName } from './names.js';

/** A container as the API takes it. */
export type ContainerSpec = Dockerode.ContainerCreateOptions;

/** What it takes to run an engine in a container of another one. */
export interface Containing {
  /** Nothing happens to a volume of this name that is there already. */
  makeVolume(name: string, labels: Readonly<Record<string, string>>): Promise<void>;
  /** @returns the full id. @throws Error with the engine's words */
  makeContainer(spec: ContainerSpec): Promise<string>;
  /** @throws Error with the engine's words, as when a port is taken */
  start(id: string): Promise<void>;
}

/** @param engine one on which a person has asked for a lab */
export async function containing({ client }: Pick<Engine, 'client'>): Promise<Containing> {
  const docker = await dockerode(client);
  return {
    makeVolume: async (name, labels) => {
      if (!isName(name)) throw new Error(`not a volume's name: ${JSON.stringify(name)}`);
      await docker.createVolume({ Name: name, Labels: { ...labels } });
    },
    makeContainer: async (spec) => (await docker.createContainer(spec)).id,
    start: async (id) => {
      if (!isId(id)) throw new Error(`not an id: ${JSON.stringify(id)}`);
      await docker.getContainer(id).start();
    },
  };
}
