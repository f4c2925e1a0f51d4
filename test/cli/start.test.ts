import { createServer } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Learner, newLearner } from './dojo.js';

let learner: Learner;
beforeEach(async () => {
  learner = await newLearner();
});
afterEach(async () => {
  await learner.dojo(['reset', 'nginx-run', '--yes', '--keep-images']);
  await learner.leave();
});

const PORT = 8888;

test('a port that is taken is told, once, and with what has it', async () => {
  const server = createServer().listen(PORT);
  const started = await learner.dojo(['start', 'nginx-run']);
  server.close();
  expect(started).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(`${PORT} is held by another program`) });

  await learner.type(`docker run -d --name nginx-alpine -p ${PORT}:80 nginx:alpine`);
  expect((await learner.dojo(['start', 'nginx-run'])).stderr).not.toContain(`${PORT}`);
});
