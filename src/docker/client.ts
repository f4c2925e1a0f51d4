import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import Dockerode from 'dockerode';
import type { Endpoint } from './endpoint.js';

/** An engine that does not answer within this time hangs, in milliseconds. */
const ANSWER_WITHIN = 20_000;

export type Client = Dockerode;

/**
 * A dockerode client for one endpoint.
 *
 * `host: null` matters: with DOCKER_HOST=tcp://… in the environment dockerode would otherwise ignore the socket path.
 *
 * @param version pins the API version, as `v1.45`; without it the engine's newest answers, for finding out which that is.
 */
export function createClient(endpoint: Endpoint, version?: string, timeout = ANSWER_WITHIN): Client {
  return new Dockerode({ ...transport(endpoint), timeout, ...(version && { version }) } as Dockerode.DockerOptions);
}

function transport(endpoint: Endpoint): Record<string, unknown> {
  const { uri } = endpoint;
  if (uri.startsWith('unix://')) return throughSocket(uri.slice('unix://'.length));
  if (uri.startsWith('npipe://')) return throughSocket(uri.slice('npipe://'.length));
  if (uri.startsWith('ssh://')) {
    return { host: 'localhost', port: 80, protocol: 'http', socketPath: undefined, agent: sshAgent(uri) };
  }
  const { hostname, port } = new URL(uri);
  const tls = endpoint.tls;
  if (!tls) return { host: hostname, port: port || 2375, protocol: 'http', agent: new Agent({ keepAlive: true }) };
  const agent = new SecureAgent({ keepAlive: true, rejectUnauthorized: !tls.skipVerify });
  return { host: hostname, port: port || 2376, protocol: 'https', agent, ca: tls.ca, cert: tls.cert, key: tls.key };
}

function throughSocket(socketPath: string): Record<string, unknown> {
  return { socketPath, host: null, protocol: 'http', agent: new Agent({ keepAlive: true }) };
}

/**
 * Reaches an engine behind ssh as the `docker` command does: the machine's own `ssh`, with its configuration and keys, runs
 * `docker system dial-stdio` at the other end.
 */
function sshAgent(uri: string): Agent {
  const { hostname, port, username } = new URL(uri);
  const target = username ? `${username}@${hostname}` : hostname;
  const args = [
    ...(port ? ['-p', port] : []),
    '-o',
    'ConnectTimeout=10',
    '-T',
    '--',
    target,
    'docker',
    'system',
    'dial-stdio',
  ];
  const agent = new Agent({ keepAlive: true });
  Object.assign(agent, {
    createConnection: (_options: unknown, done: (error: Error | null, stream?: Duplex) => void) => {
      dial(args).then(
        (stream) => done(null, stream),
        (error: Error) => done(error),
      );
    },
  });
  return agent;
}

async function dial(args: readonly string[]): Promise<Duplex> {
  const { execa } = await import('execa');
  const stream = execa('ssh', args, { buffer: false, stderr: 'ignore' }).duplex();
  const ignored = () => stream;
  // node:http expects a socket; a pipe to a process has no such settings
  return Object.assign(stream, {
    setTimeout: ignored,
    setKeepAlive: ignored,
    setNoDelay: ignored,
    ref: ignored,
    unref: ignored,
  });
}
