import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type EngineProxy, engineProxy } from '../doubles/engine-proxy.js';
import { type Learner, newLearner } from './dojo.js';

/* What a virtual machine's engine says of itself is put into the answer of the real one: here is no virtual machine. */

const ID = 'host-network';
let info: Readonly<Record<string, unknown>>;
let learner: Learner;
const proxies: EngineProxy[] = [];

beforeAll(async () => {
  info = JSON.parse((await execa('docker', ['info', '--format', '{{json .}}'])).stdout);
});
beforeEach(async () => {
  learner = await newLearner();
  await learner.dojo(['start', ID]);
});
afterEach(async () => {
  await learner.dojo(['reset', ID, '--yes', '--keep-images']);
  await learner.leave();
});
afterAll(async () => {
  for (const proxy of proxies) await proxy.close();
});

/** The engine, with something else to say of itself. */
async function saying(other: object): Promise<string> {
  const proxy = await engineProxy((asked, response, forward) => {
    if (asked.path !== '/info') return forward();
    const answer = { ...info, ...other, SystemTime: new Date().toISOString() };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  proxies.push(proxy);
  return proxy.host;
}

const serve = (port: number) =>
  learner.type(
    `docker run -d --network host -v "$PWD/www:/www" busybox httpd -f -p ${port} -h /www; sleep 1`,
    join(learner.folder, ID),
  );

describe('where the page does not answer', () => {
  test.each<[string, object, RegExp]>([
    ['another kernel', { KernelVersion: '6.6.0-linuxkit' }, /Docker Engine is in a virtual machine/],
    ['Docker Desktop', { OperatingSystem: 'Docker Desktop' }, /Docker Desktop is in a virtual machine/],
    ['a rootless engine', { SecurityOptions: ['name=rootless'] }, /runs rootless/],
  ])('%s: it could not be asked for, and nobody has failed', async (_name, other, sentence) => {
    await serve(8889);
    const { exitCode, stdout, stderr } = await learner.dojo(['check', ID], {
      env: { DOCKER_HOST: await saying(other) },
    });
    expect(exitCode).toBe(3);
    expect((stdout + stderr).replace(/\s+/g, ' ')).toMatch(sentence);
  });

  test('on the machine itself it is a mistake', async () => {
    await serve(8889);
    const { exitCode, stdout } = await learner.dojo(['check', ID, '--json']);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('"http-refused"');
  });
});

test('where it answers, it does not matter where the engine is', async () => {
  await serve(8888);
  const DOCKER_HOST = await saying({ OperatingSystem: 'Docker Desktop' });
  expect(await learner.dojo(['check', ID], { env: { DOCKER_HOST } })).toMatchObject({ exitCode: 0 });
});
