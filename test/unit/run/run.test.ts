import { describe, expect, test, vi } from 'vitest';
import { finding } from '../../../src/diagnosis/finding.js';
import type { Docker } from '../../../src/docker/docker.js';
import { type Check, check, type FailOptions, fail, type Seconds } from '../../../src/exercise/check.js';
import { exercise } from '../../../src/exercise/exercise.js';
import type { Scene } from '../../../src/exercise/scene.js';
import { type Outcome, verdict } from '../../../src/run/outcome.js';
import { run } from '../../../src/run/run.js';
import type { Waiting } from '../../../src/run/wait.js';

const title = { en: '', ja: '' };
const no = (more?: FailOptions): never => fail(finding('container-paused', { name: 'web' }), more);

/** Checks here look at nothing; the one thing that is counted is how often fresh answers were asked for. */
function scene(signal = new AbortController().signal): Scene & { fresh: number } {
  const made = { fresh: 0, signal } as Scene & { fresh: number };
  const docker = {
    fresh: () => {
      made.fresh += 1;
      return docker;
    },
  } as Docker;
  return Object.assign(made, { docker });
}

async function outcomes(checks: readonly Check[], at = scene(), onWait?: (waiting: Waiting) => void) {
  const all: Outcome[] = [];
  for await (const outcome of run(checks, at, { onWait })) all.push(outcome);
  return all;
}

async function inShort(checks: readonly Check[]): Promise<Record<string, string>> {
  return Object.fromEntries((await outcomes(checks)).map(({ check: { id }, status }) => [id, status]));
}

const passing = (id: string, needs: readonly Check[] = []) => check(id, title, needs, async () => id);

describe('checks that need others', () => {
  test('receive what those found, in the order in which they are named', async () => {
    const [a, b] = [passing('a'), passing('b')];
    const seen: unknown[] = [];
    const c = check('c', title, [b, a], async (_scene, ...found) => void seen.push(...found));
    expect(await inShort([a, b, c])).toEqual({ a: 'passed', b: 'passed', c: 'passed' });
    expect(seen).toEqual(['b', 'a']);
  });

  test('are blocked by a failure, and name it; what is behind them names them', async () => {
    const a = check('a', title, [], async () => no());
    const b = passing('b');
    const c = passing('c', [b, a]);
    const d = passing('d', [c]);
    const all = await outcomes([a, b, c, d]);
    const blocked = all.flatMap((one) => (one.status === 'blocked' ? [[one.check, one.blockedBy]] : []));
    expect(blocked).toEqual([
      [c, [a]],
      [d, [c]],
    ]);
    expect(all.find((one) => one.check === b)?.status).toBe('passed');
  });

  test('are not asked when they are blocked', async () => {
    let asked = false;
    const a = check('a', title, [], async () => no());
    const b = check('b', title, [a], async () => {
      asked = true;
    });
    await outcomes([a, b]);
    expect(asked).toBe(false);
  });

  test('go on with what a failed check found all the same', async () => {
    const a = check('a', title, [], async () => no({ butFound: 'the thing' }));
    const seen: unknown[] = [];
    const b = check('b', title, [a], async (_scene, found) => void seen.push(found));
    expect(await inShort([a, b])).toEqual({ a: 'failed', b: 'passed' });
    expect(seen).toEqual(['the thing']);
  });

  test('go on also when what was found is undefined', async () => {
    const a = check('a', title, [], async () => no({ butFound: undefined }));
    expect(await inShort([a, passing('b', [a])])).toEqual({ a: 'failed', b: 'passed' });
  });

  test('are blocked by an error', async () => {
    const a = check('a', title, [], async () => Promise.reject(new Error('engine')));
    expect(await inShort([a, passing('b', [a])])).toEqual({ a: 'error', b: 'blocked' });
  });
});

test('every failure is told, not only the first', async () => {
  const failing = ['a', 'b', 'c'].map((id) => check(id, title, [], async () => no()));
  expect(await inShort(failing)).toEqual({ a: 'failed', b: 'failed', c: 'failed' });
});

test('checks that need nothing of each other are asked at the same time, and told as they come', async () => {
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const slow = check('slow', title, [], () => gate);
  const fast = check('fast', title, [], async () => open());
  const all = await outcomes([slow, fast]);
  expect(all.map((one) => one.status)).toEqual(['passed', 'passed']);
});

