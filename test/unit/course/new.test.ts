import { describe, expect, test } from 'vitest';
import { listed } from '../../../src/course/new.ts';
import { parseCourse } from '../../../src/course/parse.ts';
import { courseAsked } from '../../../src/course/source.ts';
import { read } from '../project/sources.ts';

const chapter = (exercises: string) =>
  `# ours\nchapters:\n  - title: { en: A, ja: A } # first\n    exercises:${exercises}`;

describe('an exercise is listed as the last one, and all else stays', () => {
  test('in the course of dojo: one line changes', () => {
    const before = read('exercises/course.yaml');
    const after = listed(before, 'new-one');
    const changed = after.split('\n').filter((line) => !before.split('\n').includes(line));
    expect(changed).toHaveLength(1);
    expect(after.split('\n')).toHaveLength(before.split('\n').length);
    expect(parseCourse(after).ids).toEqual([...parseCourse(before).ids, 'new-one']);
  });

  test.each([
    ['in a line', ' [a, b]\n', ' [a, b, new-one]\n'],
    ['in an empty line', ' []\n', ' [new-one]\n'],
    [
      'below one another',
      '\n      - a\n      - b # best\n\ndownloads: {}\n',
      '\n      - a\n      - b # best\n      - new-one\n\ndownloads: {}\n',
    ],
    ['without an end of the last line', '\n    - a', '\n    - a\n    - new-one'],
  ])('%s', (_name, before, after) => {
    expect(listed(chapter(before), 'new-one')).toBe(chapter(after));
  });

  test.each([[' [a, b,]\n'], [' [a,\n        # why\n        b # too\n      ]\n']])(
    'however it is written: %j',
    (before) => {
      const after = listed(chapter(before), 'new-one');
      expect(parseCourse(after).ids).toEqual(['a', 'b', 'new-one']);
      expect(after).toContain('# first');
    },
  );

  test('once', () => {
    expect(listed(chapter(' [a]\n'), 'a')).toBe(chapter(' [a]\n'));
  });

  test('where there is no course yet', () => {
    expect(parseCourse(listed(undefined, 'new-one')).ids).toEqual(['new-one']);
  });

  test.each(['', 'chapters: []', 'chapters: 3', '[', chapter(' 3')])('what is no course is refused: %j', (text) => {
    expect(() => listed(text, 'new-one')).toThrow();
  });
});

test.each([
  [['list'], {}, undefined],
  [['list', '--course', 'a'], {}, 'a'],
  [['--course=a=b', 'list'], {}, 'a=b'],
  [['list', '--course', 'a'], { DOJO_COURSE: 'b' }, 'a'],
  [['list'], { DOJO_COURSE: 'b' }, 'b'],
  [['list', '--course'], { DOJO_COURSE: '' }, undefined],
] as const)('the course that %j with %j asks for', (args, env, course) => {
  expect(courseAsked(args, env)).toBe(course);
});
