import { expect, test } from 'vitest';
import { chooseStyle } from '../../../src/report/style.ts';
import { formatTask } from '../../../src/report/task.ts';

const style = { ...chooseStyle({ isTerminal: false, columns: 80 }, { NO_COLOR: '1', LANG: 'C.UTF-8' }), columns: 80 };
const shown = (markdown: string) => formatTask(markdown, style).trimEnd();

test.each([
  ['作ります。\n自由です。', '作ります。自由です。'],
  ['- 作ります。\n  自由です。', '- 作ります。自由です。'],
  ['1. 作ります。\n   `a` を使います。', '1. 作ります。a を使います。'],
  ['1. 作ります。\n2. 使います。', '1. 作ります。\n2. 使います。'],
  ['1. 作ります。\n   - 使います。', '1. 作ります。\n   - 使います。'],
  ['make\nit', 'make it'],
])('a line break of the file, in %j', (markdown, text) => {
  expect(shown(markdown)).toBe(text);
});
