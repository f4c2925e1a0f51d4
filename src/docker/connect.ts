import { release } from 'node:os';
import { Fault } from '../fault.js';
import { ask, type Client, createClient, ping, pinVersion } from './client.js';
import { type Attempt, type Endpoint, type Environment, endpoints } from './endpoint.js';
import type { EngineFacts } from './facts.js';
import { LAB_LABEL } from './names.js';
import { NOT_DOCKER, reasonOf } from './reason.js';

/** The newest API version that dojo was tested with. An engine that has a newer one is asked in this one. */
const TESTED_API = '1.51';
/** An engine that is there answers its first question in milliseconds; over ssh the connection comes first. */
const PING_WITHIN = { near: 3_000, ssh: 15_000 };
/** `/info` asks storage and network drivers, which takes a busy engine seconds; an engine that hangs says nothing at all. */
const INFO_WITHIN = 10_000;
/** Clocks drift apart: what was read of the engine's holds for so long, in milliseconds. */
const CLOCK_HOLDS = 5_000;

/** An engine that answered. */
export interface Engine {
  readonly facts: EngineFacts;
  readonly client: Client;
  /** Seconds since 1970 by the engine's own clock, which may differ from this machine's. */
  readonly now: number;
  /** When that was at the earliest, by this machine's clock, in milliseconds. */
  readonly nowAt: number;
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

/** Both questions at the same time; over ssh one after the other, as each further connection is a new login. */
async function open(endpoint: Endpoint): Promise<Engine> {
  const client = await createClient(endpoint);
  const distance = endpoint.uri.startsWith('ssh:') ? 'ssh' : 'near';
  const askedAt = Date.now();
  const early = distance === 'near' ? askInfo(client) : undefined;
  early?.catch(() => {});
  const headers = await ping(client, PING_WITHIN[distance]);
  const newest = headers['api-version'];
  if (typeof newest !== 'string') throw new Error(NOT_DOCKER);
  pinVersion(client, older(newest, TESTED_API));
  const info = await (early ?? askInfo(client));
  if (typeof info?.ID !== 'string' || !isTime(info.SystemTime)) throw new Error(NOT_DOCKER);
  const isPodman = 'libpod-api-version' in headers;
  return {
    client,
    facts: engineFacts(endpoint, info, older(newest, TESTED_API), isPodman),
    ...clock(info, askedAt),
    from: endpoint.from,
    unanswered: undefined,
  };
}

async function askInfo(client: Client): Promise<InfoAnswer> {
  return (await ask<InfoAnswer>(client, '/info', INFO_WITHIN)).body;
}

/** The engine's clock, in seconds since 1970: asked a moment ago, and counted on since. It may be some milliseconds ahead, and is never behind. */
export async function engineTime(engine: Pick<Engine, 'client' | 'now' | 'nowAt'>): Promise<number> {
  const elapsed = Date.now() - engine.nowAt;
  if (elapsed >= 0 && elapsed < CLOCK_HOLDS) return engine.now + elapsed / 1000;
  return (await askedAnew(engine)).now;
}

/** The same engine, with its clock as it is now: nothing that happened before is later than that. */
export async function askedAnew<E extends Pick<Engine, 'client'>>(
  engine: E,
): Promise<E & Pick<Engine, 'now' | 'nowAt'>> {
  const askedAt = Date.now();
  const { body } = await ask<InfoAnswer>(engine.client, '/info');
  return { ...engine, ...clock(body, askedAt) };
}

/** @param askedAt before the question: the engine looked at its clock some time between that and the answer */
function clock({ SystemTime }: InfoAnswer, askedAt: number): Pick<Engine, 'now' | 'nowAt'> {
  if (!isTime(SystemTime)) throw new Fault('environment', 'engine-failed', { what: 'info', message: 'SystemTime' });
  return { now: Date.parse(SystemTime) / 1000, nowAt: askedAt };
}

const isTime = (time: unknown): boolean => typeof time === 'string' && !Number.isNaN(Date.parse(time));

interface InfoAnswer {
  readonly ID: string;
  readonly Name?: string;
  readonly ServerVersion: string;
  readonly OperatingSystem: string;
  readonly KernelVersion?: string;
  readonly SecurityOptions?: readonly string[] | null;
  readonly SystemTime: string;
  readonly Labels?: readonly string[] | null;
  readonly DriverStatus?: readonly (readonly string[])[] | null;
}

function engineFacts(endpoint: Endpoint, info: InfoAnswer, apiVersion: string, isPodman: boolean): EngineFacts {
  return {
    // Podman has another id in each answer
    id: isPodman ? `podman ${info.Name} ${endpoint.uri}` : info.ID,
    name: isPodman ? 'Podman' : info.OperatingSystem === 'Docker Desktop' ? 'Docker Desktop' : 'Docker Engine',
    version: upstream(info.ServerVersion),
    apiVersion,
    endpoint: endpoint.uri,
    host: publishedHost(endpoint.uri),
    ...(isLab(info) && { lab: true }),
    ...(hasContainerdStore(info) && { imageStore: 'containerd' }),
    ...hostNetwork(publishedHost(endpoint.uri), info),
  };
}

/** An engine that answers on this machine and has another kernel is in a virtual machine. */
function hostNetwork(host: string, info: InfoAnswer): Pick<EngineFacts, 'hostNetwork'> {
  const { OperatingSystem, KernelVersion = release(), SecurityOptions } = info;
  if (SecurityOptions?.some((option) => option.includes('name=rootless'))) return { hostNetwork: 'rootless' };
  const isOther = OperatingSystem === 'Docker Desktop' || KernelVersion !== release();
  return host === '127.0.0.1' && isOther ? { hostNetwork: 'virtual' } : {};
}

/** By the engine's own word: an engine that was made to be thrown away is started with this label. */
const isLab = ({ Labels }: InfoAnswer): boolean => Labels?.some((label) => label.split('=')[0] === LAB_LABEL) ?? false;

const hasContainerdStore = ({ DriverStatus }: InfoAnswer): boolean =>
  DriverStatus?.some(([key, value]) => key === 'driver-type' && value === 'io.containerd.snapshotter.v1') ?? false;

/** Distributions add their own to the version: `26.1.5+dfsg1`, `28.5.2-1ubuntu1`. */
const upstream = (version: string): string =>
  /^\d+(\.\d+)*(-rc\.?\d+)?/.exec(version)?.[0] ?? version.replace(/[^\w.+~-]/g, '');

/** Published ports are on the engine's machine. For a local one the address, as `localhost` may mean `::1` first. */
function publishedHost(uri: string): string {
  const host = /^(tcp|ssh|https?):/.test(uri) ? new URL(uri).hostname : '127.0.0.1';
  return host === 'localhost' ? '127.0.0.1' : host;
}

/** The older of two API versions: `1.9` is older than `1.45`. By numbers, as a collator takes as long to load as all the rest. */
function older(a: string, b: string): string {
  return numberOf(a) < numberOf(b) ? a : b;
}

function numberOf(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
