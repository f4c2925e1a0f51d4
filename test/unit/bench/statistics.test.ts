import { expect, test } from 'vitest';
import { median, quantile, ratio, slope } from '../../../bench/statistics.ts';

test('the middle, and a quarter', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 3, 100])).toBe(2.5);
  expect(quantile([0, 10, 20, 30, 40], 0.25)).toBe(10);
});

test('ratios are those of one round, so that a slow moment of the machine is in both', () => {
  expect(ratio([20, 200, 2000], [10, 100, 1000])).toEqual({ median: 2, quartiles: [2, 2] });
});

test('one slow run does not move a slope', () => {
  expect(slope([5, 10, 15, 20].map((x) => [x, 100 + 3 * x]))).toBe(3);
  expect(
    slope([
      [5, 115],
      [10, 130],
      [20, 160],
      [20, 900],
      [5, 115],
      [10, 130],
    ]),
  ).toBe(3);
});
