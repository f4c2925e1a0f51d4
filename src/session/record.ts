import { rm } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import * as v from 'valibot';
import { inTurn, type Remembered, recall, remember } from './state.js';

/** What existed on the engine when the exercise was started. Small: names and ids. */
const baselineSchema = v.object({
  containers: v.array(v.string()),
  images: v.array(v.object({ id: v.string(), tags: v.array(v.string()) })),
  volumes: v.array(v.string()),
  networks: v.array(v.string()),
  services: v.optional(v.array(v.string())),
  /** `active`, `inactive`, … */
  swarm: v.optional(v.string()),
});
export type Baseline = v.InferOutput<typeof baselineSchema>;

const recordSchema = v.object({
  version: v.literal(1),
  /** The id of the engine; a file that was moved to another engine's folder says nothing of that one. */
  engine: v.string(),
  exercise: v.string(),
  workspace: v.pipe(v.string(), v.check(isAbsolute)),
  /** Seconds since 1970, by the engine's clock. */
  startedAt: v.pipe(v.number(), v.finite()),
  baseline: baselineSchema,
  /** Ids of images that were seen under a name that the exercise builds. */
  built: v.optional(v.array(v.string()), []),
});

/** One exercise that was started on one engine. */
export type Record = v.InferOutput<typeof recordSchema>;

/** The same learner on two engines has two records: what one holds says nothing of the other. */
function recordFile(state: string, engineId: string, exercise: string): string {
  return join(state, 'engines', folderOf(engineId), `${exercise}.json`);
}

/** Engines call themselves by letters and digits; whatever else one may say, it is a folder's name and no path. */
const folderOf = (engineId: string): string => `engine-${engineId.replace(/[^\w-]/g, '-').slice(0, 64)}`;

export function recallRecord(state: string, engine: string, exercise: string): Promise<Remembered<Record>> {
  const isMeant = (record: Record) => record.engine === engine && record.exercise === exercise;
  return recall(recordFile(state, engine, exercise), v.pipe(recordSchema, v.check(isMeant)));
}

export function rememberRecord(state: string, record: Record): Promise<void> {
  return remember(recordFile(state, record.engine, record.exercise), record);
}

/** Adds to what is remembered of a start; nothing where it was forgotten meanwhile, or started anew. */
export function amendRecord(state: string, known: Record, amend: (record: Record) => Record): Promise<void> {
  const { engine, exercise, startedAt } = known;
  return inTurn(recordFile(state, engine, exercise), async () => {
    const { value } = await recallRecord(state, engine, exercise);
    if (value?.startedAt === startedAt) await rememberRecord(state, amend(value));
  });
}

export function forgetRecord(state: string, engine: string, exercise: string): Promise<void> {
  const file = recordFile(state, engine, exercise);
  return inTurn(file, () => rm(file, { force: true }));
}
