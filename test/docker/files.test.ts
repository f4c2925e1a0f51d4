import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../src/docker/connect.ts';
import type { Docker } from '../../src/docker/docker.ts';
import { readOnly } from '../../src/docker/read.ts';

/* Files of containers and images, as a real engine hands them out. */

const name = `files-${process.pid}`;
const sh = (script: string) => execa('sh', ['-euc', script]);

let docker: Docker;
let box: string;
beforeAll(async () => {
  docker = readOnly(await connect(process.env));
  const write =
    'echo kept > /note; ln -s note /link; ln -s ../link /etc/far; ln -s ring /ring; mkdir /folder; : > /empty';
  await sh(`docker run --name ${name} busybox sh -c '${write}'; docker commit ${name} ${name} >/dev/null`);
  await sh(`printf 'FROM ${name}\\nRUN echo newer > /note\\n' | docker build -q -t ${name}:newer -`);
  box = (await docker.containers()).find((one) => one.name === name)?.id ?? '';
});
afterAll(async () => {
  await sh(`docker rm -f ${name}; docker rmi ${name}:newer ${name}`);
});

test.each([
  ['/note', 'kept\n'],
  ['/link', 'kept\n'],
  ['/etc/far', 'kept\n'],
  ['/empty', ''],
  ['/folder', undefined],
  ['/none', undefined],
])('%s in a container and in an image', async (path, content) => {
  expect(await docker.fileIn(box, path)).toBe(content);
  expect(await docker.fileOf(name, path)).toBe(content);
});

test('the uppermost layer decides', async () => {
  expect(await docker.fileOf(`${name}:newer`, '/link')).toBe('newer\n');
});

test('links that lead nowhere have no content', async () => {
  expect(await docker.fileOf(name, '/ring')).toBeUndefined();
});

test('what is not there has no files', async () => {
  expect(await docker.fileIn('0'.repeat(64), '/note')).toBeUndefined();
  expect(await docker.fileOf('no-such-image', '/note')).toBeUndefined();
});
