import { expect, test } from 'vitest';
import { en } from '../../../src/words/en.js';
import { ja } from '../../../src/words/ja.js';

test('where one that is gone would do, nobody is told that it should run', () => {
  const facts = { image: 'alpine', name: 'once' };
  const expected = (words: typeof en, past: boolean) =>
    words.findings['container-missing']({ ...facts, past }).expected;
  expect(expected(en, false)).toBe('a running container "once" from alpine');
  expect(expected(en, true)).toBe('a container "once" from alpine, since you started the exercise');
  expect(expected(ja, false)).toBe('alpine のコンテナ「once」が動いている');
  expect(expected(ja, true)).toBe('演習を始めてから、alpine のコンテナ「once」を実行している');
});
