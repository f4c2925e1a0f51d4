import { once } from 'node:events';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { difference } from '../../../src/session/baseline.js';
import { stateFolder } from '../../../src/session/folder.js';
import { recallProgress, rememberProgress } from '../../../src/session/progress.js';
import { amendRecord, forgetRecord, type Record, recallRecord, rememberRecord } from '../../../src/session/record.js';
import { alone, endForsakenLock, inTurn, recall, remember, sweep } from '../../../src/session/state.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dojo-state-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const schema = v.object({ version: v.literal(1) });
const baseline = { containers: ['a'], images: [{ id: 'i', tags: ['t:1'] }], volumes: ['v'], networks: ['n'] };
const record: Record = {
  version: 1,
  engine: 'engine-a',
  exercise: 'nginx-run',
  workspace: '/w',
  startedAt: 1.5,
  baseline,
  built: [],
};

test('what was never written is nothing, and nothing is set aside', async () => {
  expect(await recall(join(folder, 'none.json'), schema)).toEqual({ value: undefined });
});

test('what is remembered comes back, for its owner alone to read, with no other file beside it', async () => {
  const file = join(folder, 'deep', 'er', 'a.json');
  await remember(file, { version: 1 });
  expect(await recall(file, schema)).toEqual({ value: { version: 1 } });
  expect((await stat(file)).mode & 0o077).toBe(0);
  expect(await readdir(join(folder, 'deep', 'er'))).toEqual(['a.json']);
});

test('what was half written long ago goes with the next write; what is younger, or of another file, stays', async () => {
  const names = ['a.json.12345', 'a.json.67890', 'a.json.damaged-1', 'b.json.12345'];
  for (const name of names) await writeFile(join(folder, name), '');
  for (const name of names.filter((one) => one !== 'a.json.67890')) await utimes(join(folder, name), 0, 0);
  await remember(join(folder, 'a.json'), { version: 1 });
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.67890', 'a.json.damaged-1', 'b.json.12345']);
  await sweep(folder);
  expect((await readdir(folder)).sort()).toEqual(['a.json', 'a.json.67890', 'a.json.damaged-1']);
  await sweep(join(folder, 'none'));
});

test('two damaged files are both kept', async () => {
  const file = join(folder, 'a.json');
  await writeFile(file, 'one');
  const first = await recall(file, schema);
  await new Promise((later) => setTimeout(later, 5));
  await writeFile(file, 'two');
  const second = await recall(file, schema);
  const texts = [first, second].map(({ setAside = '' }) => readFile(setAside, 'utf8'));
  expect(await Promise.all(texts)).toEqual(['one', 'two']);
  expect(await recall(file, schema)).toEqual({ value: undefined });
});

test('the record of one engine says nothing of another, whatever its id looks like', async () => {
  await rememberRecord(folder, record);
  await rememberRecord(folder, { ...record, engine: '../../../etc', workspace: '/other' });
  expect((await recallRecord(folder, 'engine-a', 'nginx-run')).value).toEqual(record);
  expect((await recallRecord(folder, '../../../etc', 'nginx-run')).value?.workspace).toBe('/other');
  expect((await recallRecord(folder, 'engine-b', 'nginx-run')).value).toBeUndefined();
  expect(await readdir(folder)).toEqual(['engines']);
  await forgetRecord(folder, 'engine-a', 'nginx-run');
  await forgetRecord(folder, 'engine-a', 'nginx-run');
  expect((await recallRecord(folder, 'engine-a', 'nginx-run')).value).toBeUndefined();
});

test.each([
  ['another engine', { engine: 'engine-b' }],
  ['another exercise', { exercise: 'volume-mount' }],
  ['no folder that could be one', { workspace: 'nginx-run' }],
  ['no time', { startedAt: 'then' }],
  ['a time that never comes', { startedAt: '1e999' }],
  ['ids that are none', { baseline: { ...baseline, containers: [1] } }],
])('a record of %s is set aside, and nothing of it is taken', async (_, change) => {
  await rememberRecord(folder, record);
  const [file = ''] = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json'));
  const text = JSON.stringify({ ...record, ...change }).replace('"1e999"', '1e999');
  await writeFile(join(folder, file), text);
  const { value, setAside = '' } = await recallRecord(folder, 'engine-a', 'nginx-run');
  expect([value, await readFile(setAside, 'utf8')]).toEqual([undefined, text]);
});

