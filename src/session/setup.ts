import type { Lesson } from '../course/lesson.js';
import { changer, type PullProgress } from '../docker/change.js';
import type { Engine } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';
import type { Given } from '../exercise/setup.js';
import { Fault } from '../fault.js';

/** Marks what dojo itself has made, with the exercise's id. */
const MARK = 'dev.dojo.exercise';

/** What is told while an image is fetched. */
export interface FetchTalk {
  /** Before anything is downloaded. */
  readonly onPull: (image: string) => void;
  readonly onProgress: (progress: PullProgress) => void;
  readonly signal: AbortSignal;
  /** Asked before anything is downloaded: true when it has handed the image over. */
  readonly source?: (image: string) => Promise<boolean>;
}

/** What is told while an engine is prepared. */
export interface SetupTalk extends FetchTalk {
  /** Before a container is made. */
  readonly onRun: (container: Given) => void;
}

/**
 * Pulls what the exercise wants to have ready and the engine does not have, and runs the containers that it gives. What is there
 * already stays as it is, so it may be repeated.
 *
 * @throws Fault `pull-failed`, `setup-failed`, `name-taken`, `disk-full`
 */
export async function setUp({ exercise }: Lesson, engine: Engine, talk: SetupTalk): Promise<void> {
  for (const step of exercise.setup) {
    await fetchImage(step.image, engine, talk);
    if (step.kind === 'run') await give(step.container, exercise.id, engine, talk);
  }
}

/**
 * Has an image on an engine: it is there, or another engine hands it over, or it is pulled.
 *
 * @throws Fault `pull-failed`, `disk-full`
 */
export async function fetchImage(image: string, engine: Engine, talk: FetchTalk): Promise<void> {
  if (await readOnly(engine).image(image)) return;
  if (await talk.source?.(image)) return;
  talk.onPull(image);
  await pull(image, engine, talk);
}

/** One that has ended is made anew. What has its name and is not from dojo is the learner's: it is not touched. */
async function give(container: Given, id: string, engine: Engine, talk: SetupTalk): Promise<void> {
  const there = (await readOnly(engine).containers()).find(({ name }) => name === container.name);
  if (there && there.labels[MARK] !== id)
    throw new Fault('environment', 'name-taken', { kind: 'container', names: [container.name], id });
  if (there?.status === 'running') return;
  talk.signal.throwIfAborted();
  talk.onRun(container);
  const change = changer(engine);
  if (there) await change.removeContainer(there.id);
  try {
    await change.runContainer({ ...container, labels: { [MARK]: id } });
  } catch (error) {
    throw failed(error, (message) => new Fault('environment', 'setup-failed', { ...container, message }));
  }
}

async function pull(image: string, engine: Engine, { onProgress, signal }: FetchTalk): Promise<void> {
  try {
    await changer(engine).pull(image, onProgress, signal);
  } catch (error) {
    signal.throwIfAborted();
    throw failed(error, (message) => new Fault('environment', 'pull-failed', { image, message }));
  }
}

/** A full disk is said in one way, whatever it stopped. @param fault what the engine's words come to otherwise */
function failed(error: unknown, fault: (message: string) => Fault): Fault {
  const message = (error as { json?: { message?: string } }).json?.message ?? (error as Error).message;
  return /no space left/i.test(message) ? new Fault('environment', 'disk-full', { where: 'Docker' }) : fault(message);
}
