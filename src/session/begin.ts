import { cp, mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Lesson } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import { COMPOSE_PROJECT } from '../docker/names.js';
import { readOnly } from '../docker/read.js';
import { sameImage } from '../docker/reference.js';
import { isDeclared } from '../exercise/swarm.js';
import { composeProject } from '../exercise/workspace.js';
import { Fault } from '../fault.js';
import { takeBaseline } from './baseline.js';
import { forgetRecord, type Record, rememberRecord } from './record.js';

export interface Beginning {
  readonly lesson: Lesson;
  readonly engine: Engine;
  /** The folder where dojo remembers things. */
  readonly state: string;
  /** The absolute path of the folder to work in. */
  readonly workspace: string;
  /** True when this folder was the exercise's workspace before: the learner's files in it are no strangers. */
  readonly isOwn: boolean;
  /** Aborted when another dojo took over: nothing is written then. */
  readonly held?: AbortSignal;
}

/**
 * Begins an exercise on an engine: what is there is noted, the workspace is made. Nothing on the engine is changed, and the
 * record is written before anything is made; where it cannot be written, nothing is.
 *
 * @throws Fault `name-taken`, `workspace-taken`, `workspace-unwritable`, `disk-full`
 */
export async function begin({ lesson, engine, state, workspace, isOwn, held }: Beginning): Promise<Record> {
  const { id } = lesson.exercise;
  await mustBeFree(lesson, engine, workspace);
  const record: Record = {
    version: 1,
    engine: engine.facts.id,
    exercise: id,
    workspace,
    startedAt: engine.now,
    baseline: await takeBaseline(readOnly(engine)),
    built: [],
  };
  held?.throwIfAborted();
  await rememberRecord(state, record);
  try {
    await makeWorkspace(lesson, workspace, isOwn);
  } catch (error) {
    await forgetRecord(state, engine.facts.id, id);
    throw error;
  }
  return record;
}

/** What has a name of the exercise already is somebody's: it is neither adopted nor touched. */
async function mustBeFree({ exercise }: Lesson, engine: Engine, workspace: string): Promise<void> {
  const docker = readOnly(engine);
  const { footprint, id } = exercise;
  const [containers, volumes, networks, images, services] = await Promise.all([
    docker.containers(),
    docker.volumes(),
    docker.networks(),
    docker.images(),
    docker.services(),
  ]);
  const taken = (names: readonly string[] | undefined) => (thing: Named) =>
    names?.includes(thing.name) || (footprint.compose && thing.labels[COMPOSE_PROJECT] === composeProject(workspace));
  const tags = images.flatMap((image) => image.tags);
  refuse('container', containers.filter(taken(footprint.containers)), id);
  refuse('volume', volumes.filter(taken(footprint.volumes)), id);
  refuse('network', networks.filter(taken(footprint.networks)), id);
  refuse(
    'service',
    services.filter((one) => isDeclared(one, footprint)),
    id,
  );
  const built = footprint.builds?.filter((name) => tags.some((tag) => sameImage(tag, name))) ?? [];
  refuse(
    'image',
    built.map((name) => ({ name })),
    id,
  );
}

interface Named {
  readonly name: string;
  readonly labels: Readonly<globalThis.Record<string, string>>;
}

function refuse(
  kind: 'container' | 'volume' | 'network' | 'image' | 'service',
  taken: readonly { name: string }[],
  id: string,
): void {
  if (taken.length === 0) return;
  throw new Fault('environment', 'name-taken', { kind, names: taken.map(({ name }) => name), id });
}

/** Copies what the exercise gives; a file that is there stays as it is. What could be made in part only is taken back. */
export async function makeWorkspace({ folder }: Lesson, workspace: string, isOwn: boolean): Promise<void> {
  const there = await readdir(workspace).catch(() => undefined);
  if (there?.length && !isOwn) {
    throw new Fault('environment', 'workspace-taken', { folder: workspace, files: there.slice(0, 5) });
  }
  const given = join(folder, 'start');
  const names = await readdir(given).catch(() => []);
  try {
    await mkdir(workspace, { recursive: true });
    for (const name of names) await cp(join(given, name), join(workspace, name), { recursive: true, force: false });
  } catch (error) {
    if (!isOwn) await takeBack(workspace, names, there === undefined);
    throw unwritable(workspace, error as NodeJS.ErrnoException);
  }
}

/** A workspace that is half made would be a stranger's to the next start. */
async function takeBack(workspace: string, names: readonly string[], isNew: boolean): Promise<void> {
  for (const name of names) await rm(join(workspace, name), { recursive: true, force: true }).catch(() => {});
  if (isNew) await rmdir(workspace).catch(() => {});
}

function unwritable(folder: string, { code, message }: NodeJS.ErrnoException): Fault {
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Fault('environment', 'disk-full', { where: folder });
  return new Fault('environment', 'workspace-unwritable', { folder, message });
}
