import { expect, test, vi } from 'vitest';
import { finding } from '../../../src/diagnosis/finding.js';
import type { Docker } from '../../../src/docker/docker.js';
import { type Check, check, type FailOptions, fail, type Seconds } from '../../../src/exercise/check.js';
import type { Scene } from '../../../src/exercise/scene.js';
import { makeBoard } from '../../../src/watch/board.js';

const title = { en: '', ja: '' };
const docker = { volumes: async () => [], networks: async () => [], fresh: () => docker } as unknown as Docker;
const scene = { docker, workspace: {}, disk: {}, signal: new AbortController().signal } as unknown as Scene;
const no = (more?: FailOptions): never => fail(finding('container-paused', { name: 'web' }), more);
const set = (...checks: readonly Check[]) => new Set(checks);

test('writes down by name what a check asks for', async () => {
  const volumes = check('v', title, [], async ({ docker: seen }) => void (await seen.volumes()));
  const board = makeBoard([volumes], undefined);
  expect(board.at(volumes)).toBeUndefined();
  await board.ask(set(volumes), scene);
  expect(board.at(volumes)).toMatchObject({ passed: true, asked: new Set(['volumes']) });
});

test('a check that is asked alone gets what those that it needs found before', async () => {
  let count = 0;
  const seen: unknown[] = [];
  const a = check('a', title, [], async () => ++count);
  const b = check('b', title, [a], async (_scene, found) => void seen.push(found));
  const board = makeBoard([a, b], undefined);
  await board.ask(set(a, b), scene);
  await board.ask(set(b), scene);
  expect([count, seen]).toEqual([1, [1, 1]]);
});

test('a slow answer counts, and does not take the place of a later one', async () => {
  const answers: ((passes: boolean) => void)[] = [];
  const slow = check('slow', title, [], async () => {
    const passes = await new Promise<boolean>((resolve) => void answers.push(resolve));
    if (!passes) no();
  });
  const board = makeBoard([slow], undefined);
  const [first, second] = [board.ask(set(slow), scene), board.ask(set(slow), scene)];
  await vi.waitFor(() => expect(answers.length).toBe(2));
  expect(board.isBusy(slow)).toBe(true);
  answers[1]?.(true);
  await second;
  expect([board.at(slow)?.passed, board.isBusy(slow)]).toEqual([true, false]);
  answers[0]?.(false);
  await first;
  expect(board.at(slow)?.passed).toBe(true);
});

test.each<[string, Seconds | undefined, FailOptions, boolean]>([
  ['within its time', '60s', {}, true],
  ['with no time', undefined, {}, false],
  ['for good', '60s', { final: true }, false],
])('a check that fails %s', async (_how, within, more, waits) => {
  const one = check('a', title, [], async () => no(more), { within });
  const board = makeBoard([one], undefined);
  await board.ask(set(one), scene);
  expect(board.at(one)?.waitsUntil !== undefined).toBe(waits);
});

test('asking again does not make a wait longer', async () => {
  const one = check('a', title, [], async () => no(), { within: '60s' });
  const board = makeBoard([one], undefined);
  await board.ask(set(one), scene);
  const until = board.at(one)?.waitsUntil;
  await new Promise((resolve) => setTimeout(resolve, 5));
  await board.ask(set(one), scene);
  expect(board.at(one)?.waitsUntil).toBe(until);
});

test('what goes away while it is asked for is no error yet, and hides nothing that needs it', async () => {
  let gone = false;
  const a = check('a', title, [], async () => {
    if (gone) throw Object.assign(new Error('removal is in progress'), { statusCode: 409 });
  });
  const b = check('b', title, [a], async () => no());
  const board = makeBoard([a, b], undefined);
  await board.ask(set(a, b), scene);
  gone = true;
  await board.ask(set(a, b), scene);
  expect([board.at(a), board.at(b)]).toMatchObject([
    { passed: false, outcome: { status: 'passed' } },
    { outcome: { status: 'failed' } },
  ]);
  vi.useFakeTimers({ now: Date.now() + 4000 });
  await board.ask(set(a, b), scene);
  vi.useRealTimers();
  expect([board.at(a), board.at(b)]).toMatchObject([
    { outcome: { status: 'error' } },
    { outcome: { status: 'blocked' } },
  ]);
});
