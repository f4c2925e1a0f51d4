import { getJunitXml, type TestCase } from 'junit-xml';
import type { EngineResult, ExerciseResult, Step } from '../verify/result.js';

/** A suite for each exercise, a case for each question. @see https://github.com/testmoapp/junitxml */
export function formatJunit(results: readonly ExerciseResult[]): string {
  const suites = results.map((result) => ({
    name: result.exercise,
    time: result.durationMs / 1000,
    testCases: casesOf(result),
  }));
  return getJunitXml({ name: 'dojo verify', suites });
}

/** A suite for each engine. */
export function formatEnginesJunit(engines: readonly EngineResult[]): string {
  const suites = engines.map(({ name, durationMs, exercises, skipped, message }) => ({
    name,
    time: durationMs / 1000,
    testCases: [
      ...exercises.flatMap(casesOf),
      ...skipped.map(({ exercise }) => ({ classname: exercise, name: 'skipped', skipped: true })),
      ...(message ? [{ classname: name, name: 'engine', errors: [{ message }] }] : []),
    ],
  }));
  return getJunitXml({ name: 'dojo verify', suites });
}

const casesOf = ({ exercise, steps, unsupported }: ExerciseResult): TestCase[] =>
  steps.map((step) => testCase(exercise, step, unsupported !== undefined && !step.flaky));

/** @param isDeclared a failure is known, and none to be told of */
function testCase(exercise: string, step: Step, isDeclared: boolean): TestCase {
  const { phase, name, holds, message, durationMs } = step;
  const title = name ? `${phase}: ${name}` : phase;
  const base = { classname: exercise, name: title, time: durationMs / 1000 };
  if (!holds && isDeclared) return { ...base, skipped: true };
  return { ...base, failures: holds ? [] : [{ message: message ?? '' }] };
}
