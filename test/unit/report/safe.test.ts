import { describe, expect, test } from 'vitest';
import { masked, plain } from '../../../src/report/safe.js';

describe('plain', () => {
  test.each([
    ['a colour', '\u001b[31mred\u001b[0m', 'red'],
    ['a cleared screen', '\u001b[2J\u001b[Hgone', 'gone'],
    ['a window title', '\u001b]0;owned\u0007here', 'here'],
    ['a link', '\u001b]8;;http://x\u0007text\u001b]8;;\u0007', 'text'],
    ['a bell and a backspace', 'a\u0007\u0008b', 'ab'],
    ['a carriage return that writes over', 'passed\rfailed', 'passedfailed'],
    ['text that turns its direction', 'a\u202eb\u2066c\u2069', 'abc'],
    ['characters of no width', 'a\u200bb\ufeffc', 'abc'],
    ['a separator of lines', 'a\u2028b\u2029c', 'abc'],
    ['controls of eight bits', 'a\u009b31mb', 'ab'],
    ['half a character', 'a\ud800b', 'ab'],
    ['a null', 'a\u0000b', 'ab'],
  ])('takes %s out', (_name, text, wished) => {
    expect(plain(text)).toBe(wished);
  });

  test('keeps what people write: Japanese, accents, emoji, line ends', () => {
    expect(plain('ページ\né 🐳')).toBe('ページ\né 🐳');
  });

  test('cuts in the middle and says how long it was, so that two that differ do not look alike', () => {
    const [a, b] = ['a', 'b'].map((end) => plain('x'.repeat(100_000) + end));
    expect(a).toContain('(100001)');
    expect(a?.length).toBeLessThan(700);
    expect(a).not.toBe(b);
  });

  test('ends in time for text that is made to be slow', () => {
    expect(plain('\u001b['.repeat(200_000)).length).toBeLessThan(700);
    expect(plain('\u001b]'.repeat(50_000)).length).toBeLessThan(700);
  });
});

describe('masked', () => {
  test.each([
    ['DB_PASSWORD=x1', 'x1'],
    ['MYSQL_ROOT_PASSWORD: hunter2', 'hunter2'],
    ['{"password":"hunter2","user":"me"}', 'hunter2'],
    ["token = 'abc def'", 'abc def'],
    ['API-KEY=k123', 'k123'],
    ['aws_secret_access_key=AKIA', 'AKIA'],
    ['-e PASSWD=hunter2 nginx', 'hunter2'],
    ['private_key: MIIE', 'MIIE'],
    ['spring.datasource.password: hunter2', 'hunter2'],
    ['--token=k123', 'k123'],
    ['https://example.com/?api_key=k123', 'k123'],
    ['mysql://me:hunter2@db:3306/hello', 'hunter2'],
    ['Authorization: Basic bWU6aHVudGVyMg==', 'bWU6aHVudGVyMg=='],
    ['curl -H "Authorization: Bearer abc.def.ghi"', 'abc.def.ghi'],
  ])('hides the value in %s', (text, secret) => {
    expect(masked(text)).not.toContain(secret);
    expect(masked(text)).toContain('••••');
  });

  test.each([
    'exec: "/etc/passwd": permission denied',
    'basic authentication is wanted',
    'the password is wrong',
    'MYSQL_USER=me',
    'no token was given',
    'PORT=8888',
  ])('leaves %s alone', (text) => {
    expect(masked(text)).toBe(text);
  });
});