test('the folder of one engine, moved into the place of another one, is not taken for it', async () => {
  await rememberRecord(folder, record);
  const [mine = ''] = await readdir(join(folder, 'engines'));
  await rename(join(folder, 'engines', mine), join(folder, 'engines', mine.replace('engine-a', 'engine-b')));
  expect(await recallRecord(folder, 'engine-b', 'nginx-run')).toMatchObject({
    value: undefined,
    setAside: expect.stringContaining('nginx-run'),
  });
});

test('what is added to a record that was forgotten meanwhile, or written anew, is not added', async () => {
  const seen = (one: Record): Record => ({ ...one, built: ['sha256:1'] });
  await rememberRecord(folder, record);
  await forgetRecord(folder, 'engine-a', 'nginx-run');
  await amendRecord(folder, record, seen);
  expect(await recallRecord(folder, 'engine-a', 'nginx-run')).toEqual({ value: undefined });
  await rememberRecord(folder, { ...record, startedAt: 2 });
  await amendRecord(folder, record, seen);
  expect((await recallRecord(folder, 'engine-a', 'nginx-run')).value?.built).toEqual([]);
});

test('of twenty that add to the progress at the same moment, none undoes what another one wrote', async () => {
  const ids = Array.from({ length: 20 }, (_, at) => `exercise-${at}`);
  await Promise.all(ids.map((id) => rememberProgress(folder, id, { passedAt: 'now' })));
  expect(Object.keys((await recallProgress(folder)).value.exercises).sort()).toEqual([...ids].sort());
  expect(await readdir(folder)).toEqual(['progress.json']);
});

test('a turn that was never given back is taken over within seconds', async () => {
  const file = join(folder, 'a.json');
  await mkdir(`${file}.turn`);
  const begun = performance.now();
  expect(await inTurn(file, async () => 'mine')).toBe('mine');
  expect(performance.now() - begun).toBeLessThan(4_000);
  expect(await readdir(folder)).toEqual([]);
});

test('a turn that was never given back goes also where there is nothing to write; one that was just taken stays', async () => {
  const turn = join(folder, 'progress.json.turn');
  await rememberProgress(folder, 'a', { passedAt: 'now' });
  await mkdir(turn);
  await rememberProgress(folder, 'a', { passedAt: 'now' });
  expect(await readdir(folder)).toContain('progress.json.turn');
  await utimes(turn, 0, 0);
  await rememberProgress(folder, 'a', { passedAt: 'now' });
  expect(await readdir(folder)).toEqual(['progress.json']);
});

test('a lock that was never given back can be taken away by who has nothing to do under it; one that is held stays', async () => {
  const lock = `${folder}.lock`;
  await alone(folder, async () => {
    await endForsakenLock(folder);
    expect((await stat(lock)).isDirectory()).toBe(true);
  });
  await endForsakenLock(folder);
  await mkdir(lock);
  await utimes(lock, 0, 0);
  await endForsakenLock(folder);
  await expect(stat(lock)).rejects.toThrow('ENOENT');
});

test('of two that find a file damaged at the same moment, neither fails', async () => {
  const file = join(folder, 'a.json');
  await writeFile(file, 'damaged');
  const both = await Promise.all([recall(file, schema), recall(file, schema)]);
  expect(both.filter(({ setAside }) => setAside !== undefined).length).toBeGreaterThan(0);
  expect(both.map(({ value }) => value)).toEqual([undefined, undefined]);
});

