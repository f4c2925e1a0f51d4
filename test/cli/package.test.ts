import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A machine that has nothing but Node: the packed program, installed into an empty folder. */
let home: string;
let files: readonly string[];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'dojo-package-'));
  // built by `npm test` before; packing must not build again while other tests run the program
  const { stdout } = await npm(root, 'pack', '--ignore-scripts', '--json', '--pack-destination', home);
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  files = packed.files.map(({ path }) => path);
  await mkdir(join(home, 'empty'));
  // without a package.json npm would look for one in the folders above
  await writeFile(join(home, 'empty', 'package.json'), '{ "private": true }\n');
  await npm(join(home, 'empty'), 'install', '--offline', '--no-audit', '--no-fund', join(home, packed.filename));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const npm = (cwd: string, ...args: readonly string[]) => execa('npm', args, { cwd });

function dojo(...args: readonly string[]) {
  const env = { XDG_STATE_HOME: join(home, 'state'), DOJO_LANG: 'en', LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
  return execa(join(home, 'empty', 'node_modules', '.bin', 'dojo'), args, { cwd: home, env, reject: false });
}

test('it is complete: program, licences, statements in both languages, scripts, schemas', async () => {
  const exercises = (await readdir(join(root, 'exercises'), { withFileTypes: true })).filter((one) =>
    one.isDirectory(),
  );
  const wished = exercises.flatMap(({ name }) => [
    `dist/exercises/${name}.js`,
    ...['task.en.md', 'task.ja.md', 'solution.sh'].map((file) => `exercises/${name}/${file}`),
  ]);
  const schemas = ['list', 'check', 'doctor', 'verify', 'reset'].map((name) => `docs/schema/${name}.json`);
  const own = [
    'LICENSE',
    'README.md',
    'README.ja.md',
    'bin/dojo.js',
    'dist/main.js',
    'dist/check.js',
    'dist/list.js',
    'dist/LICENSES.txt',
  ];
  expect(files).toEqual(
    expect.arrayContaining([...own, ...schemas, 'exercises/course.yaml', 'exercises/verified.json', ...wished]),
  );
});

test('it holds no sources, no tests, and nothing of this machine', async () => {
  const strangers = files.filter(
    (file) => !/^(bin|dist|exercises|docs\/schema)\/|^(package\.json|LICENSE|README(\.ja)?\.md)$/.test(file),
  );
  expect(strangers).toEqual([]);
  expect(files.filter((file) => /(^|\/)(src|test|fixtures|node_modules|\.[^/]+)(\/|$)|\.map$/.test(file))).toEqual([]);
  expect(files.filter((file) => /\.ts$/.test(file) && !/^exercises\/[^/]+\/exercise\.ts$/.test(file))).toEqual([]);
  const telling = /-----BEGIN [A-Z ]*PRIVATE KEY|_authToken|npm_[A-Za-z0-9]{36}|ghp_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16}/;
  for (const file of files) {
    const text = await readFile(join(root, file), 'utf8');
    expect(telling.test(text), `something secret in ${file}`).toBe(false);
    if (file.startsWith('dist/')) expect(text.includes(root), `a path of this machine in ${file}`).toBe(false);
  }
});

test('it needs no other package', async () => {
  const installed = await readdir(join(home, 'empty', 'node_modules'));
  expect(installed.filter((name) => !name.startsWith('.'))).toEqual(['docker-dojo']);
  const manifest = JSON.parse(await readFile(join(home, 'empty/node_modules/docker-dojo/package.json'), 'utf8'));
  expect(manifest.dependencies ?? {}).toEqual({});
});

test('dojo list, in both languages', async () => {
  const english = await dojo('list');
  expect(english.exitCode).toBe(0);
  expect(english.stdout).toContain('Run a web server in a container');
  const japanese = await dojo('list', '--lang', 'ja');
  expect(japanese.exitCode).toBe(0);
  expect(japanese.stdout).toContain('Webサーバーをコンテナで動かす');
});

test('dojo check nginx-run, on the engine: not yet', async () => {
  const { exitCode, stdout } = await dojo('check', 'nginx-run');
  expect(exitCode).toBe(1);
  expect(stdout).toContain('✗ a container "nginx-alpine" from nginx:alpine is running');
});

test('dojo verify nginx-run: the scripts come along and hold', { timeout: 300_000 }, async () => {
  const { exitCode, stdout } = await dojo('verify', 'nginx-run');
  expect(stdout).toMatch(/mistake is refused (\d+)\/\1/);
  expect(exitCode).toBe(0);
});
