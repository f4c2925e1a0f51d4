import { getJunitXml, type TestCase } from 'junit-xml';
import type { ExerciseResult, Step } from '../verify/result.js';

/** A suite for each exercise, a case for each question. @see https://github.com/testmoapp/junitxml */
export function formatJunit(results: readonly ExerciseResult[]): string {
  const suites = results.map(({ exercise, durationMs, steps }) => ({
    name: exercise,
    time: durationMs / 1000,
    testCases: steps.map((step) => testCase(exercise, step)),
  }));
  return getJunitXml({ name: 'dojo verify', suites });
}

function testCase(exercise: string, { phase, name, holds, message, durationMs }: Step): TestCase {
  const title = name ? `${phase}: ${name}` : phase;
  const failures = holds ? [] : [{ message: message ?? '' }];
  return { classname: exercise, name: title, time: durationMs / 1000, failures };
}
