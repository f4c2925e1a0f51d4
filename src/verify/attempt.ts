import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lesson } from '../course/lesson.js';
import { askedAnew, type Engine, engineTime } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';
import type { Footprint } from '../exercise/exercise.js';
import { openWorkspace } from '../exercise/workspace.js';
import { Fault } from '../fault.js';
import { doubtful, type Plan, planReset } from '../reset/plan.js';
import { apply, present } from '../reset/reset.js';
import type { Present } from '../reset/scope.js';
import { ask, type Question } from '../run/ask.js';
import type { Outcome } from '../run/outcome.js';
import { takeBaseline } from '../session/baseline.js';
import { begin } from '../session/begin.js';
import type { Baseline, Record } from '../session/record.js';
import { setUp } from '../session/setup.js';
import { removeFolder } from './folder.js';
import { type Looked, takeNotes } from './notes.js';
import { type Ran, runScript } from './shell.js';
import type { Site } from './site.js';

/** One go at an exercise, with a workspace and a memory of its own. */
export interface Attempt {
  /** Holds the workspace and the memory; goes with all that is in it. */
  readonly folder: string;
  readonly workspace: string;
  readonly record: Record;
  /**
   * Types a script's commands in the workspace.
   *
   * @param strict true to stop at the first command that fails
   * @param within milliseconds until it is ended
   */
  type(file: string, strict: boolean, within?: number): Promise<Ran>;
  /** @param once true to ask each check once, whatever time it has */
  check(options?: { readonly once: boolean }): Promise<readonly Outcome[]>;
  /** What the last check looked at. */
  looked(): readonly Looked[];
  /** What was typed so far, and what was printed. */
  transcript(): string;
}

/** Where an attempt remembers what it has begun. */
export const memoryIn = (folder: string): string => join(folder, 'state');

/** What `curl --retry` of a script may wait for a page, in seconds: each wait is twice the one before, and some pages never come. */
const VISIT_WITHIN = 120;

const SILENT = { onPull: () => {}, onRun: () => {}, onProgress: () => {} };

/**
 * Starts the exercise anew, lets `work` do something in its workspace, and takes away what was made, whatever happens. Downloads
 * stay, as the next attempt needs the same: `clearDownloads` ends with them.
 *
 * @param names what `work` may leave beyond the exercise's footprint: of containers, volumes, networks, images
 */
export async function attempt<T>(
  lesson: Lesson,
  site: Site,
  signal: AbortSignal,
  work: (attempt: Attempt) => Promise<T>,
  names: readonly string[] = [],
): Promise<T> {
  const { engine, source } = site;
  const folder = await mkdtemp(join(site.folder, 'attempt-'));
  const workspace = join(folder, lesson.exercise.id);
  let record: Record | undefined;
  try {
    await writeFile(join(folder, '.curlrc'), `retry-max-time = ${VISIT_WITHIN}\n${site.curl}`);
    const now = await askedAnew(engine);
    record = await begin({ lesson, engine: now, state: memoryIn(folder), workspace, isOwn: false });
    await setUp(lesson, engine, { ...SILENT, signal, ...(source && { source }) });
    return await work(attemptAt(folder, record, lesson, site, signal));
  } finally {
    if (record) await clear(lesson, engine, record, names);
    await removeFolder(folder);
  }
}

function attemptAt(
  folder: string,
  record: Record,
  lesson: Lesson,
  { engine, ...site }: Site,
  signal: AbortSignal,
): Attempt {
  const { workspace } = record;
  const env = { ...site.env, CURL_HOME: folder };
  let looked: readonly Looked[] = [];
  let transcript = '';
  return {
    folder,
    workspace,
    record,
    type: async (file, strict, within) => {
      const ran = await runScript(file, workspace, { env, signal }, strict, within);
      transcript += `${await readFile(file, 'utf8')}\n--- ${ran.exitCode}\n${ran.printed}\n`;
      return ran;
    },
    check: async (options) => {
      const notes = takeNotes();
      const outcomes = await check(lesson, engine, record, signal, { ...options, watch: notes.watch });
      looked = notes.looked(outcomes);
      return outcomes;
    },
    looked: () => looked,
    transcript: () => transcript,
  };
}

