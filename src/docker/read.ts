import { stripVTControlCharacters } from 'node:util';
import type Dockerode from 'dockerode';
import { Fault } from '../fault.js';
import { type Engine, engineTime } from './connect.js';
import type { Docker } from './docker.js';
import type { Change } from './facts.js';
import { isReference } from './names.js';
import * as normal from './normal.js';
import { lastBytes, printedLines } from './stream.js';

/** How much of a log is looked at, in bytes. */
const LOG_BYTES = 256 * 1024;

/** The read-only view that checks receive. Its requests are GET, all of them. */
export function readOnly(engine: Engine): Docker {
  const { client } = engine;
  const once = memo();
  return {
    engine: engine.facts,
    unanswered: engine.unanswered,
    containers: () =>
      once('containers', async () => listed(await client.listContainers({ all: true })).map(normal.containerSummary)),
    container: (id) => once(`container ${id}`, () => inspect(client.getContainer(id), normal.container)),
    changes: (id) => once(`changes ${id}`, () => readChanges(client, id)),
    log: (id, lines) => once(`log ${lines} ${id}`, () => readLog(client, id, lines)),
    images: () => once('images', async () => listed(await client.listImages()).map(normal.imageSummary)),
    image: async (reference) =>
      isReference(reference)
        ? once(`image ${reference}`, () => inspect(client.getImage(reference), normal.image))
        : undefined,
    history: (reference) =>
      once(`history ${reference}`, async () =>
        listed<{ CreatedBy: string; Size: number }>(await client.getImage(reference).history()).map(
          normal.historyEntry,
        ),
      ),
    volumes: () => once('volumes', async () => listed((await client.listVolumes()).Volumes ?? []).map(normal.volume)),
    networks: () => once('networks', async () => listed(await client.listNetworks()).map(normal.network)),
    events: (since) => once(`events ${since}`, () => readEvents(engine, since)),
    swarm: () => once('info', async () => swarmState(await client.info())),
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
  return isShape
    ? new Fault('environment', 'engine-failed', { what, message: error.message }, { cause: error })
    : error;
}

/** dockerode hands a body on as bytes when it cannot be read as JSON, and bytes can be listed too. */
function listed<T>(answer: readonly T[]): readonly T[] {
  if (!Array.isArray(answer)) throw new TypeError('not a list');
  return answer;
}

function described<A>(answer: A): A {
  if (typeof (answer as { Id?: unknown } | null)?.Id !== 'string') throw new TypeError('no Id');
  return answer;
}

/** What is gone by the time it is asked for is undefined, not an error. */
async function inspect<A, T>(thing: { inspect(): Promise<A> }, read: (answer: A) => T): Promise<T | undefined> {
  try {
    return read(described(await thing.inspect()));
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 404) return undefined;
    throw error;
  }
}

/** An engine answers `null` for a container that changed nothing. */
async function readChanges(client: Dockerode, id: string): Promise<readonly Change[]> {
  const answer = (await client.getContainer(id).changes()) as { Path: string; Kind: number }[] | null;
  return Array.isArray(answer) ? answer.map(normal.change) : [];
}

/** Podman knows no swarm. */
const swarmState = (info: { Swarm?: { LocalNodeState?: string } }): string => info.Swarm?.LocalNodeState || 'inactive';

async function readLog(client: Dockerode, id: string, lines: number): Promise<readonly string[]> {
  const stream = await dial(client, `/containers/${id}/logs?`, { stdout: true, stderr: true, tail: lines });
  const text = printedLines(await lastBytes(stream, LOG_BYTES));
  return text.slice(-lines).map((line) => stripVTControlCharacters(line));
}

async function readEvents(engine: Engine, since: number) {
  // a fraction of a second later than now: `until` in whole seconds misses what just happened
  const until = ((await engineTime(engine)) + 0.001).toFixed(6);
  const stream = await dial(engine.client, '/events?', { since: since.toFixed(6), until });
  const body = (await lastBytes(stream, 1024 * 1024)).toString('utf8');
  return body.split('\n').filter(Boolean).map(normal.event);
}

/** A GET whose answer is read as a stream: dockerode would hold all of a log in memory. */
function dial(client: Dockerode, path: string, options: object): Promise<NodeJS.ReadableStream> {
  const statusCodes = { 200: true, 404: 'no such thing', 500: 'server error' };
  return new Promise((resolve, reject) => {
    client.modem.dial({ path, method: 'GET', isStream: true, statusCodes, options }, (error, stream) =>
      error ? reject(error) : resolve(stream as NodeJS.ReadableStream),
    );
  });
}
