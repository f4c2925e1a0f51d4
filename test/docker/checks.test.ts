import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Engine } from '../../src/docker/connect.ts';
import { readOnly } from '../../src/docker/read.ts';
import type { Check } from '../../src/exercise/check.ts';
import {
  exercise,
  http,
  inLayer,
  joined,
  network,
  publishedPort,
  removed,
  removedImage,
  removedVolume,
  runningContainer,
  sharedNetwork,
  swarm,
  volume,
  volumeMount,
} from '../../src/exercise/index.ts';
import { openWorkspace } from '../../src/exercise/workspace.ts';
import { ask } from '../../src/run/ask.ts';
import { outside } from '../../src/run/outside.ts';
import { run } from '../../src/run/run.ts';

/* The checks that the core exercises do not use, on a real engine: what they refuse, and that they pass in the end. */

const own = `checks-${process.pid}`;
const [net, vol, one, two, tag] = [`${own}-net`, `${own}-vol`, `${own}-one`, `${own}-two`, `${own}:x`];
const docker = (...args: string[]) => execa('docker', args);

let engine: Engine;
beforeAll(async () => {
  engine = await connect(process.env);
  await docker('run', '-d', '--name', one, 'busybox', 'sleep', '600');
  await docker('run', '-d', '--name', two, 'busybox', 'sleep', '600');
});
afterAll(async () => {
  await docker('rm', '-f', one, two).catch(() => {});
  await docker('network', 'rm', net).catch(() => {});
  await docker('volume', 'rm', vol).catch(() => {});
  await docker('rmi', tag).catch(() => {});
});

/** The code of each check that failed; `passed` or `blocked` for the others. */
async function verdicts(...checks: Check[]): Promise<Record<string, string>> {
  const scene = {
    docker: readOnly(engine),
    workspace: await openWorkspace('.'),
    ...outside(engine),
    footprint: {},
    startedAt: engine.now,
    earlier: new Set<string>(),
    before: undefined,
    signal: new AbortController().signal,
  };
  const all: Record<string, string> = {};
  for await (const outcome of run(checks, scene)) {
    all[outcome.check.id] = outcome.status === 'failed' ? outcome.finding.code : outcome.status;
  }
  return all;
}

const running = (name: string) => runningContainer({ id: name, name, image: 'busybox', command: '' });
const [first, second] = [running(one), running(two)];

test('networks', async () => {
  const there = network(net);
  const checks = [
    first,
    second,
    there,
    joined(first, { id: 'joined', network: net, needs: [there] }),
    sharedNetwork('shared', first, second),
  ];
  const of = async () => {
    const { 'network-there': made, joined: on, shared } = await verdicts(...checks);
    return [made, on, shared];
  };
  expect(await of()).toEqual(['network-missing', 'blocked', 'network-default-bridge']);
  await docker('network', 'create', net);
  expect(await of()).toEqual(['passed', 'network-default-bridge', 'network-default-bridge']);
  await docker('network', 'connect', net, one);
  expect(await of()).toEqual(['passed', 'passed', 'network-default-bridge']);
  await docker('network', 'connect', net, two);
  expect(await of()).toEqual(['passed', 'passed', 'passed']);
});

describe('a program that ends while its page is asked for is told of as ended', () => {
  const image = 'nginx:alpine';
  const server = runningContainer({ image, command: '' });
  const port = publishedPort(server, { host: 18888, container: 81 });
  const brief = exercise({
    id: 'brief',
    title: { en: '', ja: '' },
    minutes: 1,
    footprint: { images: [image] },
    setup: [],
    checks: [server, port, http('http://localhost:18888/', { needs: [port], text: '' })],
    hints: [],
  });
  afterEach(() => docker('rm', '-f', `${own}-brief`).catch(() => {}));

  test.each([
    [[], /container-exited/],
    // it may be caught while the engine removes it
    [['--rm'], /container-(exited|removed)/],
  ])('%j', async (options, code) => {
    const workspace = await openWorkspace('.');
    const signal = new AbortController().signal;
    await docker('run', '-d', ...options, '--name', `${own}-brief`, '-p', '18888:81', image);
    const asked = ask({ exercise: brief, engine, workspace, record: undefined, signal });
    await docker('kill', `${own}-brief`);
    const told = (await asked).map((one) => (one.status === 'failed' ? one.finding.code : one.status));
    expect(told).toEqual([expect.stringMatching(code), 'blocked', 'blocked']);
  });
});

test('volumes and the layer', async () => {
  const checks = [first, volume(vol), volumeMount(first, { volume: vol, to: '/data' }), inLayer(first, '/data/file')];
  const of = async () => {
    const { 'volume-there': made, 'volume-mounted': mounted, 'layer-changed': written } = await verdicts(...checks);
    return [made, mounted, written];
  };
  expect(await of()).toEqual(['volume-missing', 'mount-missing', 'layer-unchanged']);
  await docker('volume', 'create', vol);
  await docker('exec', one, 'sh', '-c', 'mkdir /data; echo x > /data/file');
  expect(await of()).toEqual(['passed', 'data-in-container-layer', 'passed']);
});

test('what is to be gone, in the order in which it can go', async () => {
  await docker('tag', 'busybox', tag);
  await docker('volume', 'create', vol);
  const checks = [removed({ name: two, image: 'busybox', command: '' }), removedImage(tag), removedVolume(vol)];
  const of = async () => Object.values(await verdicts(...checks)).sort();
  expect(await of()).toEqual(['container-not-stopped', 'image-not-removed', 'volume-not-removed']);
  await docker('stop', '-t', '0', two);
  expect(await of()).toEqual(['container-not-removed', 'image-not-removed', 'volume-not-removed']);
  await docker('rm', two);
  await docker('rmi', tag);
  await docker('volume', 'rm', vol);
  expect(await of()).toEqual(['passed', 'passed', 'passed']);
  const never = (image: string) => verdicts(removed({ name: `${own}-never`, image, command: '' }));
  expect(await never(tag)).toEqual({ 'container-gone': 'container-missing' });
  expect(await never('busybox')).toEqual({ 'container-gone': 'container-name-differs' });
});

test('the engine is in a swarm or not, and the check says which', async () => {
  const { stdout } = await docker('info', '--format', '{{.Swarm.LocalNodeState}}');
  const active = stdout === 'active';
  expect(await verdicts(swarm('active'))).toEqual({ 'swarm-state': active ? 'passed' : 'wrong-engine-state' });
  expect(await verdicts(swarm('inactive'))).toEqual({ 'swarm-state': active ? 'wrong-engine-state' : 'passed' });
});
