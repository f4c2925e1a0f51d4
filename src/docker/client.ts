import { Agent } from 'node:http';
import { Agent as SecureAgent } from 'node:https';
import type { Duplex } from 'node:stream';
import { inspect } from 'node:util';
import Dockerode from 'dockerode';
import type { Endpoint } from './endpoint.js';

/** An engine that does not answer within this time hangs, in milliseconds. */
const ANSWER_WITHIN = 20_000;

export type Client = Dockerode;

/**
 * A dockerode client for one endpoint. The engine's newest API answers it, until a version is pinned.
 *
 * `host: null` matters: with DOCKER_HOST=tcp://… in the environment dockerode would otherwise ignore the socket path.
 *
 * @throws TypeError `unusable` for what is not the address of an engine
 */
export function createClient(endpoint: Endpoint): Client {
  return new Dockerode({ ...transport(endpoint), timeout: ANSWER_WITHIN } as Dockerode.DockerOptions);
}

/** Asks in this version of the API from now on. @example pinVersion(client, '1.45') */
export function pinVersion(client: Client, version: string): void {
  Object.assign(client.modem, { version: `v${version}` });
}

function transport(endpoint: Endpoint): Record<string, unknown> {
  const { uri } = endpoint;
  if (/^(unix|npipe):\/\//.test(uri)) return throughSocket(uri.slice(uri.indexOf('://') + 3));
  if (/^ssh:\/\//.test(uri)) return { host: 'localhost', port: 80, protocol: 'http', agent: sshAgent(uri) };
  if (/^(tcp|https?):\/\//.test(uri)) return throughNetwork(endpoint);
  throw new TypeError('unusable');
}

function throughNetwork({ uri, tls }: Endpoint): Record<string, unknown> {
  const { hostname, port } = new URL(uri);
  // brackets belong to the notation of an IPv6 address in a URL, not to the address
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!tls && !uri.startsWith('https:')) {
    return { host, port: port || 2375, protocol: 'http', agent: quiet(new Agent({ keepAlive: true })) };
  }
  const agent = quiet(new SecureAgent({ keepAlive: true, rejectUnauthorized: !tls?.skipVerify }));
  return { host, port: port || 2376, protocol: 'https', agent, ca: tls?.ca, cert: tls?.cert, key: tls?.key };
}

function throughSocket(socketPath: string): Record<string, unknown> {
  return { socketPath, host: null, protocol: 'http', agent: quiet(new Agent({ keepAlive: true })) };
}

/**
 * docker-modem inspects the options of each request to the last depth, for a debug line that nobody reads: the agent, with all
 * its sockets, would cost more than the request.
 */
function quiet<A extends Agent>(agent: A): A {
  return Object.assign(agent, { [inspect.custom]: () => 'Agent' });
}

/**
 * Reaches an engine behind ssh as the `docker` command does: the machine's own `ssh`, with its configuration and keys, runs
 * `docker system dial-stdio` at the other end.
 */
function sshAgent(uri: string): Agent {
  const args = sshArguments(new URL(uri));
  const agent = quiet(new Agent({ keepAlive: true }));
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

/** `ssh://user@host:22/run/docker.sock`: a path is that of the socket at the other end. */
function sshArguments({ hostname, port, username, pathname }: URL): readonly string[] {
  const target = username ? `${decodeURIComponent(username)}@${hostname}` : hostname;
  const socket = pathname.length > 1 ? ['--host', `unix://${pathname}`] : [];
  const options = [...(port ? ['-p', port] : []), '-o', 'ConnectTimeout=10', '-T'];
  return [...options, '--', target, 'docker', ...socket, 'system', 'dial-stdio'];
}

/** When ssh ends with an error, so does the stream, and the error holds what ssh said. */
async function dial(args: readonly string[]): Promise<Duplex> {
  const { execa } = await import('execa');
  const stream = execa('ssh', args, { buffer: { stdout: false, stderr: true } }).duplex();
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
