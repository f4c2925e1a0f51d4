import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';
import { HIDDEN, isSecret, masked } from '../report/safe.js';
import type { Attempt } from './attempt.js';
import type { Step } from './result.js';

/** How much of a log is kept, in lines. */
const LOG_LINES = 1000;

/**
 * Keeps what somebody needs who has to mend an exercise, for each step that does not hold: what was typed and printed, what the
 * checks were told, logs and events. Before the attempt is cleared away; values that look secret are hidden.
 *
 * @param folder of this exercise on this engine
 */
export async function keepFailed(folder: string, steps: readonly Step[], at: Attempt, engine: Engine): Promise<void> {
  const broken = steps.filter(({ holds }) => !holds);
  if (broken.length === 0) return;
  const [logs, events] = await Promise.all([readLogs(at, engine), readOnly(engine).events(at.record.startedAt)]);
  for (const { phase, name, message = '', looked = [] } of broken) {
    const own = join(folder, safe([phase, name].filter(Boolean).join('-')));
    await mkdir(join(own, 'logs'), { recursive: true });
    await writeFile(join(own, 'message.txt'), `${message}\n`);
    await writeFile(join(own, 'transcript.txt'), masked(at.transcript()));
    await writeFile(join(own, 'facts.json'), hidden(looked));
    await writeFile(join(own, 'events.json'), hidden(events));
    for (const log of logs) await writeFile(join(own, 'logs', `${safe(log.name)}.txt`), masked(log.text));
  }
}

/** A name for a file: `docker:28-dind` has a colon, which Windows does not take. Two variants may differ in a slash alone. */
export const safe = (name: string): string => name.replaceAll('/', '-').replace(/[^\w.-]+/g, '_');

async function readLogs({ record }: Attempt, engine: Engine) {
  const docker = readOnly(engine);
  const fresh = (await docker.containers()).filter(({ id }) => !record.baseline.containers.includes(id));
  return Promise.all(fresh.map(async ({ id, name }) => ({ name, text: (await logOf(id, docker)).join('\n') })));
}

/** Not every log driver lets itself be read. */
async function logOf(id: string, docker: ReturnType<typeof readOnly>): Promise<readonly string[]> {
  return docker.log(id, LOG_LINES).catch((error: Error) => [error.message]);
}

const hidden = (value: unknown): string =>
  `${JSON.stringify(value, (key, one) => (isSecret(key) ? HIDDEN : typeof one === 'string' ? masked(one) : one), 2)}\n`;