async function check(
  { exercise }: Lesson,
  engine: Engine,
  record: Record,
  signal: AbortSignal,
  options: Pick<Question, 'once' | 'watch'>,
) {
  const workspace = await openWorkspace(record.workspace);
  return ask({ exercise, engine, workspace, record, signal, ...options });
}

/** With more names, whatever they are names of. */
function widened(footprint: Footprint, names: readonly string[]): Footprint {
  const { builds = [], containers = [], volumes = [], networks = [], compose, swarm } = footprint;
  return {
    ...footprint,
    builds: [...builds, ...names],
    containers: [...containers, ...names],
    volumes: [...volumes, ...names],
    networks: [...networks, ...names],
    ...(compose && { compose: { builds: [...compose.builds, ...names] } }),
    ...(swarm && { swarm: { services: [...swarm.services, ...names], stacks: [...swarm.stacks, ...names] } }),
  };
}

function withServices(footprint: Footprint, { services }: Present): Footprint {
  const { swarm } = footprint;
  if (!swarm) return footprint;
  return { ...footprint, swarm: { ...swarm, services: [...swarm.services, ...services.map(({ name }) => name)] } };
}

/**
 * Also after Ctrl-C: what an attempt made has to go. What fits by its image alone, and a service of any name, was made just now,
 * by the attempt.
 */
async function clear(lesson: Lesson, engine: Engine, record: Record, names: readonly string[]): Promise<void> {
  const { now, scope: told } = await standing(lesson, engine, record, names);
  const scope = { ...told, footprint: withServices(told.footprint, now) };
  const own = new Set(doubtful(planReset(now, scope)).map(({ id }) => id));
  const plan = planReset(now, { ...scope, confirmed: own });
  await carryOut(withNameless(plan, now, record.baseline), engine);
}

/**
 * Of an attempt that was killed a while ago: what only fits in part may be somebody's by now, and stays.
 *
 * @param names what it may have left beyond the exercise's footprint
 * @throws Fault `reset-incomplete`
 */
export async function clearProved(lesson: Lesson, engine: Engine, record: Record, names: readonly string[]) {
  const { now, scope } = await standing(lesson, engine, record, names);
  await carryOut(planReset(now, scope), engine);
}

async function standing({ exercise }: Lesson, engine: Engine, record: Record, names: readonly string[]) {
  const { baseline, startedAt } = record;
  const workspace = await openWorkspace(record.workspace);
  const scope = { footprint: widened(exercise.footprint, names), workspace, baseline, built: [], keepImages: true };
  return { now: await present(engine, baseline, startedAt), scope };
}

async function carryOut(plan: Plan, engine: Engine): Promise<void> {
  const refused = await apply(plan, engine, new AbortController().signal);
  const left = refused.map(({ kind, name, message }) => `${kind} ${name}: ${message}`);
  if (left.length > 0) throw new Fault('environment', 'reset-incomplete', { left });
}

/** An image that was built without a name is tied to the attempt by nothing but the time: a learner's reset leaves it alone. */
function withNameless(plan: Plan, { images }: Present, baseline: Baseline): Plan {
  const known = new Set([...baseline.images, ...plan.remove].map(({ id }) => id));
  const nameless = images.filter(({ id, tags }) => tags.length === 0 && !known.has(id));
  const remove = nameless.map(({ id }) => ({ kind: 'image', id, name: id, proof: 'confirmed' }) as const);
  return { ...plan, remove: [...plan.remove, ...remove] };
}

/**
 * Takes away the images of the exercise that were downloaded since.
 *
 * @param before what was there before the first attempt
 */
export async function clearDownloads({ exercise }: Lesson, engine: Engine, before: Baseline): Promise<void> {
  const baseline = { ...(await takeBaseline(readOnly(engine))), images: before.images };
  const workspace = { folder: exercise.id, holds: () => false };
  const now = await present(engine, baseline, await engineTime(engine));
  const plan = planReset(now, { footprint: exercise.footprint, workspace, baseline, built: [], keepImages: false });
  await apply(plan, engine, new AbortController().signal);
}
