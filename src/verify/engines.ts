import { join } from 'node:path';
import type { Lesson } from '../course/lesson.js';
import { connect } from '../docker/connect.js';
import type { Environment } from '../docker/endpoint.js';
import { faultOf } from '../fault.js';
import type { StartTalk } from '../lab/start.js';
import type { LabPlace } from '../lab/up.js';
import { wordFault } from '../report/worded.js';
import { safe } from './artifacts.js';
import { verifyCourse } from './course.js';
import { type Ground, groundOf, openLab, removeForsaken } from './labs.js';
import type { EngineResult, ExerciseResult } from './result.js';
import { type Site, siteThere } from './site.js';
import type { How } from './step.js';
import type { Target } from './target.js';

/** How several engines are verified on. */
export interface Several {
  readonly how: How;
  readonly place: LabPlace;
  readonly lessons: readonly Lesson[];
  /** Of the course. */
  readonly ports: readonly number[];
  /** How many engines at a time. */
  readonly jobs: number;
  /** Where workspaces are made for engines that are there already. */
  readonly folder: string;
  readonly talk: StartTalk;
  readonly onResult: (target: Target, result: ExerciseResult) => void;
}

/**
 * Verifies on each engine, several at a time. Those that are made for it are taken away again, whatever happens; one that
 * cannot be had does not keep the others from being verified on.
 *
 * @returns what became of each, in the order of the targets
 * @throws Fault where no lab can be made at all
 */
export async function verifyEngines(several: Several, targets: readonly Target[]): Promise<readonly EngineResult[]> {
  const { place, ports } = several;
  await removeForsaken(place);
  const images = targets.filter(({ kind }) => kind === 'image');
  const ground = images.length > 0 ? await groundOf(place, ports) : undefined;
  const verified = (target: Target) => verifyTarget(several, target, ground);
  if (ground?.apart !== false) return sideBySide(several.jobs, targets, verified);
  // they share the ports of this machine
  return sideBySide(1, targets, verified);
}

/** @param jobs how many at a time */
async function sideBySide<T, R>(jobs: number, all: readonly T[], work: (one: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = [...all.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next[0]] = await work(next[1]);
  };
  const ended = await Promise.allSettled(Array.from({ length: jobs }, worker));
  const failed = ended.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
  return results;
}

async function verifyTarget(several: Several, target: Target, ground: Ground | undefined): Promise<EngineResult> {
  const { how } = several;
  const begun = performance.now();
  const done: ExerciseResult[] = [];
  const onResult = (result: ExerciseResult) => {
    done.push(result);
    several.onResult(target, result);
  };
  try {
    const opened = await openTarget(several, target, ground);
    try {
      const own = how.artifacts && join(how.artifacts, safe(target.name));
      return await verifyCourse({ ...how, artifacts: own }, several.lessons, opened.site, target.name, onResult);
    } finally {
      await opened.close();
    }
  } catch (error) {
    const message = whyUnavailable(how, error);
    const durationMs = Math.round(performance.now() - begun);
    return { name: target.name, status: 'unavailable', message, durationMs, exercises: done, skipped: [] };
  }
}

/** @throws the error, where it is a bug */
function whyUnavailable({ signal, voice }: How, error: unknown): string {
  if (signal.aborted) return voice.words.phrases.verify.interrupted;
  const fault = faultOf(error);
  if (!fault) throw error;
  return wordFault(fault, voice).message;
}

interface Opened {
  readonly site: Site;
  close(): Promise<void>;
}

async function openTarget(several: Several, target: Target, ground: Ground | undefined): Promise<Opened> {
  several.how.signal.throwIfAborted();
  if (target.kind === 'image' && ground) return openLab(target.name, ground, several.place, several.talk);
  const env: Environment = target.kind === 'there' ? target.env : several.place.env;
  const engine = await connect(env);
  return { site: await siteThere(engine, env, several.folder, several.place.state), close: async () => {} };
}
