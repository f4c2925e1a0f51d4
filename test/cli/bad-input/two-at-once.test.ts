import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { engineProxy } from '../../doubles/engine-proxy.js';
import { type Desk, newDesk, packageWith } from './program.js';

const ID = 'two-test';
const NAME = 'dojo-two-test';

let desk: Desk;
afterEach(() => desk.shell(`docker rm -f ${NAME} ; docker volume rm -f ${NAME}`));

test('two starts: one makes the workspace, the other finds it, and what was there before is noted once', async () => {
  desk = await newDesk(await packageWith(ID, { containers: [NAME], volumes: [NAME] }));
  const both = await Promise.all([desk.dojo(['start', ID]), desk.dojo(['start', ID])]);
  expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(both.filter(({ stderr }) => stderr.includes('Already started'))).toHaveLength(1);

  await desk.shell(`docker volume create ${NAME}; docker create --name ${NAME} -v ${NAME}:/data busybox true`);
  const resets = await Promise.all([desk.dojo(['reset', ID, '--yes']), desk.dojo(['reset', ID, '--yes'])]);
  expect(resets.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(resets.filter(({ stderr }) => stderr.includes('Removed 2 things'))).toHaveLength(1);
  expect(resets.filter(({ stdout }) => stdout.includes('Nothing to remove'))).toHaveLength(1);
  expect((await desk.shell(`docker ps -aq --filter name=^${NAME}$`)).stdout).toBe('');
});

test('a dojo that was killed in the middle keeps no other from working', async () => {
  desk = await newDesk(await packageWith(ID, { containers: [NAME], volumes: [NAME] }));
  // the lock of a process that is gone, not touched for a while
  await desk.shell(`mkdir -p '${desk.memory}' '${desk.memory}.lock' && touch -d '1 minute ago' '${desk.memory}.lock'`);
  expect(await desk.dojo(['start', ID])).toMatchObject({ exitCode: 0 });
});

test('a lock that another dojo holds is named, with what to do', async () => {
  desk = await newDesk(await packageWith(ID, { containers: [NAME], volumes: [NAME] }));
  await desk.shell(`mkdir -p '${desk.memory}' '${desk.memory}.lock' && touch -d '1 hour' '${desk.memory}.lock'`);
  const ran = await desk.dojo(['start', ID]);
  expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
  expect(ran.stderr).toContain(desk.memory);
});

test('a reset that stood still for so long that another dojo took over ends with a word, and removes nothing more', async () => {
  desk = await newDesk(await packageWith(ID, { containers: [NAME], volumes: [NAME] }));
  await desk.dojo(['start', ID]);
  await desk.shell(`docker volume create ${NAME}; docker create --name ${NAME} busybox true`);
  const slow = await engineProxy(({ method }, _response, forward) => {
    // its lock is another one's by then, which it sees within a second
    if (method === 'DELETE') void desk.shell(`touch -d yesterday '${desk.memory}.lock'; sleep 2`).then(forward);
    else forward();
  });
  const ran = await desk.dojo(['reset', ID, '--yes'], { env: { DOCKER_HOST: slow.host } });
  await slow.close();
  expect(ran).toMatchObject({ exitCode: 3, stderr: expect.stringContaining('another dojo') });
  expect(ran.stderr).not.toMatch(/\n\s+at /);
  expect((await desk.shell(`docker volume ls -q --filter name=^${NAME}$`)).stdout).toBe(NAME);

  await desk.shell(`rm -r '${desk.memory}.lock'`);
  expect(await desk.dojo(['reset', ID, '--yes'])).toMatchObject({ exitCode: 0 });
  expect((await desk.shell(`docker volume ls -q --filter name=^${NAME}$`)).stdout).toBe('');
});

test('a start and a reset: one waits for the other, and what is remembered fits what is there', async () => {
  desk = await newDesk(await packageWith(ID, { containers: [NAME], volumes: [NAME] }));
  await desk.dojo(['start', ID]);
  await desk.shell(`docker volume create ${NAME}; docker create --name ${NAME} -v ${NAME}:/data busybox true`);
  const both = await Promise.all([desk.dojo(['start', ID]), desk.dojo(['reset', ID, '--yes'])]);
  expect(both.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect((await desk.shell(`docker ps -aq --filter name=^${NAME}$`)).stdout).toBe('');
  expect(await desk.dojo(['reset', ID, '--yes'])).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('Nothing'),
  });
  expect((await desk.shell(`ls -d '${desk.memory}.lock' '${desk.memory}'/*.turn`)).stdout).toBe('');
});

test('a verify and a start of one exercise: whoever comes second is told whose the name is, and nothing is left', async () => {
  desk = await newDesk(await packageWith(ID, { containers: [NAME], volumes: [NAME] }));
  const exercise = join(desk.root, 'exercises', ID);
  await desk.shell(`rm -rf mistakes alternatives`, { cwd: exercise });
  await writeFile(join(exercise, 'solution.sh'), `docker run -d --name ${NAME} busybox sleep 300\nsleep 3\n`);
  const all = 'docker ps -aq --no-trunc; docker volume ls -q; docker network ls -q';
  const before = (await desk.shell(all)).stdout;
  const verifying = desk.dojo(['verify', ID]);
  const there = `until [ "$(docker ps -q --filter name=^${NAME}$)" ]; do sleep 0.1; done`;
  await desk.shell(there);
  const started = await desk.dojo(['start', ID]);
  expect(started).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(NAME) });
  // the exercise has no check that could fail untouched
  expect((await verifying).exitCode).toBe(1);
  expect((await desk.shell(all)).stdout).toBe(before);
  expect(await desk.dojo(['start', ID])).toMatchObject({ exitCode: 0 });
});
