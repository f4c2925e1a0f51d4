import { mkdir, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import { READ } from '../exercise/workspace.js';
import { Fault } from '../fault.js';

/** What was read: nothing, the value, or that a damaged or newer file was set aside under another name. */
export type Remembered<T> = { readonly value: T | undefined; readonly setAside?: string };

/** Stands there, and is no file: a folder, a link that leads to itself, a socket, a pipe that somebody writes to. */
const NO_FILE = ['EISDIR', 'ELOOP', 'ENXIO', 'EAGAIN'];

/** Reads a state file. One that is damaged, newer or foreign is renamed, not lost. */
export async function recall<S extends GenericSchema>(file: string, schema: S): Promise<Remembered<InferOutput<S>>> {
  const text = await readFile(file, { encoding: 'utf8', flag: READ }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    if (NO_FILE.includes(error.code ?? '')) return '';
    throw unwritable(file, error);
  });
  if (text === undefined) return { value: undefined };
  const result = safeParse(schema, parse(text));
  if (result.success) return { value: result.output };
  const aside = `${file}.damaged-${Date.now()}`;
  await rename(file, aside).catch((error) => Promise.reject(unwritable(file, error)));
  return { value: undefined, setAside: aside };
}

/** Writes a state file, whole or not at all. @throws Fault `disk-full` or `state-unwritable` */
export async function remember(file: string, value: object): Promise<void> {
  const { default: write } = await import('write-file-atomic');
  try {
    await mkdir(dirname(file), { recursive: true });
    await write(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  } catch (error) {
    throw unwritable(file, error as NodeJS.ErrnoException);
  }
}

/** A lock that is not renewed for so long is free, its owner gone or stopped; in milliseconds. It is renewed every second. */
const LOCK = { stale: 15_000, update: 1_000, retries: { retries: 20, minTimeout: 100, maxTimeout: 1000 } };

/**
 * Runs while no other dojo changes the state: two at once would mix their baselines up.
 *
 * @param work is told by its signal when another dojo took the lock over: this one was stopped (Ctrl-Z) for too long
 * @throws Fault `state-locked`, `state-unwritable`, `disk-full`
 */
export async function alone<T>(folder: string, work: (held: AbortSignal) => Promise<T>): Promise<T> {
  const { default: lockfile } = await import('proper-lockfile');
  await mkdir(folder, { recursive: true }).catch((error) => Promise.reject(unwritable(folder, error)));
  const taken = new Fault('environment', 'state-locked', { file: folder });
  const held = new AbortController();
  const release = await lockfile
    .lock(folder, { ...LOCK, onCompromised: () => held.abort(taken) })
    .catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ELOCKED' ? taken : unwritable(folder, error);
    });
  try {
    return await work(held.signal);
  } finally {
    await release().catch(() => {});
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function unwritable(file: string, error: NodeJS.ErrnoException): Fault {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return new Fault('environment', 'disk-full', { where: file });
  return new Fault('environment', 'state-unwritable', { file, message: error.message }, { cause: error });
}
