import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Learner, newLearner } from './dojo.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** An author with a course of their own: one exercise in each form, as `dojo new` writes it. */
let author: Learner;
const AT = ['--course', 'course'];
const inCourse = (...path: readonly string[]) => join(author.folder, 'course', ...path);

beforeAll(async () => {
  author = await newLearner();
  await install('docker-dojo', root);
  await install('tsx', join(root, 'node_modules', 'tsx'));
  expect(await author.dojo(['new', 'as-code', ...AT])).toMatchObject({ exitCode: 0, stderr: '' });
  // called as one of ours, of which nothing must be known
  expect(await author.dojo(['new', 'volume-mount', '--yaml', ...AT])).toMatchObject({ exitCode: 0, stderr: '' });
});
afterAll(async () => {
  for (const id of ['as-code', 'volume-mount']) await author.dojo(['reset', id, '--yes', ...AT]);
  await author.leave();
});

async function install(name: string, from: string): Promise<void> {
  const folder = join(author.folder, 'node_modules', name);
  await mkdir(join(folder, '..'), { recursive: true });
  await symlink(from, folder);
}

interface Checked {
  readonly status: string;
  readonly checks: readonly {
    readonly id: string;
    readonly status: string;
    readonly finding?: { readonly code: string };
  }[];
}

describe('one exercise, in TypeScript and in YAML', { timeout: 300_000 }, () => {
  const MISTAKES = ['no-mount', 'other-path', 'swapped-ports', 'volume-instead-of-bind'];

  /** What both say of the same things on the engine. */
  async function bothOf(script: string): Promise<readonly [Checked, Checked]> {
    for (const id of ['as-code', 'volume-mount']) {
      expect(await author.dojo(['start', id, ...AT])).toMatchObject({ exitCode: 0 });
    }
    const workspace = join(author.folder, 'as-code');
    await author.type(await readFile(inCourse('as-code', script), 'utf8'), workspace);
    const check = async (id: string) =>
      JSON.parse((await author.dojo(['check', id, '--json', '--dir', workspace, ...AT])).stdout) as Checked;
    const both = [await check('as-code'), await check('volume-mount')] as const;
    for (const id of ['as-code', 'volume-mount'])
      await author.dojo(['reset', id, '--yes', '--keep-images', '--dir', workspace, ...AT]);
    await rm(workspace, { recursive: true });
    return both;
  }

  test.each(MISTAKES)('refuse %s with the same report', async (name) => {
    const file = `mistakes/${name}.sh`;
    const [, fails, code] =
      /fails: (\S+)\n# finding: (\S+)/.exec(await readFile(inCourse('as-code', file), 'utf8')) ?? [];
    const [typed, yaml] = await bothOf(file);
    expect(typed.checks).toContainEqual(
      expect.objectContaining({ id: fails, status: 'failed', finding: expect.objectContaining({ code }) }),
    );
    expect(yaml.checks).toEqual(typed.checks);
  });

  test('pass with the same report; nothing of it is taken for what was done in our own course', async () => {
    const [code, yaml] = await bothOf('solution.sh');
    expect(code.status).toBe('passed');
    expect(yaml.checks).toEqual(code.checks);
    expect(await stateOf('volume-mount', AT)).toBe('passed');
    expect(await stateOf('volume-mount', [])).toBe('new');
    expect(await readdir(join(author.state, 'dojo'))).not.toContain('progress.json');
  });

  test('hold as dojo new wrote them', async () => {
    const { stdout, exitCode } = await author.dojo(['verify', ...AT]);
    expect(stdout.match(/mistake is refused 4\/4/g)).toHaveLength(2);
    expect(exitCode).toBe(0);
  });
});

async function stateOf(id: string, options: readonly string[]): Promise<string | undefined> {
  const { stdout } = await author.dojo(['list', '--json', ...options]);
  const { chapters } = JSON.parse(stdout) as { chapters: { exercises: { id: string; state: string }[] }[] };
  return chapters.flatMap(({ exercises }) => exercises).find((one) => one.id === id)?.state;
}

