import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, timed } from './interleaved.ts';

const PEAK = join(import.meta.dirname, '..', 'test', 'doubles', 'peak-memory.mjs');

/** The most memory that a Node.js program ever held, in MB. */
export async function peakMemory(contender: Contender, folder: string): Promise<number> {
  const note = join(folder, 'peak');
  const env = { ...contender.env, NODE_OPTIONS: `--import ${PEAK}`, PEAK_MEMORY: note };
  await timed({ ...contender, env });
  return Number(readFileSync(note, 'utf8'));
}
