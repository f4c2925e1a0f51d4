import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/yaml.js';

describe('YAML', () => {
  test('content, and the place of each part', () => {
    const yaml = parseYaml('a: 1\nb: [x]\n');
    if ('problem' in yaml) throw new Error(yaml.problem);
    expect(yaml.content).toEqual({ a: 1, b: ['x'] });
    expect(yaml.placeOf(8)).toEqual({ line: 2, column: 4 });
  });

  test('what is wrong, and where', () => {
    expect(parseYaml('a: 1\nb: [x\n')).toMatchObject({
      line: 3,
      column: 1,
      fault: 'BAD_INDENT',
      problem: expect.stringContaining(']'),
    });
  });

  test.each([
    ['keys', '? '],
    ['lists', '- '],
    ['brackets', '['],
    ['braces', '{a: '],
  ])('more levels than the parser has a stack for: %s', (_, opening) => {
    const problem = 'More than 100 levels';
    expect(parseYaml(`a:\n  ${opening.repeat(20_000)}`)).toEqual({
      line: 2,
      column: expect.any(Number),
      fault: 'TOO_DEEP',
      problem,
    });
  });

  test('as many levels as nobody writes', () => {
    const lines = Array.from({ length: 90 }, (_, at) => `${'  '.repeat(at)}a:`);
    expect(parseYaml(`${lines.join('\n')} 1\n`)).not.toHaveProperty('problem');
  });

  test('anchors that grow out of all bounds', () => {
    const bomb = [
      'a: &a [x]',
      ...'bcdefg'.split('').map((key, at) => `${key}: &${key} [${`*${'abcdef'[at]},`.repeat(9)}]`),
    ];
    expect(parseYaml(bomb.join('\n'))).toEqual({
      line: 1,
      column: 1,
      fault: 'BAD_ALIAS',
      problem: expect.stringContaining('alias'),
    });
  });
});
