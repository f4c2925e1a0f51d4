import { expect, test } from 'vitest';
import { readLines } from '../../../fixtures/picture/ansi.ts';
import { drawTerminal } from '../../../fixtures/picture/svg.ts';

test('colours last over lines until they are put back', () => {
  const [first, second] = readLines('\u001b[32mok\u001b[39m \u001b[1mbold\nstill\u001b[0m');
  expect(first?.map(({ text, color, bold, column }) => [text, color, bold, column])).toEqual([
    ['ok', 2, false, 0],
    [' ', undefined, false, 2],
    ['bold', undefined, true, 3],
  ]);
  expect(second?.[0]).toMatchObject({ text: 'still', bold: true });
});

test('wide characters take two columns each', () => {
  const [line] = readLines('a 日本語 b');
  expect(line?.map(({ text, column, width }) => [text, column, width])).toEqual([
    ['a ', 0, 2],
    ['日本語', 2, 6],
    [' b', 8, 2],
  ]);
});

test('a code that has no colour in the picture is an error', () => {
  expect(() => readLines('\u001b[45mx')).toThrow('45');
});

test('text stays text, and is escaped', () => {
  const svg = drawTerminal('<a> & "b"\n', { columns: 80, title: 'x', lang: 'en' });
  expect(svg).toContain('>&lt;a&gt; &amp; &quot;b&quot;</text>');
});
