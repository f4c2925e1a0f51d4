import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { quote, shell } from '../../../src/evidence/shell.ts';

const NASTY = [
  '',
  ' ',
  'two words',
  "it's",
  "''",
  '"',
  '$HOME',
  '`id`',
  '$(id)',
  '!!',
  '*',
  '~',
  '#',
  'a;b',
  'a&b',
  'a|b',
  '\\',
  '\\n',
  'a\nb',
  '-n',
  '{a,b}',
  'ページ.html',
  '<title.*',
  '^nginx:alpine ',
  '{{range .Mounts}}{{println .Type}}{{end}}',
];

describe('quote', () => {
  test.each(['sh', 'bash'])('a word is one argument, as it was, in %s', async (program) => {
    const { stdout } = await execa(program, ['-c', `printf '%s\\0' ${NASTY.map(quote).join(' ')}`]);
    expect(stdout.split('\0').slice(0, -1)).toEqual(NASTY);
  });

  test('leaves alone what needs no quotes', () => {
    for (const word of ['nginx:alpine', '/var/lib/mysql', 'http://localhost:8888/', 'a_b-c.d'])
      expect(quote(word)).toBe(word);
  });
});

test('shell puts each word in as one, and leaves the rest of the command', () => {
  expect(shell`docker port ${'my web'} | grep -v ::`).toBe("docker port 'my web' | grep -v ::");
  expect(shell`sed -n ${7}p ${"it's"}`).toBe("sed -n 7p 'it'\\''s'");
});
