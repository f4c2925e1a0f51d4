import type { Lesson } from '../course/lesson.js';
import type { EngineFacts } from '../docker/facts.js';
import { lackOf } from '../exercise/podman.js';
import { repeated } from './repeat.js';
import { declared, type EngineResult, type ExerciseResult, isBroken, type Skipped } from './result.js';
import type { Site } from './site.js';
import type { How } from './step.js';
import { verifyExercise } from './verify.js';

/** What is told of each exercise as it ends. */
export type OnResult = (result: ExerciseResult) => void;

/**
 * Verifies exercises on one engine, one after the other: they share its ports and names. Ended by Ctrl-C it returns what was
 * proved until then.
 */
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
  try {
    for (const lesson of lessons.filter((one) => !skip(how, one, facts))) {
      const result = await prove(how, lesson, site);
      exercises.push(result);
      onResult(result);
    }
  } catch (error) {
    if (!how.signal.aborted) throw error;
  }
  const durationMs = Math.round(performance.now() - begun);
  return { name, ...statusOf(how, exercises), engine: facts, durationMs, exercises, skipped };
}

async function prove(how: How, lesson: Lesson, site: Site): Promise<ExerciseResult> {
  const unsupported = lackOf(lesson.exercise, site.engine.facts)?.[how.voice.lang];
  const proved = await repeated(how, () => verifyExercise(how, lesson, site));
  return declared(proved, unsupported, how.only === undefined);
}

function statusOf(
  { signal, voice }: How,
  exercises: readonly ExerciseResult[],
): Pick<EngineResult, 'status' | 'message'> {
  if (signal.aborted) return { status: 'unavailable', message: voice.words.phrases.verify.interrupted };
  return { status: exercises.some(isBroken) ? 'failed' : 'passed' };
}

/** An exercise whose commands reach beyond itself is done on a disposable engine alone. */
function skip({ voice }: How, { exercise }: Lesson, { lab }: EngineFacts): Skipped | undefined {
  if (!exercise.lab || lab) return undefined;
  return { exercise: exercise.id, reason: voice.words.phrases.verify.needsLab };
}
