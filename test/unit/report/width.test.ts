import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { width } from '../../../src/report/width.ts';

test.each([
  '',
  'docker run -d',
  'イメージを取得する',
  'コンテナ nginx-alpine は「起動中」です。',
  '\u001b[1mdojo\u001b[22m \u001b[32m✓\u001b[39m',
  '✓ ✗ · … → │',
  'e\u0301 か\u3099',
  '👍 🐳',
  '⌚',
  'zero\u200bwidth',
])('%j is as wide as it is shown', (text) => {
  expect(width(text)).toBe(stringWidth(text));
});
