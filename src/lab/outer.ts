import { lookup } from 'node:dns/promises';
import { release } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { connect, type Engine } from '../docker/connect.js';
import { currentContext, type Environment } from '../docker/endpoint.js';
import { readHost } from '../docker/host.js';
import { LAB_LABEL } from '../docker/names.js';
import { readOnly } from '../docker/read.js';
import { Fault } from '../fault.js';
import { type Lab, labOf, type Way } from './lab.js';
import type { LabRecord } from './record.js';

/** What in an environment says which engine is meant. */
const NAMES = ['DOCKER_HOST', 'DOCKER_CONTEXT', 'DOCKER_TLS', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'];

/** An environment that leads to one engine, whatever it led to before. */
export function leadingTo(env: Environment, target: Readonly<Record<string, string>>): Environment {
  const rest = Object.entries(env).filter(([name]) => !NAMES.includes(name));
  return { ...Object.fromEntries(rest), ...target };
}

/**
 * The engine that a lab runs on: the one that is remembered; else the one that is found, if a lab can run on it.
 *
 * @throws Fault `engine-unreachable`, `lab-in-lab`, `lab-elsewhere`
 */
export async function outerEngine(env: Environment, record: LabRecord | undefined): Promise<Engine> {
  if (record) return connect(leadingTo(env, record.outer));
  const engine = await connect(env);
  if (engine.facts.lab) throw new Fault('environment', 'lab-in-lab', {});
  const { endpoint, host } = engine.facts;
  if (host !== '127.0.0.1') throw new Fault('environment', 'lab-elsewhere', { endpoint });
  return engine;
}

/** What leads back to this engine from any shell. */
export async function nameOuter(env: Environment, { facts }: Engine): Promise<Record<string, string>> {
  if (env.DOCKER_HOST) {
    return Object.fromEntries(NAMES.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
  }
  const context = await currentContext(env);
  return context ? { DOCKER_CONTEXT: context.name } : { DOCKER_HOST: facts.endpoint };
}

/** The lab with this mark, if there is one. */
export async function findLab(outer: Engine, mark: string): Promise<Lab | undefined> {
  const docker = readOnly(outer);
  const own = (await docker.containers()).find(({ labels }) => labels[LAB_LABEL] === mark);
  const container = own && (await docker.container(own.id));
  return container && labOf(container);
}

/** A path of a unix socket may have 107 bytes. */
const LONGEST_SOCKET = 100;

/**
 * How the lab can be reached. A socket cannot be shared with a virtual machine, as Docker Desktop has one on every system: the
 * file is seen there, and nobody answers at it.
 */
export async function chooseWay(outer: Engine, socket: string): Promise<Way> {
  const { kernel } = await readHost(outer);
  const shared = process.platform === 'linux' && kernel === release() && outer.facts.name !== 'Docker Desktop';
  return shared && Buffer.byteLength(socket) <= LONGEST_SOCKET ? 'socket' : 'tls';
}

/** A name that is not found by then is taken for one that cannot be, in milliseconds. */
const NAME_WITHIN = 3_000;

/**
 * Whether this machine can look up where Docker Hub is. Where it cannot, an engine waits ten seconds for the answer before each
 * pull, even one that its mirror has: a lab is told then that there is nobody to ask.
 */
export async function findsNames(): Promise<boolean> {
  const asked = lookup('registry-1.docker.io').then(
    () => true,
    () => false,
  );
  return Promise.race([asked, setTimeout(NAME_WITHIN, false, { ref: false })]);
}

/** Mirrors of Docker Hub that a container reaches as well: not those on the engine's own 127.0.0.1. */
export async function sharedMirrors(outer: Engine): Promise<readonly string[]> {
  const { mirrors } = await readHost(outer);
  return mirrors.filter((mirror) => !/^https?:\/\/(127\.|localhost[:/]|\[::1\])/.test(mirror));
}
