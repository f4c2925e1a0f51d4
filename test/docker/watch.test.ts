import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Dockerode from 'dockerode';
import { execa } from 'execa';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/docker/connect.js';
import { readOnly } from '../../src/docker/read.js';
import { check } from '../../src/exercise/check.js';
import { stepsDone } from '../../src/exercise/checks/history.js';
import { openWorkspace } from '../../src/exercise/workspace.js';
import { outside } from '../../src/run/outside.js';
import type { Standing } from '../../src/watch/board.js';
import { watchChecks } from '../../src/watch/watch.js';

const NAME = 'dojo-watch-test';
const docker = new Dockerode();
beforeAll(() => execa('docker', ['pull', '--quiet', 'busybox']));

const after: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of after.splice(0).reverse()) await one();
});

/** Watches on the engine of the tests; the last standings are there to be looked at. */
async function watching(checks: Parameters<typeof watchChecks>[0]['checks']) {
  const engine = await connect(process.env);
  const folder = await mkdtemp(join(tmpdir(), 'dojo-watch-'));
  const ended = new AbortController();
  const scene = {
    docker: readOnly(engine),
    workspace: await openWorkspace(folder),
    ...outside(engine),
    footprint: {},
    startedAt: engine.now,
    earlier: new Set<string>(),
    before: undefined,
    signal: ended.signal,
  };
  const seen = { engine, standings: [] as readonly Standing[], at: 0 };
  const done = watchChecks({
    checks,
    engine,
    connect: () => connect(process.env),
    sceneOn: async () => scene,
    show: undefined,
    signal: ended.signal,
    onAsked: (standings) => Object.assign(seen, { standings, at: Date.now() }),
    onLost: () => {},
  });
  after.push(async () => {
    ended.abort();
    await done;
    await rm(folder, { recursive: true });
  });
  await expect.poll(() => seen.standings.length, { timeout: 10_000 }).toBe(checks.length);
  return seen;
}

const statuses = ({ standings }: { standings: readonly Standing[] }) => standings.map(({ outcome }) => outcome.status);

/** Starts, ends and goes. */
async function live(): Promise<void> {
  const container = await docker.createContainer({ Image: 'busybox', name: NAME, Cmd: ['true'] });
  await container.start();
  await container.wait();
  await container.remove();
}

test('what happened is known also when the engine has forgotten it', async () => {
  const steps = ['create', 'start', 'die', 'destroy'] as const;
  const lived = stepsDone({ image: 'busybox', name: NAME, steps, command: '' });
  const never = stepsDone({ id: 'never', image: 'busybox', name: `${NAME}-2`, steps, command: '' });
  const seen = await watching([lived, never]);
  expect(statuses(seen)).toEqual(['failed', 'failed']);
  await live();
  await expect.poll(() => statuses(seen), { timeout: 10_000 }).toEqual(['passed', 'failed']);

  const crowd = await docker.createContainer({ Image: 'busybox', name: `${NAME}-crowd` });
  after.push(() => crowd.remove());
  for (let at = 0; at < 260; at++) await crowd.rename({ name: `${NAME}-crowd-${at % 2}` });
  await pause(1000);
  const told = await readOnly(seen.engine).events(seen.engine.now);
  expect([told.length, told.some(({ action }) => action === 'destroy')]).toEqual([256, false]);
  // the one is still known to have been, and of the other it is still known that it never was
  expect(statuses(seen)).toEqual(['passed', 'failed']);
});

test('what depends on no file, and is not asked again as time goes by, is seen by its event', async () => {
  const there = check('there', { en: '', ja: '' }, [], async (scene) => {
    if (!(await scene.docker.volumes()).some(({ name }) => name === NAME)) throw new Error('not yet');
  });
  const seen = await watching([there]);
  expect(statuses(seen)).toEqual(['error']);
  await docker.createVolume({ Name: NAME });
  after.push(() => docker.getVolume(NAME).remove());
  await expect.poll(() => statuses(seen), { timeout: 10_000, interval: 1 }).toEqual(['passed']);
});
