import type { Engine } from './connect.js';

/** The machine that the engine runs on, as the engine sees it. */
export interface Host {
  /** Where Docker keeps its data; a path of that machine. */
  readonly dataFolder: string;
  /** Tells whether that machine is this one. */
  readonly kernel: string;
  /** Where images of Docker Hub are asked for first. */
  readonly mirrors: readonly string[];
}

interface InfoAnswer {
  readonly DockerRootDir?: string;
  readonly KernelVersion?: string;
  readonly RegistryConfig?: { readonly Mirrors?: readonly string[] | null } | null;
}

/** Asks the engine for its machine; Podman leaves some of it out. */
export async function readHost({ client }: Pick<Engine, 'client'>): Promise<Host> {
  const info = (await client.info()) as InfoAnswer;
  return {
    dataFolder: info.DockerRootDir ?? '',
    kernel: info.KernelVersion ?? '',
    mirrors: info.RegistryConfig?.Mirrors ?? [],
  };
}
