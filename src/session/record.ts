import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Remembered, recall, remember } from './state.js';

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
  exercise: v.string(),
  workspace: v.string(),
  /** Seconds since 1970, by the engine's clock. */
  startedAt: v.number(),
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

export function recallRecord(state: string, engineId: string, exercise: string): Promise<Remembered<Record>> {
  return recall(recordFile(state, engineId, exercise), recordSchema);
}

export function rememberRecord(state: string, engineId: string, record: Record): Promise<void> {
  return remember(recordFile(state, engineId, record.exercise), record);
}

export async function forgetRecord(state: string, engineId: string, exercise: string): Promise<void> {
  await rm(recordFile(state, engineId, exercise), { force: true });
}
