import { cp, mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfPackage, type Desk, newDesk, newFolder } from './bad-input/program.js';

/** Files below a folder. */
async function files(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe('the compiled program is kept', () => {
  const list = (desk: Desk, cache: string) => desk.dojo(['list'], { env: { XDG_CACHE_HOME: cache } });

  test('below the cache folder, and nowhere else', async () => {
    const desk = await newDesk(await copyOfPackage());
    const before = await files(desk.root);
    const cache = join(await newFolder(), 'cache');
    expect(await list(desk, cache)).toMatchObject({ exitCode: 0, stderr: '' });
    const kept = await files(cache);
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((file) => !file.startsWith(join(cache, 'dojo')))).toEqual([]);
    expect(await files(desk.root)).toEqual(before);
    expect(await files(desk.folder)).toEqual([]);
  });

  test('and used: what is kept is not written again, and says the same', async () => {
    const [desk, cache] = [await newDesk(), await newFolder()];
    const first = await list(desk, cache);
    const kept = await files(cache);
    const long = new Date(2001, 1, 1);
    for (const file of kept) await utimes(file, long, long);
    expect((await list(desk, cache)).stdout).toBe(first.stdout);
    expect(await files(cache)).toEqual(kept);
    for (const file of kept) expect((await stat(file)).mtime).toEqual(long);
  });

  test.each([
    ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['with a block lost', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -8192), Buffer.alloc(8192)])],
    ['something else', () => Buffer.from('hello '.repeat(10_000))],
  ])('%s: it is compiled anew', async (_name, damage) => {
    const [desk, cache] = [await newDesk(), await newFolder()];
    const first = await list(desk, cache);
    for (const file of await files(cache)) await writeFile(file, damage(await readFile(file)));
    expect(await list(desk, cache)).toMatchObject({ exitCode: 0, stdout: first.stdout, stderr: '' });
  });

  test('of a few builds only, and what is not of a build stays', async () => {
    const [desk, cache] = [await newDesk(), await newFolder()];
    const old = ['v20.0.0-x64-a', 'v20.0.0-x64-b', 'v20.0.0-x64-c', 'v20.0.0-x64-d', 'v20.0.0-x64-e'];
    for (const name of [...old, 'notes']) {
      await mkdir(join(cache, 'dojo', name), { recursive: true });
      const age = new Date(2001, 1, 1 + old.indexOf(name));
      await utimes(join(cache, 'dojo', name), age, age);
    }
    await list(desk, cache);
    const left = await readdir(join(cache, 'dojo'));
    expect(left).toEqual(expect.arrayContaining(['notes', 'v20.0.0-x64-c', 'v20.0.0-x64-d', 'v20.0.0-x64-e']));
    expect(left.length).toBe(5);
  });

  test('of a program of any size', async () => {
    const desk = await newDesk(await copyOfPackage());
    const program = join(desk.root, 'dist', 'list.js');
    const source = await readFile(program, 'utf8');
    await writeFile(program, source.replace('{', `{${' '.repeat(2_000_000)}`));
    expect(await list(desk, await newFolder())).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('where nothing can be written, it works as well', async () => {
    const desk = await newDesk();
    const file = join(await newFolder(), 'file');
    await writeFile(file, '');
    expect(await list(desk, file)).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('a build that is older than the sources', () => {
  test('is used, and said to be', async () => {
    const desk = await newDesk(await copyOfPackage());
    await mkdir(join(desk.root, 'src'));
    await cp(new URL('../../src/main.ts', import.meta.url), join(desk.root, 'src', 'main.ts'));
    const ran = await desk.dojo(['list']);
    expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('nginx-run') });
    expect(ran.stderr).toContain('src/main.ts');
    await rm(join(desk.root, 'src'), { recursive: true });
    expect(await desk.dojo(['list'])).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('what is not used is not loaded', () => {
  /** What the program opens, by the names of its own files. */
  async function loaded(desk: Desk, ...args: readonly string[]): Promise<readonly string[]> {
    const spy = join(desk.folder, 'spy.cjs');
    await writeFile(
      spy,
      `const fs = require('node:fs'), open = fs.openSync, seen = new Set();
       fs.openSync = (file, ...how) => (seen.add(String(file)), open(file, ...how));
       process.on('exit', () => fs.writeFileSync(${JSON.stringify(join(desk.folder, 'seen'))}, [...seen].join('\\n')));`,
    );
    await desk.dojo(args, { env: { NODE_OPTIONS: `--require ${spy}` } });
    const { stdout } = await desk.shell(`cat seen`);
    return stdout.split('\n').flatMap((file) => /dist[\\/](.*\.js)$/.exec(file)?.[1] ?? []);
  }

  test('by list: no exercise, no parser', async () => {
    expect(await loaded(await newDesk(), 'list')).toEqual(['list.js', 'parts/en.js']);
  });

  test('by a check: one exercise, one language, nothing that changes an engine', async () => {
    const desk = await newDesk();
    const needed = ['check.js', 'parts/en.js', 'exercises/nginx-run.js'];
    expect(await loaded(desk, 'check', 'nginx-run')).toEqual([...needed, 'parts/write-file-atomic.js']);
    // there is nothing new to remember
    expect(await loaded(desk, 'check', 'nginx-run')).toEqual(needed);
  });
});
