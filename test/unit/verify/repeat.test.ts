import { describe, expect, test } from 'vitest';
import { combined } from '../../../src/verify/repeat.js';
import { isBroken } from '../../../src/verify/result.js';
import { broken, held } from './proofs.js';

const worded = (held: number, runs: number, message: string) => `${held}/${runs}: ${message}`;
const run = broken('nginx-run', 'port-published: port-random');
const well = {
  ...run,
  holds: true,
  steps: broken('nginx-run').steps.map(({ message: _, ...step }) => ({ ...step, holds: true })),
};

describe('an exercise that is proved several times', () => {
  test('holds where it held in each run', () => {
    expect(combined([well, well, well], worded)).toEqual({
      exercise: 'nginx-run',
      holds: true,
      durationMs: 27,
      runs: 3,
      steps: well.steps.map((step) => ({ ...step, durationMs: step.durationMs * 3 })),
    });
  });

  test('is flaky where one run says something else, whichever; the step that differed says how often it held', () => {
    for (const runs of [[run, well, well] as const, [well, run, well] as const, [well, well, run] as const]) {
      const result = combined(runs, worded);
      expect(result).toMatchObject({ holds: false, flaky: true, runs: 3 });
      expect(result.steps.map(({ phase, flaky }) => [phase, flaky])).toEqual([
        ['untouched', undefined],
        ['solution', { held: 2, runs: 3 }],
      ]);
      expect(result.steps[1]?.message).toBe('2/3: port-published: port-random');
    }
  });

  test('that never held does not hold, and is not flaky', () => {
    const result = combined([run, run], worded);
    expect(result).toMatchObject({ holds: false, runs: 2 });
    expect(result.flaky).toBeUndefined();
    expect(result.steps[1]?.message).toBe('port-published: port-random');
  });

  test('a declaration that it need not hold does not cover that it holds now and then', () => {
    const unsupported = 'Podman keeps no layer of a build';
    expect(isBroken({ ...combined([run, run], worded), unsupported })).toBe(false);
    expect(isBroken({ ...combined([run, well], worded), unsupported })).toBe(true);
    expect(isBroken(held('nginx-run'))).toBe(false);
  });
});
