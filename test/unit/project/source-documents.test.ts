import { describe, expect, test } from 'vitest';
import { exercises } from '../../cli/source-documents/course.ts';
import { documents, exercisesOf, scriptFor } from '../../cli/source-documents/documents.ts';
import { formatPage, keyOf, passedAll } from '../../cli/source-documents/page.ts';
import { read } from './sources.ts';

const course = await exercises();
const NOT_YET = ['filter-prune', 'swarm-service', 'etcd-cluster'];

describe.each(documents)('$title', (document) => {
  test.each(document.blocks)('$at: belongs to exercises, or says why not', ({ typed, none }) => {
    expect(typed.length > 0).toBe(none === undefined);
  });

  test.each(exercisesOf(document))('%s is an exercise, and every change has something to change', (exercise) => {
    expect([...course.keys(), ...NOT_YET]).toContain(exercise);
    expect(scriptFor(document, exercise)).not.toBe('');
  });
});

test('README.md is what the data say, and all of it passed; else run test/cli/source-documents with -u', () => {
  const passed = documents.flatMap((document) =>
    exercisesOf(document).flatMap((exercise) => {
      const checks = course.get(exercise)?.checks.length;
      return checks === undefined ? [] : [[keyOf(document, exercise), passedAll(checks)] as const];
    }),
  );
  expect(read('test/cli/source-documents/README.md')).toBe(formatPage(new Map(passed)));
});
