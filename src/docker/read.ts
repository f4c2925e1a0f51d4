import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import type Dockerode from 'dockerode';
import { Fault } from '../fault.js';
import { list, number, text } from './answer.js';
import { ask, type Client, open } from './client.js';
import { type Engine, engineTime } from './connect.js';
import type { Docker } from './docker.js';
import type { Digests } from './facts.js';
import { isGone } from './gone.js';
import { REMEMBERED, sinceFor } from './history.js';
import { isReference } from './names.js';
import * as normal from './normal.js';
import { lastBytes, printedLines } from './stream.js';

/** How much of a log is looked at, in bytes. */
const LOG_BYTES = 256 * 1024;

/** The read-only view that checks receive. Its requests are GET, all of them. */
export function readOnly(engine: Engine): Docker {
  const { client } = engine;
  const once = memo();
  const get = async <A>(path: string): Promise<A> => (await settled(() => ask<A>(client, path))).body;
  return {
    engine: engine.facts,
    unanswered: engine.unanswered,
    containers: () =>
      once('containers', async () =>
        listed(await get<Dockerode.ContainerInfo[]>('/containers/json?all=true')).map(normal.containerSummary),
      ),
    container: (id) =>
      once(`container ${id}`, () =>
        inspect(get<Dockerode.ContainerInspectInfo>(`/containers/${id}/json`), normal.container),
      ),
    changes: (id) =>
      once(`changes ${id}`, async () =>
        listedOrNone(await get<{ Path: string; Kind: number }[] | null>(`/containers/${id}/changes`)).map(
          normal.change,
        ),
      ),
    layerSize: (id) =>
      once(`size ${id}`, async () =>
        number((await get<{ SizeRw?: number }>(`/containers/${id}/json?size=true`)).SizeRw, 0),
      ),
    log: (id, lines) => once(`log ${lines} ${id}`, () => readLog(client, id, lines)),
    fileIn: (id, path) => once(`file ${id} ${path}`, () => readFileIn(client, id, path)),
    filesIn: (id, folder) => once(`files ${id} ${folder}`, () => readFilesIn(client, id, folder)),
    images: () =>
      once('images', async () => listed(await get<Dockerode.ImageInfo[]>('/images/json')).map(normal.imageSummary)),
    image: async (reference) => {
      if (!isReference(reference)) return undefined;
      const asked = () => inspect(get<Dockerode.ImageInspectInfo>(`/images/${reference}/json`), normal.image);
      const image = await once(`image ${reference}`, asked);
      // who asks for its id next asks for the same
      if (image) await once(`image ${image.id}`, async () => image);
      return image;
    },
    history: (reference) =>
      once(`history ${reference}`, async () =>
        listed(await get<{ CreatedBy: string; Size: number }[]>(`/images/${reference}/history`)).map(
          normal.historyEntry,
        ),
      ),
    fileOf: (reference, path) =>
      once(`file ${reference} ${path}`, async () => {
        const id =
          isReference(reference) && (await inspect(get<{ Id: string }>(`/images/${reference}/json`), ({ Id }) => Id));
        return id ? readFileOf(client, id, path) : undefined;
      }),
    volumes: () =>
      once('volumes', async () =>
        listedOrNone((await get<{ Volumes: Dockerode.VolumeInspectInfo[] | null }>('/volumes')).Volumes).map(
          normal.volume,
        ),
      ),
    networks: () =>
      once('networks', async () => listed(await get<Dockerode.NetworkInspectInfo[]>('/networks')).map(normal.network)),
    remembers: REMEMBERED,
    events: (since) => once(`events ${since}`, () => readEvents(engine, since)),
    lastBuild: () => once('last build', () => readLastBuild(client)),
    swarm: () => once('info', async () => swarmState(await get('/info'))),
    services: () =>
      once('services', async () => (await ofSwarm(get<normal.ServiceAnswer[]>('/services'))).map(normal.service)),
    tasks: () => once('tasks', async () => (await ofSwarm(get<normal.TaskAnswer[]>('/tasks'))).map(normal.task)),
    fresh: () => readOnly(engine),
  };
}

/** Each answer once: a second question waits for the first one's answer. */
function memo() {
  const answers = new Map<string, Promise<unknown>>();
  return <T>(question: string, ask: () => Promise<T>): Promise<T> => {
    const known = answers.get(question) as Promise<T> | undefined;
    const answer = known ?? ask().catch((error) => Promise.reject(understood(error, question)));
    if (!known) answers.set(question, answer);
    return answer;
  };
}

/** An answer of another shape than the API's is the engine's fault, or that of whatever stands before it. */
function understood(error: Error, what: string): Error {
  const isShape = error instanceof TypeError || error instanceof SyntaxError;
  return isShape || isArchive(error)
    ? new Fault('environment', 'engine-failed', { what, message: error.message }, { cause: error })
    : error;
}

/** What zlib and tar-stream say of bytes that they cannot read; the latter without a code. */
function isArchive(error: Error & { code?: unknown }): boolean {
  return String(error.code).startsWith('Z_') || /^(Invalid tar header|Unexpected end of data)/.test(error.message);
}

function listed<T>(answer: readonly T[]): readonly T[] {
  if (!Array.isArray(answer)) throw new TypeError('not a list');
  return answer;
}