test('whatever becomes of work whose lock was taken over, one thing is said of it', async () => {
  const broken = alone(folder, async (held) => {
    const told = once(held, 'abort');
    await utimes(`${folder}.lock`, 0, 0);
    await told;
    throw new Error('aborted');
  });
  await expect(broken).rejects.toMatchObject({ code: 'state-locked' });
  await rm(`${folder}.lock`, { recursive: true });
});

test('progress grows by one exercise at a time and forgets none', async () => {
  await rememberProgress(folder, 'a', { workspace: '/a', startedAt: 'then' });
  await rememberProgress(folder, 'b', { hints: { port: 2 } });
  await rememberProgress(folder, 'a', { passedAt: 'now' });
  const { value } = await recallProgress(folder);
  expect(value).toMatchObject({
    current: 'a',
    exercises: { a: { workspace: '/a', startedAt: 'then', passedAt: 'now' }, b: { hints: { port: 2 } } },
  });
});

test('work that changes the memory is done one after the other, and lets go when it fails', async () => {
  const seen: string[] = [];
  const work = (name: string) =>
    alone(folder, async () => {
      seen.push(`${name} begins`);
      await new Promise((later) => setTimeout(later, 20));
      seen.push(`${name} ends`);
    });
  await Promise.all([work('a'), work('b')]);
  expect(seen[1]).toBe(seen[0]?.replace('begins', 'ends'));
  await expect(alone(folder, () => Promise.reject(new Error('slip')))).rejects.toThrow('slip');
  expect(await alone(folder, async () => 'free')).toBe('free');
});

test('work is told that another dojo took the lock over while this one stood still', async () => {
  const work = alone(folder, async (held) => {
    const told = once(held, 'abort');
    await utimes(`${folder}.lock`, 0, 0);
    await told;
    held.throwIfAborted();
  });
  await expect(work).rejects.toMatchObject({ code: 'state-locked' });
  await rm(`${folder}.lock`, { recursive: true });
  expect(await alone(folder, async () => 'free')).toBe('free');
});

test.each([
  ['a pipe that nobody writes to', (file: string) => execa('mkfifo', [file])],
  [
    'a socket',
    (file: string) =>
      new Promise((listening) =>
        createServer()
          .unref()
          .listen(file, () => listening(0)),
      ),
  ],
  ['a folder', (file: string) => mkdir(join(file, 'inner'), { recursive: true })],
  ['a link to itself', (file: string) => symlink(file, file)],
  ['a link to a device that has no end', (file: string) => symlink('/dev/zero', file)],
  [
    'a pipe that somebody holds open',
    (file: string) => execa('bash', ['-c', `mkfifo ${file}; exec 3<> ${file}; sleep 9 &`], { stdio: 'ignore' }),
  ],
  [
    'a file of 50 MB',
    async (file: string) =>
      truncate(file, 50_000_000).catch(() => writeFile(file, '').then(() => truncate(file, 50_000_000))),
  ],
  ['JSON that is nested without end', (file: string) => writeFile(file, '['.repeat(100_000))],
])('%s in the place of a file is set aside, and not waited for', async (_, make) => {
  const file = join(folder, 'a.json');
  await make(file);
  const { value, setAside } = await recall(file, schema);
  expect([value, setAside]).toEqual([undefined, expect.stringContaining('a.json.damaged-')]);
  expect(await recall(file, schema)).toEqual({ value: undefined });
});

test('the memory is where XDG says, else below the home', () => {
  expect(stateFolder({ XDG_STATE_HOME: '/x', HOME: '/h' })).toBe('/x/dojo');
  expect(stateFolder({ XDG_STATE_HOME: '', HOME: '/h' })).toBe('/h/.local/state/dojo');
});

test('two baselines differ by what came and what went, an image also by its tags', () => {
  const after = { containers: ['b'], images: [{ id: 'i', tags: ['t:1', 't:2'] }], volumes: ['v'], networks: [] };
  expect(difference(baseline, baseline)).toEqual([]);
  expect(difference(baseline, after)).toEqual([
    '+ container b',
    '- container a',
    '- network n',
    '+ image t:1, t:2 i',
    '- image t:1 i',
  ]);
});
