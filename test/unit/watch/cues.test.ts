import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherCues } from '../../../src/watch/cues.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('what comes together is told together, at once; the engine’s a second time, and no third', async () => {
  const cues = gatherCues(new AbortController().signal);
  cues.add('container');
  cues.add('file');
  cues.add('network');
  expect(await cues.next()).toEqual(new Set(['container', 'file', 'network']));
  const second = cues.next();
  await vi.advanceTimersByTimeAsync(250);
  expect(await second).toEqual(new Set(['container', 'network']));
  let third: unknown;
  void cues.next().then((cue) => {
    third = cue;
  });
  await vi.advanceTimersByTimeAsync(2000);
  expect(third).toBeUndefined();
});

test('a crowd of events makes one second look at a time', () => {
  const cues = gatherCues(new AbortController().signal);
  for (let at = 0; at < 100; at++) cues.add('container');
  expect(vi.getTimerCount()).toBe(1);
});

test('nothing comes after the end', () => {
  const over = new AbortController();
  gatherCues(over.signal).add('container');
  over.abort();
  expect(vi.getTimerCount()).toBe(0);
});