/** Where the API has `null` for an empty list. */
const listedOrNone = <T>(answer: readonly T[] | null): readonly T[] => (answer === null ? [] : listed(answer));

function described<A>(answer: A): A {
  if (typeof (answer as { Id?: unknown } | null)?.Id !== 'string') throw new TypeError('no Id');
  return answer;
}

const inspect = <A, T>(answer: Promise<A>, read: (answer: A) => T): Promise<T | undefined> =>
  ifThere(answer.then((one) => read(described(one))));

/**
 * What Podman (5.8) can neither inspect nor list for a moment: a container that was connected to a network as it ended, and one
 * that goes while it is looked at.
 */
const UNSETTLED = /network inspection mismatch|found in database: no such container/;

async function settled<A>(ask: () => Promise<A>, tries = 25): Promise<A> {
  try {
    return await ask();
  } catch (error) {
    const { statusCode, message } = error as Error & { statusCode?: number };
    if (tries === 0 || statusCode === 404 || !UNSETTLED.test(message)) throw error;
    await setTimeout(200);
    return settled(ask, tries - 1);
  }
}

/** What is gone by the time it is asked for is undefined, not an error. */
async function ifThere<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
}

/** An engine that manages no swarm, or none any more, refuses, and says so; Podman knows of none. */
async function ofSwarm<T>(answer: Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return listed(await answer);
  } catch (error) {
    const { statusCode, message } = error as Error & { statusCode?: number };
    if (statusCode === 404 || (statusCode === 503 && /swarm/i.test(message))) return [];
    throw error;
  }
}

/** Podman knows no swarm. */
function swarmState({ ID, Swarm }: { ID: string; Swarm?: { LocalNodeState?: string } }): string {
  // what another program answers has none
  text(ID);
  return text(Swarm?.LocalNodeState, '') || 'inactive';
}

async function readLog(client: Client, id: string, lines: number): Promise<readonly string[]> {
  const stream = await open(client, `/containers/${id}/logs?stdout=true&stderr=true&tail=${lines}`).catch(notKept);
  if (!stream) return [];
  const text = printedLines(await lastBytes(stream, LOG_BYTES));
  return text.slice(-lines).map((line) => stripVTControlCharacters(line));
}

/** With the log driver `none`, nothing is kept that could be read; of a container that is being removed, nothing any more. */
function notKept(error: Error & { statusCode?: number }): undefined {
  const isGoing = isGone(error) || /dead or marked for removal/.test(error.message);
  if (!isGoing && !/does not support reading/.test(error.message)) throw error;
}

async function readEvents(engine: Engine, since: number) {
  const stream = await open(engine.client, `/events?${await untilNow(engine, since)}`);
  const body = (await lastBytes(stream, 1024 * 1024)).toString('utf8');
  const events = body.split('\n').filter(Boolean).map(normal.event);
  return events.filter(({ time }) => time >= since);
}

/** Podman may tell nothing at all until a time that has passed. @see podman-events(1), --stream */
async function untilNow(engine: Engine, since: number): Promise<string> {
  const from = `since=${sinceFor(engine.facts, since)}`;
  if (engine.facts.name === 'Podman') return `${from}&stream=false`;
  // a fraction of a second later than now: `until` in whole seconds misses what just happened
  return `${from}&until=${((await engineTime(engine)) + 0.001).toFixed(6)}`;
}

/** Engines before API 1.42 measure every volume for this answer, whatever was asked for; in milliseconds. */
const DISK_USAGE_WITHIN = 5_000;

interface DiskUsage {
  readonly BuildCache?: readonly { readonly LastUsedAt?: string | null }[] | null;
}

/** Each build uses a part of BuildKit's cache. Not to know is an answer: another such question may be under way, or be slow. */
async function readLastBuild(client: Client): Promise<number | undefined> {
  const answer = ask<DiskUsage>(client, '/system/df?type=build-cache', DISK_USAGE_WITHIN);
  const { BuildCache } = await answer.then(({ body }) => body).catch(() => ({ BuildCache: null }));
  const uses = list(BuildCache).flatMap(({ LastUsedAt }) => (LastUsedAt ? Date.parse(LastUsedAt) / 1000 : []));
  return uses.length > 0 ? Math.max(...uses) : undefined;
}

async function readFileIn(client: Client, id: string, path: string): Promise<string | undefined> {
  const { firstEntry, follow } = await import('./tar.js');
  const archive = (at: string) => open(client, `/containers/${id}/archive?path=${encodeURIComponent(at)}`);
  return follow(path, (at) => ifThere(archive(at).then(firstEntry)));
}

/** @param id of a name without a tag the engine would hand out all tags */
async function readFileOf(client: Client, id: string, path: string): Promise<string | undefined> {
  const { entryInImage, follow } = await import('./tar.js');
  return follow(path, (at) => ifThere(open(client, `/images/${id}/get`).then((tar) => entryInImage(tar, at))));
}

/** The archive has the folder's own name before each path. */
async function readFilesIn(client: Client, id: string, folder: string): Promise<Digests | undefined> {
  const { digestsIn } = await import('./tar.js');
  const archive = open(client, `/containers/${id}/archive?path=${encodeURIComponent(folder)}`);
  const files = await ifThere(archive.then(digestsIn));
  return (
    files && Object.fromEntries(Object.entries(files).map(([path, digest]) => [path.replace(/^[^/]*\//, ''), digest]))
  );
}
