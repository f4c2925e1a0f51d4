import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { changer } from '../docker/change.js';
import type { Engine } from '../docker/connect.js';
import type { Environment } from '../docker/endpoint.js';
import { LAB_LABEL } from '../docker/names.js';
import { readOnly } from '../docker/read.js';
import { Fault } from '../fault.js';
import { fetchImage } from '../session/setup.js';
import { alone } from '../session/state.js';
import { type ContextState, ensureContext } from './context.js';
import { LAB_IMAGE, LAB_NAME, type Lab } from './lab.js';
import { chooseWay, findLab, findsNames, nameOuter, outerEngine, sharedMirrors } from './outer.js';
import { awaitLab } from './reach.js';
import { type LabRecord, labFolder, recallLab, rememberLab } from './record.js';
import type { Plan } from './spec.js';
import { type Started, type StartTalk, startLab } from './start.js';

/** Where a lab is remembered, and what leads to the learner's own engine. */
export interface LabPlace {
  readonly env: Environment;
  readonly state: string;
}

export interface LabWish {
  /** Of its engine; the usual one when absent. */
  readonly image: string | undefined;
  readonly ports: readonly number[];
  /** To be seen inside under the same path. */
  readonly folders: readonly string[];
}

/** A lab that answers. */
export interface RunningLab {
  readonly lab: Lab;
  readonly record: LabRecord;
  readonly engine: Engine;
  readonly context: ContextState;
  /** True when it was running before. */
  readonly was: boolean;
}

/**
 * Brings the lab up, or finds it up; what an interrupted `up` left is gone on with.
 *
 * @throws Fault `lab-…`, `pull-failed`, `disk-full`, `engine-unreachable`
 */
export function up(place: LabPlace, wish: LabWish, talk: StartTalk): Promise<RunningLab> {
  return alone(place.state, async (held) => {
    const told = { ...talk, signal: AbortSignal.any([talk.signal, held]) };
    const known = (await recallLab(place.state)).value;
    const outer = await outerEngine(place.env, known);
    const there = known && (await findLab(outer, known.mark));
    if (known && there?.status === 'running') return goOn(place, wish, told, { known, there, outer });
    if (there) await changer(outer).removeContainer(there.id);
    const record = await begin(place, wish, known, outer);
    await fetchImage(record.image, outer, told);
    const started = await startLab(await planOf(place, wish, record, outer), outer, place.env, told);
    return finish(place, record, outer, started, false);
  });
}

interface Standing {
  readonly known: LabRecord;
  readonly there: Lab;
  readonly outer: Engine;
}

/** It runs: it is waited for, as an `up` that was broken off may have started it just now. */
async function goOn(place: LabPlace, wish: LabWish, talk: StartTalk, { known, there, outer }: Standing) {
  if (wish.image !== undefined && wish.image !== there.image) {
    throw new Fault('environment', 'lab-differs', { image: there.image, wished: wish.image });
  }
  const reached = await awaitLab(there.id, outer, { ...place, folder: labFolder(place.state), signal: talk.signal });
  if ('reason' in reached)
    throw new Fault('environment', 'lab-failed', { image: there.image, reasons: [reached.reason] });
  return finish(place, known, outer, { id: there.id, ...reached }, true);
}

/** Remembered before the first thing is made, so that whatever happens `down` finds all of it. */
async function begin(place: LabPlace, wish: LabWish, known: LabRecord | undefined, outer: Engine): Promise<LabRecord> {
  const image = wish.image ?? known?.image ?? LAB_IMAGE;
  const isNew = (await readOnly(outer).image(image)) === undefined;
  const record: LabRecord = {
    version: 1,
    mark: known?.mark ?? randomBytes(8).toString('hex'),
    outer: known?.outer ?? (await nameOuter(place.env, outer)),
    image,
    downloaded: isNew || (known?.image === image && known.downloaded),
    folders: [...wish.folders],
  };
  await demandNames(outer, record.mark);
  await rememberLab(place.state, record);
  return record;
}

/** What only has the name of a lab is somebody else's. */
async function demandNames(outer: Engine, mark: string): Promise<void> {
  const docker = readOnly(outer);
  const [containers, volumes] = await Promise.all([docker.containers(), docker.volumes()]);
  const isForeign = ({ name, labels }: (typeof containers | typeof volumes)[number]) =>
    name === LAB_NAME && labels[LAB_LABEL] !== mark;
  const kind = containers.some(isForeign) ? 'container' : volumes.some(isForeign) ? 'volume' : undefined;
  if (kind) throw new Fault('environment', 'lab-name-taken', { kind, name: LAB_NAME });
}

async function planOf(place: LabPlace, wish: LabWish, { mark, image }: LabRecord, outer: Engine): Promise<Plan> {
  const folder = labFolder(place.state);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const socketFolder = await realpath(folder);
  const socket = join(socketFolder, 'docker.sock');
  const [way, mirrors, names] = await Promise.all([chooseWay(outer, socket), sharedMirrors(outer), findsNames()]);
  const { ports, folders } = wish;
  const group = process.getgid?.() ?? 0;
  return { name: LAB_NAME, mark, image, way, ports, folders, socketFolder, group, mirrors, names };
}

/** Remembers what leads into it, and has a context lead there. */
async function finish(place: LabPlace, record: LabRecord, outer: Engine, { inner, engine }: Started, was: boolean) {
  const known = { ...record, inner: { ...inner } };
  await rememberLab(place.state, known);
  const context = await ensureContext(place.env, record.mark, inner);
  const lab = await findLab(outer, record.mark);
  if (!lab) throw new Fault('environment', 'lab-failed', { image: record.image, reasons: [] });
  return { lab, record: known, engine, context, was };
}
