import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Learner, newLearner } from './dojo.js';

let learner: Learner;
beforeAll(async () => {
  learner = await newLearner();
});
afterAll(async () => {
  await learner.dojo(['reset', 'nginx-run', '--yes']);
  await learner.leave();
});

test('a learner starts, is refused with the reason, follows the advice, passes, and resets', async () => {
  const started = await learner.dojo(['start', 'nginx-run']);
  expect(started).toMatchObject({ exitCode: 0 });
  expect(started.stdout).toContain('Your workspace: nginx-run');
  await access(join(learner.folder, 'nginx-run'));

  await learner.type('docker pull -q nginx:alpine; docker run -d --name nginx-alpine -p 80:8888 nginx:alpine');
  const refused = await learner.dojo(['check']);
  expect(refused.exitCode).toBe(1);
  expect(refused.stdout).toContain('-p 80:8888');
  expect(refused.stdout).toContain('the port of the host comes first');

  await learner.type('docker rm -f nginx-alpine; docker run -d --name nginx-alpine -p 8888:80 nginx:alpine');
  await learner.type('curl --retry 5 --retry-all-errors -s http://localhost:8888/');
  const passed = await learner.dojo(['check', '--json']);
  expect(passed.exitCode).toBe(0);
  expect(JSON.parse(passed.stdout)).toMatchObject({ schema: 1, exercise: 'nginx-run', status: 'passed' });

  const reset = await learner.dojo(['reset', '--yes']);
  expect(reset.exitCode).toBe(0);
  expect(reset.stdout).toContain('container nginx-alpine');
  const again = await learner.dojo(['reset', 'nginx-run', '--yes']);
  expect(again.stdout).toContain('Nothing to remove.');
  expect((await learner.type('docker ps -aq --filter name=nginx-alpine')).stdout).toBe('');
});

test('a name that is taken is refused, not adopted, and survives', async () => {
  const other = await newLearner();
  const id =
    (await other.type('docker create --name nginx-alpine nginx:alpine')).stdout.trim().split('\n').at(-1) ?? '';
  const started = await other.dojo(['start', 'nginx-run']);
  expect(started.exitCode).toBe(3);
  expect(started.stderr).toContain('"nginx-alpine"');
  await other.dojo(['reset', 'nginx-run', '--yes']);
  expect((await other.type('docker ps -aq --no-trunc --filter name=nginx-alpine')).stdout).toBe(id);
  await other.type(`docker rm ${id}`);
  await other.leave();
});

test('a download is announced with its size before it begins', async () => {
  const other = await newLearner();
  await other.type('docker rmi nginx:alpine');
  const started = await other.dojo(['start', 'volume-mount']);
  expect(started.stderr).toContain('nginx:alpine is not on this engine yet: about 21 MB to download');
  expect((await other.type('docker images -q nginx:alpine')).stdout).not.toBe('');
  const reset = await other.dojo(['reset', 'volume-mount', '--yes']);
  expect(reset.stdout).toContain('image nginx:alpine');
  await other.leave();
});
