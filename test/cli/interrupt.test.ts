import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { engineProxy } from '../doubles/engine-proxy.js';
import { clean, type Desk, newDesk, packageWith, type Ran } from './bad-input/program.js';

const ID = 'interrupt-test';
const NAME = 'dojo-interrupt-test';
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

const after: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const one of after.splice(0)) await one();
});
afterAll(async () => {
  const { shell } = await newDesk();
  await shell(`docker rm -f ${NAME}; docker volume rm -f ${NAME}`);
});

/** Resolves when it is true. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(20);
}

/** One message, no stack, exit code 130. */
function mustBeInterrupted(ran: Ran): void {
  clean(ran);
  expect(ran.exitCode).toBe(130);
  expect(ran.stderr.match(/Interrupted/g)).toHaveLength(1);
}

/** No file of dojo's memory is half written, and no lock is left. */
async function memoryIsWhole({ memory }: Desk): Promise<void> {
  const names = await readdir(join(memory, '..'), { recursive: true });
  expect(names.filter((name) => /\.lock$|\.damaged|\.json\./.test(name))).toEqual([]);
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    JSON.parse(await readFile(join(memory, '..', name), 'utf8'));
  }
}

describe.each(SIGNALS)('%s', (signal) => {
  test('during the pull of a start: nothing is lost, and a second start goes on', async () => {
    const image = 'interrupt-test-image:latest';
    const desk = await newDesk(await packageWith(ID, { containers: [NAME] }, [image]));
    let isPulling = false;
    const proxy = await engineProxy((asked, response, forward) => {
      if (!asked.path.startsWith('/images/create')) return forward();
      isPulling = true;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"status":"Downloading","id":"a","progressDetail":{"current":1,"total":100}}\n');
    });
    after.push(proxy.close);
    const begun = desk.begin(['start', ID], { env: { DOCKER_HOST: proxy.host } });
    await until(() => isPulling);
    begun.kill(signal);
    const ran = (await begun) as unknown as Ran;
    mustBeInterrupted(ran);
    expect(ran.stderr).toContain(join(desk.folder, ID));
    await memoryIsWhole(desk);

    after.push(() => desk.shell(`docker rmi ${image}`));
    await desk.shell(`docker tag busybox ${image}`);
    const again = await desk.dojo(['start', ID]);
    expect(again).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('Already started') });
  });

  test('before the engine has answered', async () => {
    const desk = await newDesk(await packageWith(ID, { containers: [NAME] }));
    const proxy = await engineProxy(() => {});
    after.push(proxy.close);
    const begun = desk.begin(['check', ID], { env: { DOCKER_HOST: proxy.host } });
    await until(() => proxy.asked.length > 0);
    begun.kill(signal);
    mustBeInterrupted((await begun) as unknown as Ran);
  });

  test('during a check that waits', async () => {
    const desk = await newDesk();
    const services = 'services:\n  go-hello: { image: busybox }\n  db: { image: mysql }\n';
    await writeFile(join(desk.folder, 'docker-compose.yml'), services);
    const labels = `--label com.docker.compose.service=db --label com.docker.compose.project.working_dir='${desk.folder}'`;
    after.push(() => desk.shell(`docker rm -f ${NAME}`));
    const made = await desk.shell(`docker rm -f ${NAME}; docker run -d --name ${NAME} ${labels} busybox sleep 300`);
    expect(made.exitCode).toBe(0);
    const proxy = await engineProxy();
    after.push(proxy.close);
    const begun = desk.begin(['check', 'compose-web-db', '--dir', '.'], { env: { DOCKER_HOST: proxy.host } });
    // the log is asked for at each try: the second one means that it waits
    await until(() => proxy.asked.filter(({ path }) => /\/logs\?/.test(path)).length >= 2);
    begun.kill(signal);
    mustBeInterrupted((await begun) as unknown as Ran);
  });

  test('during a reset: it says what is still there, and a second reset takes it away', async () => {
    const desk = await newDesk(await packageWith(ID, { containers: [NAME], volumes: [NAME] }));
    after.push(() => desk.shell(`docker rm -f ${NAME}; docker volume rm -f ${NAME}`));
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await desk.shell(`docker volume create ${NAME}; docker run -d --name ${NAME} -v ${NAME}:/data busybox sleep 300`);
    let begun: ReturnType<Desk['begin']> | undefined;
    const proxy = await engineProxy((asked, _response, forward) => {
      if (asked.method === 'POST' && /\/stop/.test(asked.path)) begun?.kill(signal);
      forward();
    });
    after.push(proxy.close);
    begun = desk.begin(['reset', ID, '--yes'], { env: { DOCKER_HOST: proxy.host } });
    const ran = (await begun) as unknown as Ran;
    mustBeInterrupted(ran);
    expect(ran.stderr).toContain(`volume ${NAME}`);
    await memoryIsWhole(desk);

    const again = await desk.dojo(['reset', ID, '--yes']);
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`volume ${NAME}`) });
    expect((await desk.shell(`docker volume ls -q --filter name=${NAME}`)).stdout).toBe('');
  });

  test('during verify, while a script runs: what it made is taken away, and the report says why it ends there', async () => {
    const desk = await newDesk(await packageWith(ID, { containers: [NAME], volumes: [NAME] }));
    after.push(() => desk.shell(`docker rm -f ${NAME}; docker volume rm -f ${NAME}`));
    const script = [
      `docker run -d --name ${NAME} -v ${NAME}:/data busybox sleep 300`,
      `touch '${desk.folder}/running'`,
      'sleep 300',
    ].join('\n');
    await desk.shell(`rm -rf ${ID}/mistakes ${ID}/alternatives`, { cwd: join(desk.root, 'exercises') });
    await writeFile(join(desk.root, 'exercises', ID, 'solution.sh'), `${script}\n`);
    const begun = desk.begin(['verify', ID, '--report', 'report.json']);
    await until(async () => (await readdir(desk.folder)).includes('running'));
    begun.kill(signal);
    // an impatient person presses it twice
    await pause(200);
    begun.kill(signal);
    mustBeInterrupted((await begun) as unknown as Ran);
    const left = await desk.shell(`docker ps -aq --filter name=${NAME}; docker volume ls -q --filter name=${NAME}`);
    expect(left.stdout).toBe('');
    const report = JSON.parse(await readFile(join(desk.folder, 'report.json'), 'utf8'));
    expect(report).toMatchObject({ status: 'failed', message: 'interrupted before the end', exercises: [] });
  });
});

