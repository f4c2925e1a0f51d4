import { Fault } from '../fault.js';
import { ask } from './client.js';
import type { Engine } from './connect.js';
import type { EngineFacts } from './facts.js';

/** The machine that the engine runs on, as the engine sees it. */
export interface Host {
  /** Where Docker keeps its data; a path of that machine. */
  readonly dataFolder: string;
  /** Tells whether that machine is this one. */
  readonly kernel: string;
  /** Where images of Docker Hub are asked for first. */
  readonly mirrors: readonly string[];
  /** Its networks are in a place of their own: no container is reached by its address. */
  readonly rootless: boolean;
}

interface InfoAnswer {
  readonly DockerRootDir?: string;
  readonly KernelVersion?: string;
  readonly SecurityOptions?: readonly string[] | null;
  readonly RegistryConfig?: { readonly Mirrors?: readonly string[] | null } | null;
}

/** Asks the engine for its machine; Podman leaves some of it out. */
export async function readHost({ client }: Pick<Engine, 'client'>): Promise<Host> {
  const { body: info } = await ask<InfoAnswer>(client, '/info');
  return {
    dataFolder: info.DockerRootDir ?? '',
    kernel: info.KernelVersion ?? '',
    rootless: info.SecurityOptions?.includes('name=rootless') ?? false,
    mirrors: info.RegistryConfig?.Mirrors ?? [],
  };
}

/**
 * Ends the search for a page on the network `host` where nobody could reach it.
 *
 * @throws Fault `host-is-elsewhere`: nothing was learnt about the learner
 */
export function mustShareNetwork({ name, hostNetwork: where }: EngineFacts): void {
  if (where) throw new Fault('environment', 'host-is-elsewhere', { engine: name, where });
}
