import { statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import { Fault } from '../fault.js';
import { readPlain, tried } from '../file.js';

/** What was read: nothing, the value, or that a damaged or newer file was set aside under another name. */
export type Remembered<T> = { readonly value: T | undefined; readonly setAside?: string };

/** Nothing stands there. */
const NOTHING = ['ENOENT', 'ENOTDIR'];
/** Stands there, and is no file: a link that leads to itself, a socket. */
const NO_FILE = ['ELOOP', 'ENXIO'];
/** A larger file is not dojo's, in bytes: a baseline of ten thousand images has three million. */
const FILE_LIMIT = 16 * 1024 * 1024;

/** Reads a state file. One that is damaged, newer or foreign is renamed, not lost. */
export async function recall<S extends GenericSchema>(file: string, schema: S): Promise<Remembered<InferOutput<S>>> {
  const text = await readText(file);
  if (text === undefined) return { value: undefined };
  const result = safeParse(schema, parse(text));
  return result.success ? { value: result.output } : putAside(file);
}

/** Undefined where nothing stands; empty for what is no file. */
async function readText(file: string): Promise<string | undefined> {
  try {
    return (await readPlain(file, FILE_LIMIT))?.toString('utf8') ?? '';
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (NOTHING.includes(code)) return undefined;
    if (NO_FILE.includes(code)) return '';
    throw unwritable(file, error as NodeJS.ErrnoException);
  }
}

async function putAside(file: string): Promise<Remembered<never>> {
  const setAside = `${file}.damaged-${Date.now()}`;
  try {
    await rename(file, setAside);
    return { value: undefined, setAside };
  } catch (error) {
    // another dojo did it a moment before
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { value: undefined };
    throw unwritable(file, error as NodeJS.ErrnoException);
  }
}

/** Writes a state file, whole or not at all. @throws Fault `disk-full` or `state-unwritable` */
export async function remember(file: string, value: object): Promise<void> {
  const { default: write } = await import('write-file-atomic');
  try {
    await mkdir(dirname(file), { recursive: true });
    await write(file, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    await sweep(dirname(file), basename(file));
  } catch (error) {
    throw unwritable(file, error as NodeJS.ErrnoException);
  }
}

/** What is written beside a file is in its place at once, in milliseconds; or its writer was killed. */
const WRITTEN_WITHIN = 60_000;

/**
 * Takes away what a dojo that was killed while it wrote has left beside the state files of a folder.
 *
 * @param file the name of the one that it is about; all of them where it is not said
 */
export async function sweep(folder: string, file = ''): Promise<void> {
  const isHalf = (name: string) => name.startsWith(file) && /\.json\.\d+$/.test(name);
  const age = async (path: string) => Date.now() - (await stat(path)).mtimeMs;
  for (const path of (await readdir(folder).catch(() => [])).filter(isHalf).map((name) => join(folder, name))) {
    if ((await age(path).catch(() => 0)) > WRITTEN_WITHIN) await rm(path, { force: true });
  }
}

/** A turn takes milliseconds: who has it for longer was killed. */
const TURN = { tries: 50, askAgainAfter: 20 };

const turnOf = (file: string): string => `${file}.turn`;

/**
 * Reads a file and writes it anew, or removes it, while no other dojo does the same to it: of two at once, one would undo what
 * the other has written. Short, and within the longer `alone` as well.
 *
 * @throws Fault `disk-full` or `state-unwritable`
 */
export async function inTurn<T>(file: string, work: () => Promise<T>): Promise<T> {
  const turn = turnOf(file);
  const wait = (tries: number): Promise<void> =>
    mkdir(turn).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw unwritable(file, error);
      if (tries > 1) await setTimeout(TURN.askAgainAfter).then(() => wait(tries - 1));
    });
  await mkdir(dirname(file), { recursive: true }).catch((error) => Promise.reject(unwritable(file, error)));
  await wait(TURN.tries);
  try {
    return await work();
  } finally {
    await rmdir(turn).catch(() => {});
  }
}

/** Takes away the turn of a dojo that was killed while it had it: who has nothing to write would leave it there. */
export const endForsakenTurn = (file: string): Promise<void> => endForsaken(turnOf(file), WRITTEN_WITHIN);

/** @param after how old it is at least, in milliseconds */
async function endForsaken(hold: string, after: number): Promise<void> {
  const since = tried(() => statSync(hold).mtimeMs);
  if (since !== undefined && Date.now() - since > after) await rmdir(hold).catch(() => {});
}

/** A lock that is not renewed for so long is free, its owner gone or stopped; in milliseconds. It is renewed every second. */
const LOCK = { stale: 15_000, update: 1_000, retries: { retries: 20, minTimeout: 100, maxTimeout: 1000 } };

/** Takes away the lock of a dojo that was killed: who has nothing to change would leave it there. */
export const endForsakenLock = (folder: string): Promise<void> => endForsaken(`${folder}.lock`, LOCK.stale);

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
    const done = await work(held.signal);
    held.signal.throwIfAborted();
    return done;
  } catch (error) {
    // whatever the work made of it
    throw held.signal.aborted ? taken : error;
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
