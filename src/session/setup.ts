import type { Lesson } from '../course/lesson.js';
import { changer, type PullProgress } from '../docker/change.js';
import type { Engine } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';
import { Fault } from '../fault.js';

/** What is told while an engine is prepared. */
export interface SetupTalk {
  /** Before anything is downloaded. */
  readonly onPull: (image: string) => void;
  readonly onProgress: (progress: PullProgress) => void;
  readonly signal: AbortSignal;
}

/**
 * Pulls what the exercise wants to have ready and the engine does not have.
 *
 * @throws Fault `pull-failed`, `disk-full`
 */
export async function setUp({ exercise }: Lesson, engine: Engine, talk: SetupTalk): Promise<void> {
  const docker = readOnly(engine);
  for (const { image } of exercise.setup) {
    if (await docker.image(image)) continue;
    talk.onPull(image);
    await pull(image, engine, talk);
  }
}

async function pull(image: string, engine: Engine, { onProgress, signal }: SetupTalk): Promise<void> {
  try {
    await changer(engine).pull(image, onProgress, signal);
  } catch (error) {
    signal.throwIfAborted();
    const message = (error as { json?: { message?: string } }).json?.message ?? (error as Error).message;
    if (/no space left/i.test(message)) throw new Fault('environment', 'disk-full', { where: 'Docker' });
    throw new Fault('environment', 'pull-failed', { image, message });
  }
}
