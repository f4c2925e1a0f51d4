import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Recorded, RecordedEngine } from '../../fixtures/engines/recorded.js';

/** What an engine says to a path; undefined for what it has not. A text goes out as it is, all else as JSON. */
type Says = (path: string) => unknown;

/** What an engine says instead of an answer. */
export class Refused {
  constructor(
    readonly status: number,
    readonly message: string,
  ) {}
}

export interface FakeEngine {
  /** For DOCKER_HOST. */
  readonly host: string;
  /** From now on it says this. */
  says: Says;
  /** Ends the connections that are kept open with nothing to say. */
  hangUp(): void;
  close(): Promise<void>;
}

/** Something that takes an engine's place, and says whatever it is told to. */
export async function fakeEngine(): Promise<FakeEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'dojo-fake-'));
  const socket = join(folder, 'docker.sock');
  const engine: { says: Says } = { says: () => undefined };
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '').replace(/^\/v\d+\.\d+(?=\/)/, '')).replace(/\?.*$/, '');
    const said = engine.says(path);
    const body = said === undefined ? new Refused(404, 'no such thing') : said;
    const status = body instanceof Refused ? body.status : 200;
    response.writeHead(status, { 'api-version': '1.51', 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(socket, listening));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await rm(folder, { recursive: true, force: true });
  };
  return Object.assign(engine, { host: `unix://${socket}`, hangUp: () => server.closeIdleConnections(), close });
}

/** Tells again what an engine said after a scene, by the paths that are asked for. */
export function answersOf(recorded: Recorded, engine: RecordedEngine): Record<string, unknown> {
  const { inspect, changes, logs, image, history } = recorded;
  const byId = (of: Readonly<Record<string, unknown>>, end: string) =>
    Object.entries(of).map(([name, answer]) => [`/containers/${inspect[name]?.Id}/${end}`, answer]);
  const byName = (of: Readonly<Record<string, { Id?: unknown } | readonly unknown[]>>, end: string) =>
    Object.entries(of).flatMap(([name, answer]) => [
      [`/images/${name}/${end}`, answer],
      [`/images/${idOf(name)}/${end}`, answer],
    ]);
  const idOf = (name: string) => (image[name] ?? engine.image[name])?.Id;
  return Object.fromEntries([
    ['/_ping', 'OK'],
    ['/info', { SystemTime: '2030-01-01T00:00:07Z', ...engine.info }],
    ['/containers/json', recorded.containers],
    ['/images/json', recorded.images],
    ['/volumes', { Volumes: recorded.volumes }],
    ['/networks', recorded.networks],
    ['/events', recorded.events],
    ['/system/df', { BuildCache: [] }],
    ...byId(inspect, 'json'),
    ...byId(changes, 'changes'),
    ...byId(logs, 'logs'),
    ...byName({ ...engine.image, ...image }, 'json'),
    ...byName({ ...engine.history, ...history }, 'history'),
  ]);
}
