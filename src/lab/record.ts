import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Remembered, recall, remember } from '../session/state.js';

/** `dojo lab env` hands these to a shell: no other variable is taken from a file. */
const leads = v.record(v.pipe(v.string(), v.regex(/^DOCKER_[A-Z_]+$/)), v.string());

const labSchema = v.object({
  version: v.literal(1),
  /** What tells its container and its volume from any other: made up once, never told. */
  mark: v.string(),
  /** What in the environment leads to the engine that it runs on, as the learner's shell may by now lead into the lab. */
  outer: leads,
  image: v.string(),
  /** True when the image was not there before. */
  downloaded: v.boolean(),
  /** What leads into it, once it has answered. */
  inner: v.optional(leads),
  folders: v.array(v.string()),
});

/** What is remembered of the lab, from before the first thing of it is made until the last one is gone. */
export type LabRecord = v.InferOutput<typeof labSchema>;

const file = (state: string): string => join(state, 'lab.json');

/** The folder of the lab's socket or certificates; nobody but the learner can look into it. */
export const labFolder = (state: string): string => join(state, 'lab');

export const recallLab = (state: string): Promise<Remembered<LabRecord>> => recall(file(state), labSchema);

export const rememberLab = (state: string, record: LabRecord): Promise<void> => remember(file(state), record);

export async function forgetLab(state: string): Promise<void> {
  await rm(labFolder(state), { recursive: true, force: true });
  await rm(file(state), { force: true });
}
