import { createServer } from 'node:net';

/** Where `-p 8888:80` and `-p 127.0.0.1:8888:80` listen. One of them may be free where the other one is not. */
const ADDRESSES = ['0.0.0.0', '127.0.0.1'];

/** True when a program of this machine has the port. Trying to listen is the only way that works on every system. */
export async function isHeld(port: number): Promise<boolean> {
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
