import { createHash } from 'node:crypto';
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
});
export type Baseline = v.InferOutput<typeof baselineSchema>;

const recordSchema = v.object({
  version: v.literal(1),
  exercise: v.string(),
  workspace: v.string(),
  /** Seconds since 1970, by the engine's clock. */
  startedAt: v.number(),
  baseline: baselineSchema,
});

/** One exercise that was started on one engine. */
export type Record = v.InferOutput<typeof recordSchema>;

/** The same learner on two engines has two records: what one holds says nothing of the other. */
function recordFile(state: string, engineId: string, exercise: string): string {
  const engine = createHash('sha256').update(engineId).digest('hex').slice(0, 16);
  return join(state, 'engines', engine, `${exercise}.json`);
}

export function recallRecord(state: string, engineId: string, exercise: string): Promise<Remembered<Record>> {
  return recall(recordFile(state, engineId, exercise), recordSchema);
}

export function rememberRecord(state: string, engineId: string, record: Record): Promise<void> {
  return remember(recordFile(state, engineId, record.exercise), record);
}

export async function forgetRecord(state: string, engineId: string, exercise: string): Promise<void> {
  await rm(recordFile(state, engineId, exercise), { force: true });
}
