import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, packageWith } from './program.js';

const ID = 'state-test';
const NAME = 'dojo-state-test';

async function deskForState(): Promise<Desk> {
  return newDesk(await packageWith(ID, { containers: [NAME] }));
}

/** The file that remembers what was there when the exercise was started. */
async function recordFile({ memory }: Desk): Promise<string> {
  const [engine = ''] = await readdir(join(memory, 'engines'));
  return join(memory, 'engines', engine, `${ID}.json`);
}

let cleanUp = async () => {};
afterEach(() => cleanUp());

async function makeContainer(desk: Desk): Promise<string> {
  const { stdout } = await desk.shell(`docker create --name ${NAME} busybox true`);
  cleanUp = async () => void (await desk.shell(`docker rm -f ${NAME}`));
  expect(stdout).toMatch(/^[0-9a-f]{64}$/);
  return stdout;
}

const DAMAGED = {
  truncated: (good: string) => good.slice(0, good.length / 2),
  empty: () => '',
  'from a newer version': (good: string) => good.replace('"version": 1', '"version": 2'),
  'of another program': () => '{"compilerOptions":{}}',
  'not JSON': () => 'version: 1\n',
  null: () => 'null',
  'a list': () => '[]',
  binary: () => '\u0000\u0001\ufffd',
};

describe('what was there before is remembered in a file that is damaged', () => {
  test.each(Object.entries(DAMAGED))('%s: it is set aside, and reset takes no container', async (_name, damage) => {
    const desk = await deskForState();
    await desk.dojo(['start', ID]);
    const id = await makeContainer(desk);
    const file = await recordFile(desk);
    const text = damage(await readFile(file, 'utf8'));
    await writeFile(file, text);

    const checked = await desk.dojo(['check', ID]);
    expect(checked.exitCode).toBe(0);
    const aside = /\S+\.damaged-\d+/.exec(checked.stderr)?.[0] ?? '';
    expect(await readFile(aside, 'utf8')).toBe(text);

    const reset = await desk.dojo(['reset', ID, '--yes']);
    expect(reset.exitCode).toBe(0);
    expect(reset.stdout).toContain(`container ${NAME}`);
    expect((await desk.shell(`docker inspect --format {{.Id}} ${NAME}`)).stdout).toBe(id);
  });

  test('a folder in its place is set aside too', async () => {
    const desk = await deskForState();
    await desk.dojo(['start', ID]);
    const file = await recordFile(desk);
    await rm(file);
    await mkdir(join(file, 'inner'), { recursive: true });
    const checked = await desk.dojo(['check', ID]);
    expect(checked.exitCode).toBe(0);
    expect(checked.stderr).toContain('.damaged-');
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
  });

  test('a link that leads to itself is set aside too', async () => {
    const desk = await deskForState();
    await desk.dojo(['start', ID]);
    const file = await recordFile(desk);
    await rm(file);
    await symlink(file, file);
    const checked = await desk.dojo(['check', ID]);
    expect(checked).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('.damaged-') });
  });
});

describe('the progress is remembered in a file that is damaged', () => {
  test.each(Object.entries(DAMAGED))('%s: it is set aside, and work goes on', async (_name, damage) => {
    const desk = await deskForState();
    await desk.dojo(['start', ID]);
    const file = join(desk.memory, 'progress.json');
    const text = damage(await readFile(file, 'utf8'));
    await writeFile(file, text);
    const listed = await desk.dojo(['list']);
    expect(listed).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(ID) });
    const aside = /\S+\.damaged-\d+/.exec(listed.stderr)?.[0] ?? '';
    expect(await readFile(aside, 'utf8')).toBe(text);
    expect(await desk.dojo(['check', ID])).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('a folder in its place is set aside too', async () => {
    const desk = await deskForState();
    await mkdir(join(desk.memory, 'progress.json', 'inner'), { recursive: true });
    const listed = await desk.dojo(['list']);
    expect(listed).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('.damaged-') });
    expect(await desk.dojo(['start', ID])).toMatchObject({ exitCode: 0 });
  });
});
