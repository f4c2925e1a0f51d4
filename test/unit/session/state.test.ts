import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import * as v from 'valibot';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { difference } from '../../../src/session/baseline.js';
import { stateFolder } from '../../../src/session/folder.js';
import { recallProgress, rememberProgress } from '../../../src/session/progress.js';
import { forgetRecord, type Record, recallRecord, rememberRecord } from '../../../src/session/record.js';
import { alone, recall, remember } from '../../../src/session/state.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dojo-state-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const schema = v.object({ version: v.literal(1) });
const baseline = { containers: ['a'], images: [{ id: 'i', tags: ['t:1'] }], volumes: ['v'], networks: ['n'] };
const record: Record = { version: 1, exercise: 'nginx-run', workspace: '/w', startedAt: 1.5, baseline, built: [] };

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
  await rememberRecord(folder, 'engine-a', record);
  await rememberRecord(folder, '../../../etc', { ...record, workspace: '/other' });
  expect((await recallRecord(folder, 'engine-a', 'nginx-run')).value).toEqual(record);
  expect((await recallRecord(folder, '../../../etc', 'nginx-run')).value?.workspace).toBe('/other');
  expect((await recallRecord(folder, 'engine-b', 'nginx-run')).value).toBeUndefined();
  expect(await readdir(folder)).toEqual(['engines']);
  await forgetRecord(folder, 'engine-a', 'nginx-run');
  await forgetRecord(folder, 'engine-a', 'nginx-run');
  expect((await recallRecord(folder, 'engine-a', 'nginx-run')).value).toBeUndefined();
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
