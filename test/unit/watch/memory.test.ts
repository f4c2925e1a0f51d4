import { expect, test } from 'vitest';
import type { Docker } from '../../../src/docker/docker.js';
import type { EngineEvent } from '../../../src/docker/facts.js';
import { makeMemory } from '../../../src/watch/memory.js';

const event = (time: number): EngineEvent => ({ type: 'container', action: 'start', id: 'a', attributes: {}, time });

/** An engine that remembers the last three. */
function forgetful() {
  const kept: EngineEvent[] = [];
  const docker = {
    remembers: 3,
    events: async (since: number) => kept.slice(-3).filter(({ time }) => time >= since),
    fresh: () => docker,
  } as unknown as Docker;
  return { docker, happens: (...times: readonly number[]) => kept.push(...times.map(event)) };
}

const times = async (docker: Docker, since: number) => (await docker.events(since)).map(({ time }) => time);

test('what the engine has forgotten is remembered, once and in order', async () => {
  const { docker, happens } = forgetful();
  const memory = makeMemory(1);
  happens(1, 2);
  await memory.catchUp(docker);
  for (const time of [3, 4, 5, 6]) {
    happens(time);
    memory.hear(event(time));
  }
  const seen = memory.over(docker);
  expect(await times(docker, 1)).toEqual([4, 5, 6]);
  expect(await times(seen, 1)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await times(seen.fresh(), 5)).toEqual([5, 6]);
  expect(seen.remembers).toBe(Number.POSITIVE_INFINITY);
});

test('what happened before is asked for when it is wanted', async () => {
  const { docker, happens } = forgetful();
  const memory = makeMemory(3);
  happens(1, 2, 3);
  await memory.catchUp(docker);
  expect(await times(memory.over(docker), 3)).toEqual([3]);
  expect(await times(memory.over(docker), 2)).toEqual([2, 3]);
});

test('where too much happened before, or while nobody listened, it does not pretend to know all', async () => {
  const { docker, happens } = forgetful();
  const late = makeMemory(1);
  happens(1, 2, 3, 4);
  await late.catchUp(docker);
  expect(late.over(docker).remembers).toBe(3);

  const away = makeMemory(4);
  await away.catchUp(docker);
  away.hear(event(4));
  happens(5, 6, 7, 8);
  await away.catchUp(docker);
  expect(away.over(docker).remembers).toBe(3);
});