describe('a course of others', () => {
  const shown = { exitCode: 0, stderr: '', stdout: expect.stringContaining('as-code') };

  test('is a folder, by option and by environment', async () => {
    expect(await author.dojo(['list', ...AT])).toMatchObject(shown);
    expect(await author.dojo(['--course=course', 'list'])).toMatchObject(shown);
    expect(await author.dojo(['list'], { env: { DOJO_COURSE: inCourse() } })).toMatchObject(shown);
    expect((await author.dojo(['list'])).stdout).not.toContain('as-code');
    expect((await author.dojo(AT)).stdout).toMatch(/dojo start as-code|last exercise of the course/);
  });

  test('is a package, found from the current folder upwards', async () => {
    await install('@acme/docker-course', inCourse());
    const below = inCourse('as-code');
    expect(await author.dojo(['list', '--course', '@acme/docker-course'], { cwd: below })).toMatchObject(shown);
  });

  test('is what completion knows', async () => {
    const { stdout } = await author.dojo(['complete', '--', ...AT, 'check', '']);
    expect(stdout).toBe('as-code\nvolume-mount');
    const checks = await author.dojo(['complete', '--', 'explain', ...AT, 'volume-mount', 'file-']);
    expect(checks.stdout).toBe('file-written\nfile-mounted');
    expect(await author.dojo(['complete', '--', '--course', 'nowhere', 'check', ''])).toMatchObject({
      stdout: '',
      exitCode: 0,
    });
  });

  test('may be written in JavaScript', async () => {
    const text = await readFile(inCourse('as-code', 'exercise.ts'), 'utf8');
    await mkdir(join(author.folder, 'plain', 'as-script'), { recursive: true });
    await writeFile(
      join(author.folder, 'plain', 'as-script', 'exercise.mjs'),
      text.replace("id: 'as-code'", "id: 'as-script'"),
    );
    await writeFile(
      join(author.folder, 'plain', 'course.yaml'),
      'chapters: [{ title: { en: A, ja: A }, exercises: [as-script] }]',
    );
    expect(await author.dojo(['list', '--course', 'plain'])).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('as-script'),
    });
  });

  test('has types for its author', async () => {
    const file = inCourse('as-code', 'exercise.ts');
    const options = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      '',
    ];
    const tsc = (one: string) =>
      execa('tsc', [...options, one], { cwd: author.folder, reject: false, preferLocal: true, localDir: root });
    expect(await tsc(file)).toMatchObject({ stdout: '', exitCode: 0 });
    const wrong = inCourse('as-code', 'wrong.ts');
    await writeFile(wrong, (await readFile(file, 'utf8')).replace('host: 8888', 'hst: 8888'));
    expect((await tsc(wrong)).stdout).toContain("'hst' does not exist");
    await rm(wrong);
  });
});

describe('what cannot be', () => {
  /** The message is one: what, where, what to do; and no stack. */
  async function says(
    args: readonly string[],
    exitCode: number,
    ...parts: readonly (string | RegExp)[]
  ): Promise<void> {
    const ran = await author.dojo(args);
    expect(ran.exitCode).toBe(exitCode);
    for (const part of parts) expect(ran.stderr).toMatch(part);
    expect(ran.stderr.split('\n').length).toBeLessThanOrEqual(3);
  }

  /** A course of one exercise, from these files. */
  async function course(name: string, files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const folder = join(author.folder, name);
    await mkdir(join(folder, 'one'), { recursive: true });
    await writeFile(join(folder, 'course.yaml'), 'chapters: [{ title: { en: A, ja: A }, exercises: [one] }]\n');
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, 'one', file), text);
    return ['solution', 'one', '--course', name];
  }
  const twin = async () =>
    (await readFile(inCourse('volume-mount', 'exercise.yaml'), 'utf8')).replace('id: volume-mount', 'id: one');

  test('no such course', () => says(['list', '--course', 'nowhere'], 2, /no course "nowhere"/, /--course/));
  test('a folder without course.yaml', () => says(['check', 'one', '--course', 'node_modules'], 2, /no course\.yaml/));
  test('--course without a value', () => says(['list', '--course'], 2, /--course/));
  test('no such exercise in it', () => says(['solution', 'as-cod', ...AT], 2, /"as-cod"/, /Did you mean as-code/));

  test('a key that nobody knows', async () => {
    const args = await course('keys', { 'exercise.yaml': (await twin()).replace('host:', 'hst:') });
    await says(args, 4, /keys\/one\/exercise\.yaml:26:34: there is no key "hst"/, /Did you mean host\?/);
  });
  test('a check that is not there', async () => {
    const args = await course('names', {
      'exercise.yaml': (await twin()).replace('of: server, host', 'of: sever, host'),
    });
    await says(args, 4, /exercise\.yaml:26:26: no check above is called "sever"/, /Did you mean server\?/);
  });
  test('two forms at once', async () => {
    const args = await course('twice', { 'exercise.yaml': await twin(), 'exercise.mjs': '' });
    await says(args, 4, /exercise\.yaml.*exercise\.mjs/, /Keep the one/);
  });
  test('another id than its folder has', async () => {
    const args = await course('misnamed', { 'exercise.yaml': (await twin()).replace('id: one', 'id: other') });
    await says(args, 4, /its id is "other", and its folder "one"/);
  });
  test('a module that ends badly', async () => {
    await says(
      await course('broken', { 'exercise.mjs': 'throw new Error("as the author wished")' }),
      4,
      /as the author wished/,
    );
  });
  test('TypeScript without tsx', async () => {
    const args = await course('../typed', { 'exercise.ts': 'export default {}' });
    await says(args, 3, /tsx is not installed/, /npm install --save-dev tsx/);
    await rm(join(author.folder, '../typed'), { recursive: true });
  });

  test('dojo new: a folder that is there, a name that none can have, nowhere to put it', async () => {
    await says(['new', 'as-code', ...AT], 2, /is there already/);
    await says(['new', '../away', ...AT], 2, /cannot be called/);
    expect(await readFile(inCourse('course.yaml'), 'utf8')).toContain('exercises: [as-code, volume-mount]');
  });
});
