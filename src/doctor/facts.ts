import { realpath } from 'node:fs/promises';
import type { Source } from '../course/source.js';
import { type Engine, search } from '../docker/connect.js';
import type { Attempt, Environment } from '../docker/endpoint.js';
import type { EngineFacts } from '../docker/facts.js';
import { readHost } from '../docker/host.js';
import { readOnly } from '../docker/read.js';
import { type Disk, dataDisk, diskOf } from './disk.js';
import { courseNeeds, type Needs } from './needs.js';
import { type HeldPort, heldPorts } from './port.js';
import { askPrograms, type Programs } from './program.js';

/** What only an engine can tell. */
export interface EngineSide {
  readonly facts: EngineFacts;
  readonly from: string;
  readonly mirrors: readonly string[];
  /** Undefined when it is not a disk of this machine. */
  readonly disk: Disk | undefined;
  /** All tags of all images. */
  readonly tags: readonly string[];
}

/** All that is judged. */
export interface Findings {
  readonly engine: EngineSide | undefined;
  readonly tried: readonly Attempt[];
  readonly programs: Programs;
  /** True when the `docker` command's endpoint, as its context names it, leads to the engine that dojo found. */
  readonly sameEndpoint: boolean;
  readonly needs: Needs;
  readonly held: readonly HeldPort[];
  /** The disk of the folder that one is in. */
  readonly here: Disk | undefined;
}

/** The part of `App` that matters here. */
interface Place {
  readonly course: Source;
  readonly env: Environment;
  readonly cwd: string;
}

/** Looks around: asks the engine with GET alone, and changes nothing. */
export async function gather({ course, env, cwd }: Place): Promise<Findings> {
  const [{ engine, tried }, programs, needs, here] = await Promise.all([
    search(env),
    askPrograms(env),
    courseNeeds(course),
    diskOf(cwd),
  ]);
  const side = engine && (await engineSide(engine));
  const held = engine ? await heldPorts(needs.ports, engine) : [];
  const sameEndpoint = side !== undefined && (await leadsTo(side.facts.endpoint, programs.context));
  return { engine: side, tried, programs, sameEndpoint, needs, held, here };
}

async function engineSide(engine: Engine): Promise<EngineSide> {
  const [host, images] = await Promise.all([readHost(engine), readOnly(engine).images()]);
  const { facts, from } = engine;
  const tags = images.flatMap((image) => image.tags);
  return { facts, from, mirrors: host.mirrors, disk: await dataDisk(engine, host), tags };
}

/** Docker Desktop and Colima make `/var/run/docker.sock` a link to their own socket. */
async function leadsTo(engine: string, context: Programs['context']): Promise<boolean> {
  if (context.kind !== 'told') return false;
  const [mine, theirs] = await Promise.all([engine, context.text.split(' ')[1] ?? ''].map(resolved));
  return mine === theirs;
}

async function resolved(endpoint: string): Promise<string> {
  if (!endpoint.startsWith('unix://')) return endpoint.replace(/\/$/, '');
  const path = endpoint.slice('unix://'.length);
  return realpath(path).catch(() => path);
}
