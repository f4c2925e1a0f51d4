import { Agent, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { deadline } from '../deadline.js';
import type { Endpoint } from './endpoint.js';

/** An engine that does not answer within this time hangs, in milliseconds. */
export const ANSWER_WITHIN = 20_000;

/** How an engine is reached. Its connections are kept open, and shared by all that speak to it. */
export interface Client {
  readonly transport: Transport;
  /** `/v1.45` before each path; empty until a version is pinned: the engine's newest API answers then. */
  prefix: string;
}

interface Transport {
  /** Empty without TLS, as node:http would find it out by a pattern that takes longer to compile than a request. */
  readonly servername?: '';
  readonly protocol: 'http:' | 'https:';
  readonly socketPath?: string;
  readonly host?: string;
  readonly port?: number;
  readonly agent: Agent;
}

const PLAIN = { protocol: 'http:', servername: '' } as const;

/** What the engine said instead of an answer. */
class Refusal extends Error {
  /** @param json its words, as `{ message }` where it is an engine */
  constructor(
    readonly statusCode: number,
    readonly json: { readonly message?: string } | Buffer | null,
  ) {
    super(Buffer.isBuffer(json) || !json?.message ? `HTTP ${statusCode}` : json.message);
  }
}

/** @throws TypeError `unusable` for what is not the address of an engine */
export async function createClient(endpoint: Endpoint): Promise<Client> {
  return { transport: await transportTo(endpoint), prefix: '' };
}

/** Asks in this version of the API from now on. @example pinVersion(client, '1.45') */
export function pinVersion(client: Client, version: string): void {
  client.prefix = `/v${version}`;
}

/** An answer, and the headers that came with it. */
export interface Answer<T> {
  readonly body: T;
  readonly headers: IncomingMessage['headers'];
}

/**
 * GETs what is answered as one JSON document.
 *
 * @param within milliseconds for the whole of it
 * @throws Refusal, SyntaxError for what is not JSON, or the error of the connection
 * @example await ask(client, '/containers/json?all=1')
 */
export async function ask<T>(client: Client, path: string, within?: number): Promise<Answer<T>> {
  const response = await open(client, path, { within });
  return { body: JSON.parse(await wholeOf(response)) as T, headers: response.headers };
}

/** Whether somebody answers, and in which version of the API. @throws as `ask` */
export async function ping(client: Client, within: number): Promise<IncomingMessage['headers']> {
  const response = await open(client, '/_ping', { within });
  await wholeOf(response);
  return response.headers;
}

/** GETs what is read as it comes: a log, events. @throws as `ask` */
export async function open({ transport, prefix }: Client, path: string, bounds: Bounds = {}): Promise<IncomingMessage> {
  const response = await send(transport, prefix + path, bounds);
  const { statusCode = 0 } = response;
  if (statusCode === 200) return response;
  throw new Refusal(statusCode, words(await wholeOf(response)));
}

/** When it ends at the latest. */
interface Bounds {
  /** Milliseconds for the whole of it. */
  readonly within?: number | undefined;
  readonly signal?: AbortSignal;
}

function send(transport: Transport, path: string, { within, signal }: Bounds): Promise<IncomingMessage> {
  const headers: OutgoingHttpHeaders = transport.host === undefined ? { host: 'docker' } : {};
  return new Promise((resolve, reject) => {
    const question = request({ ...transport, path, headers, timeout: ANSWER_WITHIN, ...(signal && { signal }) });
    question.on('response', resolve).on('error', reject);
    question.on('timeout', () => question.destroy(new Error('socket hang up')));
    if (within) mustEndWithin(within, question);
    question.end();
  });
}

function mustEndWithin(milliseconds: number, question: ClientRequest): void {
  const limit = deadline(milliseconds);
  limit.holds(question);
  question.on('close', limit.clear);
}

function wholeOf(answer: IncomingMessage): Promise<string> {
  let all = '';
  return new Promise((resolve, reject) => {
    answer.setEncoding('utf8').on('data', (part: string) => {
      all += part;
    });
    answer.on('end', () => resolve(all)).on('error', reject);
  });
}

/** A proxy before the engine may answer with a page. */
function words(body: string): Refusal['json'] {
  try {
    return JSON.parse(body) as Refusal['json'];
  } catch {
    return Buffer.from(body);
  }
}

async function transportTo(endpoint: Endpoint): Promise<Transport> {
  const { uri } = endpoint;
  if (/^(unix|npipe):\/\//.test(uri)) return throughSocket(uri.slice(uri.indexOf('://') + 3));
  if (/^ssh:\/\//.test(uri)) return { host: 'localhost', port: 80, ...PLAIN, agent: sshAgent(uri) };
  if (/^(tcp|https?):\/\//.test(uri)) return throughNetwork(endpoint);
  throw new TypeError('unusable');
}

async function throughNetwork({ uri, tls }: Endpoint): Promise<Transport> {
  const { hostname, port } = new URL(uri);
  // brackets belong to the notation of an IPv6 address in a URL, not to the address
  const host = hostname.replace(/^\[|\]$/g, '');
  if (!tls && !uri.startsWith('https:')) {
    return { host, port: Number(port || 2375), ...PLAIN, agent: new Agent({ keepAlive: true }) };
  }
  const { Agent: SecureAgent } = await import('node:https');
  const { skipVerify, ...files } = tls ?? {};
  const agent = new SecureAgent({ keepAlive: true, rejectUnauthorized: !skipVerify, ...files });
  return { host, port: Number(port || 2376), protocol: 'https:', agent };
}

function throughSocket(socketPath: string): Transport {
  return { socketPath, ...PLAIN, agent: new Agent({ keepAlive: true }) };
}

/**
 * Reaches an engine behind ssh as the `docker` command does: the machine's own `ssh`, with its configuration and keys, runs
 * `docker system dial-stdio` at the other end.
 */
function sshAgent(uri: string): Agent {
  const args = sshArguments(new URL(uri));
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