test.each([new Error('x'), new TypeError('x'), 'a word', undefined, null, 42])(
  'what is thrown and is no failure is an error, never a failure: %o',
  async (thrown) => {
    const [one] = await outcomes([check('a', title, [], () => Promise.reject(thrown))]);
    expect(one).toMatchObject({ status: 'error' });
    expect(one).not.toHaveProperty('finding');
    expect(one && 'error' in one ? one.error : 'none').toBe(thrown);
  },
);

test('a check that throws before it returns a promise is an error too', async () => {
  const thrower = check('a', title, [], () => {
    throw new Error('at once');
  });
  expect(await inShort([thrower])).toEqual({ a: 'error' });
});

describe('the verdict', () => {
  const outcome = (status: string) => ({ status }) as Outcome;
  test.each([
    [['passed', 'passed'], 'passed'],
    [['passed', 'failed', 'blocked'], 'failed'],
    [['passed', 'blocked'], 'failed'],
    [['failed', 'error'], 'error'],
    [['passed', 'error'], 'error'],
  ])('%j is %s', (statuses, wished) => {
    expect(verdict(statuses.map(outcome))).toBe(wished);
  });
});

describe('waiting', () => {
  const waiting = (ask: (attempt: number) => Promise<unknown>, within: Seconds = '60s') => {
    let attempt = 0;
    return check('waiting', title, [], () => ask(++attempt), { within });
  };

  test('asks again on fresh answers until it passes, and tells what it waits for', async () => {
    const at = scene();
    const told: Waiting[] = [];
    const all = await outcomes(
      [waiting(async (attempt) => (attempt < 3 ? no() : attempt))],
      at,
      (one) => void told.push(one),
    );
    expect(all).toMatchObject([{ status: 'passed' }]);
    expect(at.fresh).toBe(2);
    expect(told).toHaveLength(2);
    expect(told[0]?.failure.finding.code).toBe('container-paused');
    expect(told[0]?.left).toBeLessThanOrEqual(60_000);
  });

  test('asks soon at first, as most of what is awaited is there a moment later, and then twice a second', async () => {
    await import('p-retry');
    vi.useFakeTimers({ now: 0 });
    const interrupt = new AbortController();
    const tries: number[] = [];
    const all = outcomes([waiting(async () => no(void tries.push(Date.now())))], scene(interrupt.signal));
    await vi.advanceTimersByTimeAsync(2000);
    expect(tries).toEqual([0, 50, 150, 350, 750, 1250, 1750]);
    interrupt.abort();
    vi.useRealTimers();
    await all;
  });

  test('ends at once when a failure is final', async () => {
    let asked = 0;
    const all = await outcomes([
      waiting(async (attempt) => {
        asked = attempt;
        no({ final: true });
      }),
    ]);
    expect(all).toMatchObject([{ status: 'failed', finding: { code: 'container-paused' } }]);
    expect(asked).toBe(1);
  });

  test('ends at once on an error', async () => {
    let asked = 0;
    const all = await outcomes([
      waiting(async (attempt) => {
        asked = attempt;
        throw new Error('engine');
      }),
    ]);
    expect(all).toMatchObject([{ status: 'error' }]);
    expect(asked).toBe(1);
  });

  test('ends when the time is over, as the failure that it is', async () => {
    const all = await outcomes([waiting(async () => no(), '1s')]);
    expect(all).toMatchObject([{ status: 'failed', finding: { code: 'container-paused' } }]);
  });

  test('ends at Ctrl-C', async () => {
    const interrupt = new AbortController();
    const all = await outcomes([waiting(async () => no())], scene(interrupt.signal), () => interrupt.abort());
    expect(all).toHaveLength(1);
    expect(all[0]?.status).not.toBe('passed');
  });
});

describe('an exercise is refused', () => {
  const define = (checks: readonly Check[]) =>
    exercise({ id: 'x', title, minutes: 1, footprint: {}, setup: [], checks, hints: [] });

  test('when a check needs one that is not listed before it', () => {
    const a = passing('a');
    const b = passing('b', [a]);
    expect(() => define([b, a])).toThrow('check "b" needs "a"');
    expect(() => define([b])).toThrow('check "b" needs "a"');
  });

  test('when two checks have one id', () => {
    expect(() => define([passing('a'), passing('a')])).toThrow('two checks are called "a"');
  });
});
