import { randomBytes } from 'node:crypto';
import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { connect, type Engine } from '../docker/connect.js';
import { readHost } from '../docker/host.js';
import { readOnly } from '../docker/read.js';
import { Fault } from '../fault.js';
import { planDown } from '../lab/down.js';
import { chooseWay, findsNames, leadingTo, nameOuter, sharedMirrors } from '../lab/outer.js';
import { engineSource } from '../lab/source.js';
import { type StartTalk, startLab } from '../lab/start.js';
import type { LabPlace } from '../lab/up.js';
import { apply } from '../reset/reset.js';
import { fetchImage } from '../session/setup.js';
import { recall, remember } from '../session/state.js';
import { isOwnFolder, newFolder, removeFolder } from './folder.js';
import { isForsaken, ownerSchema, self } from './owner.js';
import type { Site } from './site.js';

/*
 * Labs to verify in. Several may be there at once, as none publishes a port of this machine: each is reached at the address of
 * its container. Where that leads nowhere, as with a virtual machine in between, there can be one at a time, at 127.0.0.1.
 */

const recordSchema = v.object({
  version: v.literal(1),
  /** What container and volume of the lab carry. */
  mark: v.pipe(v.string(), v.hexadecimal()),
  /** What in the environment leads to the engine that it runs on. */
  outer: v.record(v.string(), v.string()),
  image: v.string(),
  /** True when the image was not there before. */
  downloaded: v.boolean(),
  /** The folder that it shares with this machine. */
  folder: v.pipe(v.string(), v.check(isOwnFolder)),
  owner: ownerSchema,
});
type LabRecord = v.InferOutput<typeof recordSchema>;

/** The engine that labs run on, and whether there can be several. */
export interface Ground {
  readonly outer: Engine;
  readonly apart: boolean;
  /** Of the course: published where labs are not apart. */
  readonly ports: readonly number[];
}

/** @throws Fault `engine-unreachable`, `lab-elsewhere` */
export async function groundOf({ env }: LabPlace, ports: readonly number[]): Promise<Ground> {
  const outer = await connect(env);
  const { host, endpoint } = outer.facts;
  if (host !== '127.0.0.1') throw new Fault('environment', 'lab-elsewhere', { endpoint });
  const socket = join(await realpath(tmpdir()), 'dojo-verify-XXXXXX', 'engine', 'docker.sock');
  const [way, { rootless }] = await Promise.all([chooseWay(outer, socket), readHost(outer)]);
  return { outer, apart: way === 'socket' && !rootless, ports };
}

const recordsIn = (state: string): string => join(state, 'verify');

/** A lab that is verified in; it is there until it is closed. */
export interface OpenLab {
  readonly site: Site;
  /** Takes it away with all that is in it. @throws Fault `reset-incomplete` */
  close(): Promise<void>;
}

/** @throws Fault `pull-failed`, `lab-failed`, `lab-port-taken` */
export async function openLab(image: string, ground: Ground, place: LabPlace, talk: StartTalk): Promise<OpenLab> {
  const { outer } = ground;
  const record = await begin(image, outer, place);
  const close = () => remove(record, place);
  try {
    await fetchImage(image, outer, talk);
    return { site: await start(record, ground, place, talk), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Remembered before the first thing is made, so that a later run finds what this one could not take away. */
async function begin(image: string, outer: Engine, { env, state }: LabPlace): Promise<LabRecord> {
  const folder = await newFolder(tmpdir());
  const record: LabRecord = {
    version: 1,
    mark: randomBytes(8).toString('hex'),
    outer: await nameOuter(env, outer),
    image,
    downloaded: (await readOnly(outer).image(image)) === undefined,
    folder,
    owner: self(),
  };
  await remember(fileOf(state, record.mark), record);
  return record;
}

const fileOf = (state: string, mark: string): string => join(recordsIn(state), `${mark}.json`);
const nameOf = ({ mark }: LabRecord): string => `dojo-verify-${mark}`;

async function start(record: LabRecord, ground: Ground, { env }: LabPlace, talk: StartTalk): Promise<Site> {
  const { outer, apart } = ground;
  const { mark, image, folder } = record;
  const [socketFolder, attempts] = [join(folder, 'engine'), join(folder, 'attempts')];
  for (const path of [socketFolder, attempts]) await mkdir(path, { mode: 0o700 });
  const way = await chooseWay(outer, join(socketFolder, 'docker.sock'));
  const ports = apart ? [] : ground.ports;
  const group = process.getgid?.() ?? 0;
  const [mirrors, names] = await Promise.all([sharedMirrors(outer), findsNames()]);
  const folders = [attempts];
  const plan = { name: nameOf(record), mark, image, way, ports, folders, socketFolder, group, mirrors, names };
  const { id, inner, engine } = await startLab(plan, outer, env, talk);
  const host = apart ? await addressOf(id, outer) : engine.facts.host;
  return {
    engine: { ...engine, facts: { ...engine.facts, host, lab: true } },
    env: leadingTo(env, inner),
    folder: attempts,
    curl: apart ? ['localhost', '127.0.0.1'].map((name) => `connect-to = "${name}::${host}:"\n`).join('') : '',
    source: engineSource(outer, engine, talk.signal, () => {}),
  };
}

async function addressOf(id: string, outer: Engine): Promise<string> {
  const container = await readOnly(outer).container(id);
  return container?.endpoints.find(({ address }) => address !== '')?.address ?? '';
}

/** Also after Ctrl-C. What was remembered goes last. */
async function remove(record: LabRecord, { env, state }: LabPlace): Promise<void> {
  const outer = await connect(leadingTo(env, record.outer));
  const plan = await planDown(record, outer, false);
  const refused = await apply(plan, outer, new AbortController().signal);
  const left = refused.map(({ kind, name, message }) => `${kind} ${name}: ${message}`);
  if (left.length > 0) throw new Fault('environment', 'reset-incomplete', { left });
  await removeFolder(record.folder);
  await rm(fileOf(state, record.mark), { force: true });
}

/** Takes away the labs of runs that were killed, on whatever engine they are. */
export async function removeForsaken(place: LabPlace): Promise<void> {
  const files = await readdir(recordsIn(place.state)).catch(() => []);
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const { value } = await recall(join(recordsIn(place.state), file), recordSchema);
    // an engine that does not answer keeps its lab until it does
    if (value && isForsaken(value.owner)) await remove(value, place).catch(asLeft);
  }
}

function asLeft(error: unknown): void {
  if (!(error instanceof Fault)) throw error;
}
