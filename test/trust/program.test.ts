import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Recorded, RecordedEngine } from '../../fixtures/engines/recorded.js';
import { bound } from '../bounds.js';
import { clean, newDesk, newFolder, type Ran } from '../cli/bad-input/program.js';
import { answersOf, type FakeEngine, fakeEngine } from '../doubles/fake-engine.js';
import { count } from './figures.js';
import { spoiled, spoils } from './spoiled.js';

/*
 * The built program, typed in odd ways, in an odd environment, on an engine that says odd things. It ends in time with one of its
 * exit codes, says something that a person can read, takes little memory, and writes nowhere but where it may.
 */

const PEAK = new URL('../doubles/peak-memory.mjs', import.meta.url).href;
const RECORDED = new URL('../../fixtures/engines/28.5/', import.meta.url);
const load = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`${name}.json`, RECORDED), 'utf8')) as T;

const PEAK_MB = 200;
const WITHIN = 30_000;

let fake: FakeEngine;
beforeAll(async () => {
  fake = await fakeEngine();
});
afterAll(() => fake.close());

const ODD = [
  '',
  ' ',
  '-',
  '--',
  '../..',
  '/',
  '\u001b[2J',
  '\u202e',
  'x'.repeat(5_000),
  '$(touch canary)',
  '; touch canary',
  "'; touch canary #",
  '`touch canary`',
  '--json',
  '--dir',
  '--lang',
  'ja',
  '--yes',
  '-n',
  '--all',
  '日本',
  '__proto__',
];
const COMMANDS = [
  'check',
  'explain',
  'hint',
  'solution',
  'start',
  'reset',
  'list',
  'doctor',
  'completion',
  'complete',
  'lab',
  'help',
  'chekc',
];
const args = fc
  .tuple(
    fc.constantFrom(...COMMANDS),
    fc.array(fc.oneof(fc.constantFrom('nginx-run', 'volume-mount', 'status', 'env', 'bash'), fc.constantFrom(...ODD)), {
      maxLength: 3,
    }),
  )
  .map(([command, more]) => [command, ...more]);

const odd = fc.constantFrom(
  '',
  '0',
  '-1',
  '99999999',
  'C',
  'ja_JP.UTF-8',
  'x'.repeat(20),
  '/nowhere/at/all',
  '/dev/null',
  '../..',
  '\u001b[2J',
  '$(touch canary)',
);
// without LC_ALL: Node.js itself breaks down at a locale that is none
const NAMES = [
  'LANG',
  'DOJO_LANG',
  'COLUMNS',
  'NO_COLOR',
  'TERM',
  'XDG_CACHE_HOME',
  'XDG_RUNTIME_DIR',
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_CERT_PATH',
  'DOCKER_TLS_VERIFY',
  'DOCKER_API_VERSION',
  'PWD',
  'EDITOR',
];
const environment = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), odd), { maxLength: 4 })
  .map((all) => Object.fromEntries(all) as Record<string, string>);

/** What `complete` says is for a shell: maybe nothing, else candidates, each with a tab before what it means. */
const toPerson = (ran: Ran): Ran => ({ ...ran, stdout: `candidates: ${ran.stdout.replaceAll('\t', ' ')}` });

/** Files below a folder that are not where dojo may write. */
async function strangers(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true });
  return all.filter((name) => !/^(work|\.state|home\/\.cache)(\/|$)/.test(name)).sort();
}

test('the built program', { timeout: 3_600_000 }, async () => {
  const [scene, engine] = await Promise.all([load<Recorded>('nginx-run/solution'), load<RecordedEngine>('engine')]);
  const files = await newFolder();
  await fc.assert(
    fc.asyncProperty(args, environment, spoils, async (typed, env, all) => {
      count('inputs', 1, 'whole runs');
      const answers = spoiled(answersOf(scene, engine), all);
      fake.says = (path) => (path === '/_ping' ? 'OK' : Object(answers)[path]);
      const desk = await newDesk();
      const [work, home] = [join(desk.folder, 'work'), join(desk.folder, 'home')];
      await mkdir(work);
      await mkdir(join(home, '.docker'), { recursive: true });
      await writeFile(join(home, '.docker', 'config.json'), '{"currentContext": 7}');
      const before = await strangers(desk.folder);
      const peak = join(files, 'peak');
      const own = { HOME: home, XDG_CACHE_HOME: join(home, '.cache'), DOCKER_HOST: fake.host };
      const watched = { NODE_OPTIONS: `--import=${PEAK}`, PEAK_MEMORY: peak };
      const ran = await desk.begin(typed, { cwd: work, env: { ...own, ...env, ...watched }, timeout: WITHIN });
      const said = typed[0] === 'complete' ? toPerson(ran as unknown as Ran) : (ran as unknown as Ran);
      expect([0, 1, 2, 3]).toContain(clean(said).exitCode);
      expect(said.stdout + said.stderr).not.toBe('');
      expect(Number(await readFile(peak, 'utf8'))).toBeLessThan(PEAK_MB);
      expect(await strangers(desk.folder)).toEqual(before);
      expect((await readdir(work, { recursive: true })).filter((name) => name.includes('canary'))).toEqual([]);
    }),
    { numRuns: bound(15, 1_000), seed: 20_262, endOnFailure: true },
  );
});
