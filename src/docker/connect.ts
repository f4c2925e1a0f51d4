import { Fault } from '../fault.js';
import { type Client, createClient, pinVersion } from './client.js';
import { type Attempt, type Endpoint, type Environment, endpoints } from './endpoint.js';
import type { EngineFacts } from './facts.js';
import { NOT_DOCKER, reasonOf } from './reason.js';

/** The newest API version that dojo was tested with. An engine that has a newer one is asked in this one. */
const TESTED_API = '1.51';
/** An engine that is there answers its first question in milliseconds; over ssh the connection comes first. */
const PING_WITHIN = { near: 3_000, ssh: 15_000 };
/** `/info` asks storage and network drivers, which takes a busy engine seconds. */
const INFO_WITHIN = 10_000;

/** An engine that answered. */
export interface Engine {
  readonly facts: EngineFacts;
  readonly client: Client;
  /** Seconds since 1970 by the engine's own clock, which may differ from this machine's. */
  readonly now: number;
  /** What named its endpoint: `DOCKER_HOST`, `context colima (config.json)`, or the product whose usual socket it is. */
  readonly from: string;
  /** The endpoint that the `docker` command would use by itself, when nobody answered there and this one was found instead. */
  readonly unanswered: string | undefined;
}

/** The first engine that answered, if one did, and the places that were tried in vain before it. */
export interface Search {
  readonly engine?: Engine;
  readonly tried: readonly Attempt[];
}

/**
 * Finds the engine that the learner's `docker` command speaks to.
 *
 * @throws Fault `engine-unreachable` that lists each place tried and why it failed.
 */
export async function connect(env: Environment): Promise<Engine> {
  const { engine, tried } = await search(env);
  if (!engine) throw new Fault('environment', 'engine-unreachable', { tried });
  return engine;
}

/** Tries one place after the other. */
export async function search(env: Environment): Promise<Search> {
  const tried: Attempt[] = [];
  for (const endpoint of await endpoints(env)) {
    const result = await tryEndpoint(endpoint);
    if ('client' in result) return { engine: { ...result, unanswered: tried[0]?.endpoint }, tried };
    tried.push(result);
  }
  return { tried };
}

async function tryEndpoint(endpoint: Endpoint): Promise<Engine | Attempt> {
  try {
    return await open(endpoint);
  } catch (error) {
    return { endpoint: endpoint.uri || '-', from: endpoint.from, why: reasonOf(error, endpoint) };
  }
}

/** One connection serves both questions: over ssh each further one is a new login. */
async function open(endpoint: Endpoint): Promise<Engine> {
  const client = createClient(endpoint);
  const ping = PING_WITHIN[endpoint.uri.startsWith('ssh:') ? 'ssh' : 'near'];
  const version = await ask<VersionAnswer>(client, 'version', ping);
  if (typeof version.ApiVersion !== 'string') throw new Error(NOT_DOCKER);
  pinVersion(client, older(version.ApiVersion, TESTED_API));
  const info = await ask<InfoAnswer>(client, 'info', INFO_WITHIN);
  if (typeof info.ID !== 'string') throw new Error(NOT_DOCKER);
  const now = Date.parse(info.SystemTime) / 1000;
  return { client, facts: engineFacts(endpoint, version, info), now, from: endpoint.from, unanswered: undefined };
}

/**
 * Asks, and gives up after so many milliseconds: a socket's own timeout begins anew with each byte, and its error looks like
 * a connection that was closed. dockerode takes the signal, and its types do not know.
 */
function ask<T>(client: Client, what: 'version' | 'info', within: number): Promise<T> {
  const question = client[what] as (options: { abortSignal: AbortSignal }) => Promise<T>;
  return question.call(client, { abortSignal: AbortSignal.timeout(within) });
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
  readonly OperatingSystem: string;
  readonly SystemTime: string;
}

function engineFacts(endpoint: Endpoint, version: VersionAnswer, info: InfoAnswer): EngineFacts {
  return {
    id: info.ID,
    name: productName(version, info),
    version: upstream(version.Version),
    apiVersion: older(version.ApiVersion, TESTED_API),
    endpoint: endpoint.uri,
    host: publishedHost(endpoint.uri),
  };
}

/** Distributions add their own to the version: `26.1.5+dfsg1`, `28.5.2-1ubuntu1`. */
const upstream = (version: string): string => /^\d+(\.\d+)*(-rc\.?\d+)?/.exec(version)?.[0] ?? version;

function productName(version: VersionAnswer, info: InfoAnswer): string {
  if (version.Components?.some((component) => component.Name.startsWith('Podman'))) return 'Podman';
  return info.OperatingSystem === 'Docker Desktop' ? 'Docker Desktop' : 'Docker Engine';
}

/** Published ports are on the engine's machine. For a local one the address, as `localhost` may mean `::1` first. */
function publishedHost(uri: string): string {
  const host = /^(tcp|ssh|https?):/.test(uri) ? new URL(uri).hostname : '127.0.0.1';
  return host === 'localhost' ? '127.0.0.1' : host;
}

/** The older of two API versions: `1.9` is older than `1.45`. */
function older(a: string, b: string): string {
  return a.localeCompare(b, 'en', { numeric: true }) < 0 ? a : b;
}
