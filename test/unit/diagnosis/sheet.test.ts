import { describe, expect, test } from 'vitest';
import { noAnswer, readSheet, type Sheet } from '../../../src/diagnosis/sheet.ts';

const FILE = 'answers.yaml';
const sheet = (answers: Record<string, string>): Sheet => ({ file: FILE, answers });

describe('a sheet of answers', () => {
  test.each([
    ['address: 172.17.0.2', { address: '172.17.0.2' }],
    ['# a note\nshelf: "north-4"  # quoted\n', { shelf: 'north-4' }],
    ['version: 1.10\nflag: yes', { version: '1.10', flag: 'yes' }],
    ['address:\nvolume: a', { address: '', volume: 'a' }],
    ['list: [a, b]', { list: '' }],
  ])('%j', async (text, answers) => {
    expect(await readSheet(FILE, text)).toEqual({ file: FILE, answers });
  });

  test.each([
    ['address=172.17.0.2', 1],
    ['', 1],
    ['- a\n- b', 1],
    ['address: a: b', 1],
    ['address: a\naddress: b', 2],
    ['volume: v\n\tpath: p', 2],
  ])('%j is none', async (text, line) => {
    expect(await readSheet(FILE, text)).toMatchObject({ code: 'answers-invalid', facts: { file: FILE, line } });
  });
});

test('an answer is the wished one, another one, or none', () => {
  expect(noAnswer(sheet({ path: '/srv' }), 'path', '/srv')).toBeUndefined();
  expect(noAnswer(sheet({ path: '/srv/' }), 'path', '/srv')?.code).toBe('sheet-answer-differs');
  expect(noAnswer(sheet({ path: '' }), 'path', '/srv')?.code).toBe('sheet-answer-missing');
  expect(noAnswer(sheet({}), 'path', '/srv')?.code).toBe('sheet-answer-missing');
  expect(noAnswer(sheet({}), 'constructor', '/srv')?.code).toBe('sheet-answer-missing');
});

test('nothing to compare with is no right answer', () => {
  expect(noAnswer(sheet({ address: '' }), 'address', '')?.code).toBe('sheet-answer-missing');
});
