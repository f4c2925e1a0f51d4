import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Learner, newLearner } from './dojo.js';

/* `dojo hint` on a real engine: the same mistake again gets a plainer hint, another one begins gently. */

const EXERCISE = 'nginx-run';
const RUN = 'docker run -d --name nginx-alpine -p 8888:80 nginx:alpine';

let learner: Learner;
beforeEach(async () => {
  learner = await newLearner();
  await learner.dojo(['start', EXERCISE]);
});
afterEach(async () => {
  await learner.dojo(['reset', EXERCISE, '--yes', '--keep-images']);
  await learner.leave();
});

const type = (commands: string) => learner.type(commands, join(learner.folder, EXERCISE));
const hint = async (...options: string[]) => (await learner.dojo(['hint', ...options])).stdout;

test('from gentle to the whole command, for each mistake anew', async () => {
  await type('docker pull -q nginx:alpine; docker run -d --name nginx-alpine -p 80:8888 nginx:alpine');
  const swapped = [await hint(), await hint(), await hint(), await hint()];
  expect(swapped[0]).toMatch(/its port 80 {2}\(hint 1 of 3\)\n {2}The option -p takes two ports/);
  expect(swapped[1]).toMatch(/hint 2 of 3.*\n {2}the port of the host comes first/);
  expect(swapped.slice(0, 2).join()).not.toContain(RUN);
  expect(swapped[2]).toContain(`  docker rm -f nginx-alpine\n  ${RUN}\n\nThere are no more hints. dojo solution`);
  expect(swapped[3]).toBe(swapped[2]);

  await type('docker rm -f nginx-alpine; docker run -d --name nginx-alpine nginx:alpine');
  expect(await hint()).toContain('hint 1 of 3');

  await type('docker rm -f nginx-alpine; docker run -d --name nginx-alpine -p 80:8888 nginx:alpine');
  expect(await hint()).toContain(RUN);
});

test('a reset forgets what was asked', async () => {
  await type('docker pull -q nginx:alpine');
  for (const wished of ['1 of 3', '2 of 3', '3 of 3']) expect(await hint(EXERCISE)).toContain(wished);
  await learner.dojo(['reset', EXERCISE, '--yes', '--keep-images']);
  await learner.dojo(['start', EXERCISE]);
  expect(await hint(EXERCISE)).toContain('1 of 3');
});

test('in Japanese; and nothing to say where all passes', async () => {
  await type('docker pull -q nginx:alpine');
  expect(await hint('--lang', 'ja')).toContain('ヒント 1/3');
  await type(`${RUN}; curl --retry 5 --retry-all-errors -s http://localhost:8888/`);
  expect(await hint()).toBe('Nothing to hint at: everything passes.');
});
