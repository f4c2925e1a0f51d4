import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { connect, type Engine } from '../../../src/docker/connect.js';
import { readOnly } from '../../../src/docker/read.js';
import { type FakeEngine, fakeEngine, Refused } from '../../doubles/fake-engine.js';

const web = JSON.parse(readFileSync(new URL('answers/container.web.json', import.meta.url), 'utf8')) as { Id: string };

/** As Podman 5.8 said it, for half a second, of a container that was connected to a second network as it ended. */
const UNSETTLED =
  'network inspection mismatch: asked to join 2 network(s) map[net:{[] [55d875855f81] [] eth0 map[]} podman:{[] [55d875855f81] [] eth1 map[]}], but have information on 1 network(s): internal libpod error';

let fake: FakeEngine;
let engine: Engine;
beforeEach(async () => {
  fake = await fakeEngine();
  const info = { ID: 'x', ServerVersion: '5.8.6', OperatingSystem: 'debian', SystemTime: '2030-01-01T00:00:07Z' };
  fake.says = (path) => (path === '/_ping' ? 'OK' : info);
  engine = await connect({ DOCKER_HOST: fake.host });
});
afterEach(() => fake.close());

function refuses(times: number, message: string, then: unknown = web): () => number {
  let asked = 0;
  fake.says = () => (++asked <= times ? new Refused(500, message) : then);
  return () => asked;
}

test('a container whose networks cannot be told for a moment is asked for again', async () => {
  const asked = refuses(2, UNSETTLED);
  expect(await readOnly(engine).container(web.Id)).toMatchObject({ id: web.Id });
  expect(asked()).toBe(3);
});

test('one that goes while it is looked at is gone', async () => {
  const gone = `no container with ID ${web.Id} found in database: no such container`;
  const asked = refuses(1, gone, new Refused(404, gone));
  expect(await readOnly(engine).container(web.Id)).toBeUndefined();
  expect(asked()).toBe(2);
  refuses(1, gone);
  expect(await readOnly(engine).log(web.Id, 5)).toEqual([]);
});

test('so are all of them', async () => {
  const asked = refuses(2, UNSETTLED, []);
  expect(await readOnly(engine).containers()).toEqual([]);
  expect(asked()).toBe(3);
});

test('what else an engine refuses is not asked for again', async () => {
  const asked = refuses(2, 'internal libpod error');
  await expect(readOnly(engine).container(web.Id)).rejects.toThrow('internal libpod error');
  expect(asked()).toBe(1);
});

test.each(['containers', 'images', 'volumes', 'networks', 'services', 'tasks', 'swarm'] as const)(
  'what another program says of %s is no answer',
  async (question) => {
    fake.says = () => ({ hello: 'world' });
    await expect(readOnly(engine)[question]()).rejects.toMatchObject({ code: 'engine-failed' });
  },
);

test('what another program says of changes is no answer; null is none', async () => {
  fake.says = () => ({ hello: 'world' });
  await expect(readOnly(engine).changes(web.Id)).rejects.toMatchObject({ code: 'engine-failed' });
  fake.says = () => null;
  expect(await readOnly(engine).changes(web.Id)).toEqual([]);
});

test('an engine that manages no swarm says so; a proxy that has no engine to ask does not', async () => {
  fake.says = () => new Refused(503, 'This node is not a swarm manager. Use "docker swarm init" to make it one.');
  expect(await readOnly(engine).services()).toEqual([]);
  fake.says = () => new Refused(503, 'no server is available');
  await expect(readOnly(engine).services()).rejects.toThrow('no server is available');
});

test('null is no volumes', async () => {
  fake.says = () => ({ Volumes: null });
  expect(await readOnly(engine).volumes()).toEqual([]);
});
