import { describe, expect, test } from 'vitest';
import { finding } from '../../../src/diagnosis/finding.ts';
import { compared } from '../../../src/report/compared.ts';
import { wordFinding } from '../../../src/report/worded.ts';
import { en } from '../../../src/words/en.ts';

const long = 'x'.repeat(500);

test('short values stay as they are', () => {
  expect(compared('Hello World!', 'Hello, world')).toEqual(['Hello World!', 'Hello, world']);
});

test('long values that differ far behind are cut to where they do', () => {
  const [wished, found] = compared(`${long}hoge${long}`, `${long}fuga${long}`);
  expect(wished).toContain('hoge');
  expect(found).toContain('fuga');
  expect(wished).toMatch(/^… x+hogex+ … \(1004\)$/);
});

test('the one that goes on is told by its end and its length', () => {
  expect(compared(long, `${long}y`)).toEqual([
    expect.stringMatching(/x \(500\)$/),
    expect.stringMatching(/xy \(501\)$/),
  ]);
});

describe('what cannot be seen is spelt out', () => {
  test.each([
    ['a b', 'a\u00a0b', 'a\\u{a0}b'],
    ['hoge', 'hoge\u200b', 'hoge\\u{200b}'],
    ['が', 'か\u3099', 'か\\u{3099}'],
    ['a', 'a\n', 'a\\u{a}'],
  ])('%j and %j', (wished, found, shown) => {
    expect(compared(wished, found)).toEqual([wished, shown]);
  });
});

test('another number of spaces is no difference to the eye, and told by the values alone', () => {
  const [wished, found] = compared('a b', 'a  b');
  expect(wished).not.toBe(found);
});

test('what is expected and what is found never read the same', () => {
  const facts = {
    url: 'http://localhost/',
    part: 'text',
    wished: `${long}a${long}`,
    found: `${long}b${long}`,
  } as const;
  const { expected, found } = wordFinding(finding('http-body-differs', facts), { lang: 'en', words: en });
  expect(expected).toContain('xax');
  expect(found).toContain('xbx');
});

test('a password that differs is not told', () => {
  const facts = { service: 'db', variable: 'MYSQL_PASSWORD', wished: 'password', found: 'hunter2' };
  const { found } = wordFinding(finding('compose-env-differs', facts), { lang: 'en', words: en });
  expect(found).toBe('"••••"');
});
