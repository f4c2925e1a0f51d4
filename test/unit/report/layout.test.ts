import { expect, test } from 'vitest';
import { wrap } from '../../../src/report/layout.ts';

const lines = (text: string, columns: number) => wrap(text, columns, '', '').split('\n');

test('words are not broken, a path longer than the line is', () => {
  expect(lines('a bind mount covers what the image has', 20)).toEqual(['a bind mount covers', 'what the image has']);
  expect(lines(`see ${'x'.repeat(25)} there`, 20)).toEqual(['see', 'x'.repeat(20), 'xxxxx', 'there']);
});

test('Japanese is broken between characters, never before a stop', () => {
  const [first = '', second = ''] = lines('あいうえおかきくけこ。さしすせそ', 20);
  expect([first, second]).toEqual(['あいうえおかきくけ', 'こ。さしすせそ']);
});

test('a bracket goes with what it encloses, and a katakana word stays whole', () => {
  expect(lines('あいうえおかきくけ「さし」', 20)).toEqual(['あいうえおかきくけ', '「さし」']);
  expect(lines('あいうえおかきくけ「a.html」', 20)).toEqual(['あいうえおかきくけ', '「a.html」']);
  expect(lines('あいうえおかきくけ(さし)', 20)).toEqual(['あいうえおかきくけ', '(さし)']);
  expect(lines('(先に：あいうえおかき)', 20)).toEqual(['(先に：あいうえおか', 'き)']);
  expect(lines('あいうえおかきコンテナです', 20)).toEqual(['あいうえおかき', 'コンテナです']);
});

test("the text's own lines and their indentation are kept", () => {
  expect(wrap('it said:\n  x y', 40, '> ', '. ').split('\n')).toEqual(['> it said:', '.   x y']);
});