describe('at the question of a reset, on a terminal', () => {
  test.each([
    ['Ctrl-C', '\\003', 'exit 130'],
    ['Ctrl-D', '\\004', 'exit 0'],
    ['Enter', '\\r', 'exit 0'],
  ])('%s removes nothing, and leaves the terminal as it was', async (_name, key, exit) => {
    const desk = await newDesk(await packageWith(ID, { containers: [NAME] }));
    await desk.dojo(['start', ID]);
    after.push(() => desk.shell(`docker rm -f ${NAME}`));
    await desk.shell(`docker create --name ${NAME} busybox true`);
    const typed = `stty -g > before; node "$DOJO" reset ${ID}; echo "exit $?"; stty -g > after; touch done`;
    // the key is pressed until the question is there to take it
    const keys = `for i in 1 2 3 4 5 6 7 8 9; do sleep 2; [ -e done ] && break; printf '${key}'; done`;
    const ran = await desk.shell(`(${keys}) | script -qec '${typed}' /dev/null`);
    expect(ran.stdout).toContain(exit);
    expect(ran.stdout).not.toMatch(/^\s+at .*:\d+:\d+/m);
    const modes = await Promise.all(['before', 'after'].map((name) => readFile(join(desk.folder, name), 'utf8')));
    expect(modes[1]).toBe(modes[0]);
    expect((await desk.shell(`docker ps -aq --filter name=${NAME}`)).stdout).not.toBe('');
  });
});
