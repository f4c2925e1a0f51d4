import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { type Lesson, readSolution } from '../course/lesson.js';
import { connect, type Engine } from '../docker/connect.js';
import { Fault } from '../fault.js';
import { leadingTo } from '../lab/outer.js';
import type { LabPlace } from '../lab/up.js';
import { recallRecord } from '../session/record.js';
import { recall, remember, sweep } from '../session/state.js';
import { clearProved, memoryIn } from './attempt.js';
import { isOwnFolder, newFolder, removeFolder } from './folder.js';
import { mutantsOf } from './mutants/mutant.js';
import { isForsaken, ownerSchema, self } from './owner.js';
import type { Site } from './site.js';

/*
 * What is proved on an engine that stays is remembered while it goes on: a run that was killed could not clear up behind itself,
 * and the next one would find its names taken.
 */

const recordSchema = v.object({
  version: v.literal(1),
  exercise: v.string(),
  /** The id of the engine, and what in the environment leads to it. */
  engine: v.string(),
  outer: v.record(v.string(), v.string()),
  /** Each attempt has a folder in it. */
  folder: v.pipe(v.string(), v.check(isOwnFolder)),
  owner: ownerSchema,
});
type Unfinished = v.InferOutput<typeof recordSchema>;

const recordsIn = (state: string): string => join(state, 'unfinished');
const fileOf = (state: string, folder: string): string => join(recordsIn(state), `${basename(folder)}.json`);

/** Where attempts at one exercise are made. */
export interface Begun {
  readonly site: Site;
  /** To be called when all attempts have ended. */
  end(): Promise<void>;
}

/** Makes the folder of the attempts; on an engine that stays it is remembered before anything is made there. */
export async function beginProof({ exercise: { id } }: Lesson, site: Site): Promise<Begun> {
  const folder = await newFolder(site.folder);
  const { stays, engine } = site;
  if (stays) {
    const { state, outer } = stays;
    const record: Unfinished = { version: 1, exercise: id, engine: engine.facts.id, outer, folder, owner: self() };
    await remember(fileOf(state, folder), record);
  }
  return { site: { ...site, folder }, end: () => end(folder, stays?.state) };
}

/** An attempt that could not be cleared up has left its folder: it is for the next run. */
async function end(folder: string, state: string | undefined): Promise<void> {
  if (state !== undefined && (await readdir(folder).catch(() => [])).length > 0) return;
  await removeFolder(folder);
  if (state !== undefined) await rm(fileOf(state, folder), { force: true });
}

/**
 * Clears up behind runs that were killed, on whatever engine they were.
 *
 * @param lessonOf the exercise of that id; what is none of this course stays for a run that knows it
 */
export async function finishForsaken({ env, state }: LabPlace, lessonOf: (id: string) => Promise<Lesson>) {
  const files = await readdir(recordsIn(state)).catch(() => []);
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const { value } = await recall(join(recordsIn(state), file), recordSchema);
    if (!value || !isForsaken(value.owner)) continue;
    // an engine that does not answer is cleared up when it does
    await finish(value, { env, state }, lessonOf).catch(asLeft);
  }
  await sweep(recordsIn(state));
}

function asLeft(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
}

async function finish(unfinished: Unfinished, { env, state }: LabPlace, lessonOf: (id: string) => Promise<Lesson>) {
  const { exercise, outer, folder } = unfinished;
  const lesson = await lessonOf(exercise);
  const engine = await connect(leadingTo(env, outer));
  // another one answers there now
  if (engine.facts.id !== unfinished.engine) return;
  const { value: learners } = await recallRecord(state, engine.facts.id, exercise);
  const attempts = learners ? [] : await readdir(folder).catch(() => []);
  for (const attempt of attempts) await finishAttempt(join(folder, attempt), lesson, engine);
  await removeFolder(folder);
  await rm(fileOf(state, folder), { force: true });
}

/** What bears the names of an exercise later than this after an attempt at it began was made by somebody else, in seconds. */
const LASTS = 3600;

/** It may have been killed before it had made anything; a wrong variant may have left any of its names. */
async function finishAttempt(folder: string, lesson: Lesson, engine: Engine): Promise<void> {
  const { value } = await recallRecord(memoryIn(folder), engine.facts.id, lesson.exercise.id);
  if (!value || engine.now - value.startedAt > LASTS) return;
  const names = mutantsOf(await readSolution(lesson)).flatMap(({ leaves }) => leaves);
  await clearProved(lesson, engine, value, names);
}
