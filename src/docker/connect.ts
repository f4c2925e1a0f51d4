import { Fault } from '../fault.js';
import { type Client, createClient } from './client.js';
import { type Endpoint, type Environment, endpoints } from './endpoint.js';
import type { EngineFacts } from './facts.js';

/** The newest API version that dojo was tested with. An engine that has a newer one is asked in this one. */
const TESTED_API = '1.51';
/** An engine that is there answers a ping in milliseconds; over ssh the connection comes first. */
const PING_WITHIN = { near: 3_000, ssh: 15_000 };

/** An engine that answered. */
export interface Engine {
  readonly facts: EngineFacts;
  readonly client: Client;
  /** Seconds since 1970 by the engine's own clock, which may differ from this machine's. */
  readonly now: number;
}

/** An endpoint that was tried in vain. */
export interface Attempt {
  readonly endpoint: string;
  readonly from: string;
  /** The system's code (`ENOENT`, `EACCES`, `ECONNREFUSED`, `timeout`, …) or what the other side said. */
  readonly why: string;
}

/**
 * Finds the engine that the learner's `docker` command speaks to.
 *
 * @throws Fault `engine-unreachable` that lists each place tried and why it failed.
 */
export async function connect(env: Environment): Promise<Engine> {
  const tried: Attempt[] = [];
  for (const endpoint of await endpoints(env)) {
    const result = await tryEndpoint(endpoint);
    if ('client' in result) return result;
    tried.push(result);
  }
  throw new Fault('environment', 'engine-unreachable', { tried });
}

async function tryEndpoint(endpoint: Endpoint): Promise<Engine | Attempt> {
  try {
    return await open(endpoint);
  } catch (error) {
    return { endpoint: endpoint.uri || '-', from: endpoint.from, why: reason(error) };
  }
}

async function open(endpoint: Endpoint): Promise<Engine> {
  if (!/^(unix|tcp|ssh|npipe|https?):\/\//.test(endpoint.uri)) throw new Error('unusable');
  const newest = createClient(endpoint, undefined, PING_WITHIN[endpoint.uri.startsWith('ssh:') ? 'ssh' : 'near']);
  const version = (await newest.version()) as unknown as VersionAnswer;
  const client = createClient(endpoint, `v${older(version.ApiVersion, TESTED_API)}`);
  const info = (await client.info()) as InfoAnswer;
  return { client, facts: engineFacts(endpoint, version, info), now: Date.parse(info.SystemTime) / 1000 };
}

/** The engine's clock, in seconds since 1970. */
export async function engineTime({ client }: Pick<Engine, 'client'>): Promise<number> {
  return Date.parse(((await client.info()) as InfoAnswer).SystemTime) / 1000;
}

interface VersionAnswer {
  readonly Version: string;
  readonly ApiVersion: string;
  readonly Components?: readonly { Name: string }[];
}

interface InfoAnswer {
  readonly ID: string;
  readonly Name: string;
  readonly OperatingSystem: string;
  readonly SystemTime: string;
}

function engineFacts(endpoint: Endpoint, version: VersionAnswer, info: InfoAnswer): EngineFacts {
  if (typeof version.ApiVersion !== 'string' || typeof info.ID !== 'string') throw new Error('not an engine');
  return {
    id: info.ID,
    name: productName(version, info),
    version: version.Version,
    apiVersion: older(version.ApiVersion, TESTED_API),
    endpoint: endpoint.uri,
    host: publishedHost(endpoint.uri),
  };
}

function productName(version: VersionAnswer, info: InfoAnswer): string {
  if (version.Components?.some((component) => component.Name.startsWith('Podman'))) return 'Podman';
  return info.OperatingSystem === 'Docker Desktop' ? 'Docker Desktop' : 'Docker Engine';
}

/** Published ports are on the engine's machine. For a local one the address, as `localhost` may mean `::1` first. */
function publishedHost(uri: string): string {
  return /^(tcp|ssh|https?):/.test(uri) ? new URL(uri).hostname : '127.0.0.1';
}

/** The older of two API versions: `1.9` is older than `1.45`. */
function older(a: string, b: string): string {
  return a.localeCompare(b, 'en', { numeric: true }) < 0 ? a : b;
}

/** Why a connection failed, in a word that `src/words` can explain. */
function reason(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'ECONNRESET' && message === 'socket hang up') return 'timeout';
  return code ?? message?.trim() ?? 'unknown';
}
