import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/docker/connect.js';
import { readOnly } from '../../src/docker/read.js';
import { type Check, check } from '../../src/exercise/check.js';
import type { Found } from '../../src/exercise/checks/container.js';
import { swarm } from '../../src/exercise/checks/engine.js';
import { removed, removedImage, removedVolume } from '../../src/exercise/checks/gone.js';
import { imageEnv, noSecret, pulledImage } from '../../src/exercise/checks/image.js';
import { inLayer } from '../../src/exercise/checks/layer.js';
import { bindMount, volumeMount } from '../../src/exercise/checks/mount.js';
import { joined, network, sharedNetwork } from '../../src/exercise/checks/network.js';
import { publishedPort } from '../../src/exercise/checks/port.js';
import { volume } from '../../src/exercise/checks/volume.js';
import { openWorkspace } from '../../src/exercise/workspace.js';
import { outside } from '../../src/run/outside.js';
import { run } from '../../src/run/run.js';

/** Names of our own, so that nothing else on the engine is meant. */
const ME = `dojo-evidence-${process.pid}`;
const OTHER = `${ME}-other`;
let folder: string;

const docker = (...args: readonly string[]) => execa('docker', args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dojo evidence '));
  await docker('network', 'create', ME);
  const mounts = ['-v', `${ME}:/data`, '-v', `${folder}:/my files:ro`];
  const ports = ['-p', '127.0.0.1::81', '-p', '80', '-p', '90'];
  await docker('run', '-d', '--name', ME, '--network', ME, ...mounts, ...ports, 'busybox', 'sleep', '600');
  await docker('run', '-d', '--name', OTHER, 'busybox', 'sleep', '600');
  await docker('network', 'connect', ME, OTHER);
  await docker('exec', ME, 'sh', '-c', "echo > '/home/new file'; echo > /etc/other");
});

afterAll(async () => {
  await docker('rm', '-f', '-t', '0', ME, OTHER).catch(() => docker('rm', '-f', ME, OTHER));
  await docker('volume', 'rm', ME);
  await docker('network', 'rm', ME);
  await rm(folder, { recursive: true, force: true });
});

/** Finds a container by its name, and nothing else. */
const one = (name: string): Check<Found> =>
  check(`the-${name}`, { en: '', ja: '' }, [], async (scene) => {
    const { id } = (await scene.docker.containers()).find((summary) => summary.name === name) ?? { id: '' };
    return { container: (await scene.docker.container(id)) as Found['container'], again: [] };
  });

/** What a check shows, and what its command prints. */
async function seen(wanted: Check): Promise<{ shown: string; printed: string }> {
  const engine = await connect(process.env);
  const workspace = await openWorkspace(folder);
  const signal = new AbortController().signal;
  const scene = {
    docker: readOnly(engine),
    workspace,
    ...outside(engine),
    footprint: {},
    startedAt: 0,
    earlier: new Set<string>(),
    before: undefined,
    signal,
  };
  for await (const outcome of run([...wanted.needs, wanted], scene, { show: 'all', once: true })) {
    if (outcome.check !== wanted || !('shown' in outcome) || !outcome.shown) continue;
    const { command, value } = outcome.shown;
    const { stdout } = await execa('bash', ['-c', command], { cwd: folder, reject: false });
    return { shown: value, printed: stdout.trimEnd() };
  }
  throw new Error(`${wanted.id} shows nothing`);
}

const [me, other, net, busybox] = [one(ME), one(OTHER), network(ME), pulledImage('busybox')];
const command = 'docker run …';

test.each<[string, Check, string | RegExp]>([
  ['a network', net, ME],
  ['no network', network(`${ME}-none`), ''],
  ['the networks of a container', joined(other, { network: ME, needs: [net] }), `/${OTHER} bridge ${ME}`],
  ['the networks of two', sharedNetwork('shared', me, other), `/${ME} ${ME}\n/${OTHER} bridge ${ME}`],
  ['a volume', volume(ME), ME],
  ['no volume', removedVolume(`${ME}-none`), ''],
  ['a container that stays', removed({ name: ME, image: 'busybox', command }), ME],
  ['a container that is gone', removed({ name: `${ME}-none`, image: 'busybox', command }), ''],
  ['an image', busybox, 'busybox:latest'],
  ['an image that is gone', removedImage(`${ME}-none`), ''],
  ['variables of an image', imageEnv(busybox, 'busybox', { PATH: '/bin' }), /^PATH=\/.*bin$/],
  ['no secret', noSecret(busybox, 'busybox'), ''],
  ['the swarm', swarm('inactive'), /^(in)?active$/],
  ['a file in the layer', inLayer(me, '/home/new file'), 'A /home/new file'],
  ['several files in the layer', inLayer(me, '/'), /(^|\n)A \/etc\/other\n(.+\n)*C \/home(\n|$)/],
  ['bind mounts', bindMount(me, { from: '.', to: '/my files', readOnly: true }), /^bind .* \/my files false\nvolume /],
  ['volumes', volumeMount(me, { volume: ME, to: '/data' }), `bind  /my files\nvolume ${ME} /data`],
  ['several ports', publishedPort(me, { host: 8888, container: 80 }), /^80\/tcp.*\n81\/tcp -> 127.0.0.1:\d+\n90\/tcp/],
])('%s: the command prints what is shown', async (_what, wanted, value) => {
  const { shown, printed } = await seen(wanted);
  expect(printed).toBe(shown);
  expect(shown).toEqual(typeof value === 'string' ? value : expect.stringMatching(value));
});
