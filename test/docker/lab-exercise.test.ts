import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from '../../src/commands/app.js';
import { check } from '../../src/commands/check.js';
import { start } from '../../src/commands/start.js';
import { ownCourse } from '../../src/course/source.js';
import { connect } from '../../src/docker/connect.js';
import { Fault } from '../../src/fault.js';
import { chooseStyle } from '../../src/report/style.js';
import { en } from '../../src/words/en.js';
import { engineProxy } from '../doubles/engine-proxy.js';

/* A course of one exercise that reaches beyond itself, on the test's engine, which is no lab, and on one that says that it is. */

const EXERCISE = `export default {
  id: 'prune-all', title: { en: 'Prune', ja: 'x' }, minutes: 5, lab: true,
  footprint: {}, setup: [], hints: [], checks: [],
};`;

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dojo-lab-course-'));
  for (const folder of ['dist/exercises', 'exercises/prune-all', 'work'])
    await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'dist/exercises/prune-all.js'), EXERCISE);
  await writeFile(join(root, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(root, 'exercises/course.yaml'),
    'chapters: [{ title: { en: A, ja: A }, exercises: [prune-all] }]',
  );
  await writeFile(join(root, 'exercises/prune-all/task.en.md'), '# Prune\n');
});
afterAll(() => rm(root, { recursive: true, force: true }));

function app(env: Record<string, string> = {}): App {
  return {
    root,
    built: true,
    version: '0.0.0',
    env: { ...process.env, ...env },
    cwd: join(root, 'work'),
    voice: { lang: 'en', words: en },
    style: chooseStyle({ isTerminal: false, columns: 80 }, {}),
    interactive: false,
    course: ownCourse(root, true),
    state: join(root, 'state'),
    memory: join(root, 'state'),
    engine: () => connect({ ...process.env, ...env }),
    signal: new AbortController().signal,
    out: () => {},
    note: () => {},
    progress: () => {},
    takeScreen: async () => Promise.reject(new Error('no terminal')),
    ask: async () => false,
  };
}

test.each([
  ['start', () => start(app(), 'prune-all', {})],
  ['check', () => check(app(), 'prune-all', {})],
])('%s refuses it on an engine that is no lab, and says what to type', async (_name, run) => {
  const fault = await run().catch((error) => error);
  expect(fault).toBeInstanceOf(Fault);
  expect(fault).toMatchObject({ blame: 'environment', code: 'lab-wanted', facts: { id: 'prune-all' } });
  expect(en.faults['lab-wanted']({ id: 'prune-all' }).todo).toContain('dojo lab up');
});

test('an engine that says of itself that it is one is taken', async () => {
  const proxy = await engineProxy(({ path }, response, forward) => {
    if (path !== '/info') return forward();
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({ ID: 'x', ServerVersion: '28.5.2', SystemTime: new Date(), Labels: ['dev.dojo.lab=1'] }),
    );
  });
  const env = { DOCKER_HOST: proxy.host };
  expect(await start(app(env), 'prune-all', {})).toBe(0);
  expect(await check(app(env), 'prune-all', {})).toBe(0);
  await proxy.close();
});
