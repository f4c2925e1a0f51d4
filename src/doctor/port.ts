import { createServer } from 'node:net';
import type { Engine } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';

/** Who has a port: a container of the engine by its name, or another program of this machine. */
export interface HeldPort {
  readonly port: number;
  readonly container?: string;
}

/** Ports of another machine cannot be tried, only its containers asked. */
export async function heldPorts(ports: readonly number[], engine: Engine): Promise<readonly HeldPort[]> {
  const containers = await readOnly(engine).containers();
  // a lab holds the ports of the course for the containers in it
  const isLocal = engine.facts.host === '127.0.0.1' && !engine.facts.lab;
  const held = ports.map(async (port) => {
    const holder = containers.find(({ status, hostPorts }) => status === 'running' && hostPorts.includes(port));
    if (holder) return { port, container: holder.name };
    return isLocal && (await isHeld(port)) ? { port } : undefined;
  });
  return (await Promise.all(held)).filter((one) => one !== undefined);
}

/** Where `-p 8888:80` and `-p 127.0.0.1:8888:80` listen. One of them may be free where the other one is not. */
const ADDRESSES = ['0.0.0.0', '127.0.0.1'];

/** True when a program of this machine has the port. Trying to listen is the only way that works on every system. */
async function isHeld(port: number): Promise<boolean> {
  for (const address of ADDRESSES) if (await isHeldAt(port, address)) return true;
  return false;
}

/** A port that may not be listened at, for want of rights, is not held. */
function isHeldAt(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(false)));
  });
}
