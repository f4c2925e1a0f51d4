import type { Lesson } from '../course/lesson.js';
import type { EngineFacts } from '../docker/facts.js';
import { lackOf } from '../exercise/podman.js';
import { repeated } from './repeat.js';
import { type EngineResult, type ExerciseResult, isBroken, type Skipped } from './result.js';
import type { Site } from './site.js';
import type { How } from './step.js';
import { verifyExercise } from './verify.js';

/** What is told of each exercise as it ends. */
export type OnResult = (result: ExerciseResult) => void;

/** Verifies exercises on one engine, one after the other: they share its ports and names. */
export async function verifyCourse(
  how: How,
  lessons: readonly Lesson[],
  site: Site,
  name: string,
  onResult: OnResult,
): Promise<EngineResult> {
  const begun = performance.now();
  const { facts } = site.engine;
  const skipped = lessons.flatMap((lesson) => skip(how, lesson, facts) ?? []);
  const exercises: ExerciseResult[] = [];
  for (const lesson of lessons.filter((one) => !skip(how, one, facts))) {
    const unsupported = lackOf(lesson.exercise, facts)?.[how.voice.lang];
    const proved = await repeated(how, () => verifyExercise(how, lesson, site));
    const result = { ...proved, ...(unsupported && { unsupported }) };
    exercises.push(result);
    onResult(result);
  }
  const status = exercises.some(isBroken) ? 'failed' : 'passed';
  return { name, status, engine: facts, durationMs: Math.round(performance.now() - begun), exercises, skipped };
}

/** An exercise whose commands reach beyond itself is done on a disposable engine alone. */
function skip({ voice }: How, { exercise }: Lesson, { lab }: EngineFacts): Skipped | undefined {
  if (!exercise.lab || lab) return undefined;
  return { exercise: exercise.id, reason: voice.words.phrases.verify.needsLab };
}
