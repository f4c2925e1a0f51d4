import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, packageWith } from './program.js';

const NAME = 'dojo-bad-container';
const PEAK = new URL('../../doubles/peak-memory.mjs', import.meta.url).href;

let desk: Desk;
beforeEach(async () => {
  desk = await newDesk();
  const services = 'services:\n  go-hello: { image: busybox }\n  db: { image: mysql }\n';
  await mkdir(join(desk.folder, 'work'));
  await writeFile(join(desk.folder, 'work', 'docker-compose.yml'), services);
});
afterEach(() => desk.shell(`docker rm -f ${NAME}`));

/** A container of the workspace's compose project that prints something and ends. */
async function service(prints: string, options = ''): Promise<void> {
  const labels = `--label com.docker.compose.service=db --label com.docker.compose.project.working_dir='${desk.folder}/work'`;
  await writeFile(join(desk.folder, 'print.sh'), prints);
  const mount = `-v '${desk.folder}/print.sh:/print.sh:ro'`;
  const ran = await desk.shell(
    `docker run --name ${NAME} ${labels} ${mount} ${options} busybox sh /print.sh > /dev/null 2>&1`,
  );
  expect(ran.exitCode).toBe(3);
}

/** What check says of it, with the memory that it took, in MB. */
async function checked(...args: string[]) {
  const file = join(desk.folder, 'peak');
  const env = { NODE_OPTIONS: `--import=${PEAK}`, PEAK_MEMORY: file };
  const ran = await desk.dojo(['check', 'compose-web-db', '--dir', 'work', ...args], { env });
  return { ...ran, peak: Number(await readFile(file, 'utf8')) };
}

describe('a log', () => {
  test.each([
    ['of 100 MB in one line', "head -c 100000000 /dev/zero | tr '\\0' x; exit 3", ''],
    ['of 100 MB in many lines', 'yes 0123456789012345678901234567890123456789 | head -c 100000000; exit 3', ''],
    ['of 100 MB of a terminal', "head -c 100000000 /dev/zero | tr '\\0' x; exit 3", '-t'],
    ['of bytes that are no text', 'head -c 1000000 /dev/urandom; exit 3', ''],
  ])('%s: the answer is short, and the memory bounded', async (_name, prints, options) => {
    await service(prints, options);
    const { exitCode, stdout, peak } = await checked();
    expect(exitCode).toBe(1);
    expect(stdout).toContain(NAME);
    expect(stdout.length).toBeLessThan(20_000);
    expect(peak).toBeLessThan(200);
  });

  test.each([
    ['a window title', '\\033]0;owned\\007'],
    ['a cleared screen', '\\033[2J\\033[1;1H'],
    ['a link', '\\033]8;;http://evil\\007click\\033]8;;\\007'],
    ['text turned round', '\\342\\200\\256desrever'],
    ['a bell', 'a\\007b'],
    ['what writes over the line', 'all failed\\rall passed'],
  ])('with %s: nothing of it reaches the terminal', async (_name, text) => {
    await service(`printf 'owned${text}\\n'; exit 3`);
    for (const args of [[], ['--json']]) {
      // dojo() itself looks for control characters in all that comes out
      const { exitCode, stdout } = await checked(...args);
      expect(exitCode).toBe(1);
      expect(stdout).not.toMatch(/\\u00(1b|07|0d)|\\u202e/i);
    }
  });

  test('with secrets: they are masked', async () => {
    await service(`echo 'fatal: MYSQL_ROOT_PASSWORD=hunter2 token: abc123def'; exit 3`);
    for (const args of [[], ['--json']]) {
      const { stdout } = await checked(...args);
      expect(stdout).toContain('MYSQL_ROOT_PASSWORD=');
      expect(stdout).not.toMatch(/hunter2|abc123def/);
    }
  });
});

test('labels and variables with escapes and secrets do not come out', async () => {
  await service(
    'sleep 1; exit 3',
    `--label "$(printf 'a\\033]0;owned\\007')=x" -e "$(printf 'X\\033[2J=\\033[31m')" -e DB_PASSWORD=hunter2`,
  );
  const { exitCode, stdout } = await checked('--json');
  expect(exitCode).toBe(1);
  expect(stdout).not.toMatch(/hunter2|owned/);
});

test('a project folder with escapes in its name is shown without them', async () => {
  const folder = `/tmp/\u001b]0;owned\u0007\u202e${NAME}`;
  const labels = `--label com.docker.compose.service=db --label com.docker.compose.project.working_dir='${folder}'`;
  await desk.shell(`docker create --name ${NAME} ${labels} busybox true`);
  const ran = await desk.dojo(['check', 'compose-web-db', '--dir', 'work']);
  expect(ran.exitCode).toBe(1);
  expect(ran.stdout).toContain('docker compose up');
});

test('a volume and an image of the strangest names go through a reset plan', async () => {
  const other = await newDesk(await packageWith('strange-test', { volumes: ['a.b_c-d'], images: ['x/y/z:1'] }));
  expect(await other.dojo(['reset', 'strange-test', '--dry-run'])).toMatchObject({ exitCode: 0 });
});
