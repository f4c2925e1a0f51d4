import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, type Ran } from './program.js';

let desk: Desk;
let work: string;
beforeEach(async () => {
  desk = await newDesk();
  work = join(desk.folder, 'work');
  await mkdir(work);
});

/** What the named check found. */
async function checked(exercise: string, id: string): Promise<Ran & { status: string; code: string; found: string }> {
  const ran = await desk.dojo(['check', exercise, '--dir', work, '--json']);
  const { checks } = JSON.parse(ran.stdout) as { checks: { id: string; status: string; finding?: Finding }[] };
  const { status = '', finding } = checks.find((one) => one.id === id) ?? {};
  return { ...ran, status, code: finding?.code ?? '', found: `${finding?.found} ${finding?.because}` };
}

interface Finding {
  readonly code: string;
  readonly found: string;
  readonly because: string;
}

const compose = () => checked('compose-web-db', 'compose-file');
const write = (text: string | Buffer) => writeFile(join(work, 'docker-compose.yml'), text);

/** Nine levels of nine aliases each: 387 million words, written out. */
const BOMB = [...'abcdefghi']
  .map((name, at, all) => {
    const inner = at === 0 ? '"lol"' : `*${all[at - 1]}`;
    return `${name}: &${name} [${Array(9).fill(inner).join(', ')}]`;
  })
  .join('\n');

describe('a compose file', () => {
  test.each([
    ['with a bracket that is left open', 'services:\n  db:\n    image: [mysql\n  go-hello: {}\n', /\b[345]\b/],
    ['with a tab', 'services:\n\tdb:\n\t\timage: mysql\n', /\b2\b/],
    ['with a key twice', 'services:\n  db: {}\n  db: {}\n', /\b3\b/],
    ['with wrong indentation', 'services:\n  db:\n    image: mysql\n   ports: []\n', /\b4\b/],
  ])('%s: the line and the column are said', async (_name, text, line) => {
    await write(text);
    const { exitCode, code, found } = await compose();
    expect({ exitCode, code }).toEqual({ exitCode: 1, code: 'compose-file-invalid' });
    expect(found).toMatch(line);
  });

  test.each([
    ['is a list', '- db\n- go-hello\n'],
    ['is one word', 'services\n'],
    ['is empty', ''],
    ['is null', 'null\n'],
    ['holds services as a list', 'services: [db, go-hello]\n'],
    ['holds services as a text', 'services: db go-hello\n'],
    ['holds what nobody writes', 'services: { db: [1], 3: x, __proto__: {}, constructor: {} }\n'],
    ['refers to what is not there', 'services: *nothing\n'],
    ['is a YAML bomb', `${BOMB}\nservices: *i\n`],
    ['is a YAML bomb at the volumes', `${BOMB}\nservices: { db: { volumes: *i }, go-hello: {} }\n`],
    ['is binary', Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 7919) % 256))],
    ['is nested deeply', `services: ${'['.repeat(20_000)}`],
    ['holds terminal escapes', '"\\u001b]0;owned\\u0007": &a\nservices: { "\\u202edb": "\\u001b[2J" }\n\u001b[31m'],
  ])('%s: it is a finding, and no more', async (_name, text) => {
    await write(text);
    const { exitCode, status, stderr } = await compose();
    expect({ exitCode, status, stderr }).toEqual({ exitCode: 1, status: 'failed', stderr: '' });
  });

  test('of 50 MB is not read', async () => {
    await write('services:\n');
    await truncate(join(work, 'docker-compose.yml'), 50_000_000);
    const { exitCode, status, code } = await compose();
    expect({ exitCode, status, code }).toEqual({ exitCode: 1, status: 'failed', code: 'file-unreadable' });
  });

  test('that is a folder, a pipe, or a link to itself is a finding', async () => {
    const file = join(work, 'docker-compose.yml');
    for (const make of [
      () => mkdir(file),
      () => desk.shell(`mkfifo '${file}'`),
      () => symlink(file, file),
      () => symlink('/dev/zero', file),
    ]) {
      await make();
      const { exitCode, code } = await compose();
      expect({ exitCode, code }).toEqual({ exitCode: 1, code: 'file-unreadable' });
      await desk.shell(`rm -rf '${file}'`);
    }
  });
});

describe('a Dockerfile', () => {
  const file = () => join(work, 'Dockerfile');

  test.each([
    ['is a folder', () => mkdir(file())],
    ['is a pipe', () => desk.shell(`mkfifo '${file()}'`)],
    ['is a link to itself', () => symlink(file(), file())],
    ['is a link to an endless file', () => symlink('/dev/zero', file())],
    [
      'is a socket',
      () =>
        desk.shell(
          `node -e 'require("net").createServer().listen("${file()}",()=>process.kill(process.pid,"SIGKILL"))'`,
        ),
    ],
    ['is binary', () => writeFile(file(), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 255, 254, 0x1b, 0x5b]))],
    ['is empty', () => writeFile(file(), '')],
    ['holds terminal escapes', () => writeFile(file(), 'FROM golang:alpine\n\u001b]0;owned\u0007\u202eRUN x\n')],
  ])('%s: it is a finding', async (_name, make) => {
    await make();
    const { exitCode, status } = await checked('go-dockerfile', 'dockerfile-written');
    expect({ exitCode, status }).toEqual({ exitCode: 1, status: 'failed' });
  });
});

describe('a page of the learner', () => {
  test.each([
    ['is a pipe', 'mkfifo hoge.html'],
    ['is a folder', 'mkdir hoge.html'],
    ['is a link to itself', 'ln -s hoge.html hoge.html'],
    ['has a title with escapes', `printf '<title>\\033]0;owned\\007\\033[31mhoge\\342\\200\\256</title>' > hoge.html`],
    ['has a very long title', `(printf '<title>'; head -c 500000 /dev/zero | tr '\\0' x) > hoge.html`],
  ])('%s: it is a finding', async (_name, make) => {
    await desk.shell(make, { cwd: work });
    const { exitCode, status, stdout } = await checked('volume-mount', 'file-written');
    expect({ exitCode, status }).toEqual({ exitCode: 1, status: 'failed' });
    expect(stdout.length).toBeLessThan(20_000);
  });
});

describe('the workspace itself', () => {
  test.each([
    ['is not there', 'gone'],
    ['is a file', 'file'],
    ['is a link to itself', 'loop'],
    ['has a name that is too long', 'x'.repeat(5000)],
  ])('%s', async (_name, folder) => {
    await desk.shell('touch file; ln -s loop loop');
    const ran = await desk.dojo(['check', 'volume-mount', '--dir', folder]);
    expect([1, 2, 3]).toContain(ran.exitCode);
    expect((ran.stdout + ran.stderr).length).toBeLessThan(10_000);
  });

  test('was removed under the feet of the learner', async () => {
    const ran = await desk.shell('cd work && rmdir ../work && node "$DOJO" check volume-mount --json');
    expect(ran.exitCode).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({ status: 'failed' });
  });
});
