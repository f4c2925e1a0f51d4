import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { connect, type Engine } from '../docker/connect.js';
import type { Environment } from '../docker/endpoint.js';
import { readOnly } from '../docker/read.js';
import { Fault } from '../fault.js';
import { type Lab, labOf } from './lab.js';
import { leadingTo } from './outer.js';

/** What a shell needs to speak to a lab. */
export type Inner = Readonly<Record<string, string>>;

/** What the client needs of the folder in which the image makes its certificates. */
const CERTIFICATES = ['ca.pem', 'cert.pem', 'key.pem'];
/** An engine that does not answer by then will not, in milliseconds. */
const READY_WITHIN = 60_000;
const ASK_AGAIN_AFTER = 200;

/** A lab that answers, or why it does not. */
export type Reached = { readonly inner: Inner; readonly engine: Engine } | { readonly reason: string };

/** Waits until the engine inside answers, or its container has ended. */
export async function awaitLab(
  id: string,
  outer: Engine,
  { env, folder, signal }: { env: Environment; folder: string; signal: AbortSignal },
): Promise<Reached> {
  const until = performance.now() + READY_WITHIN;
  for (;;) {
    const lab = await inspect(id, outer);
    if (lab.status !== 'running') return { reason: await lastWords(lab, outer) };
    const inner = await innerOf(lab, outer, folder);
    const engine = inner && (await answers(inner, env));
    if (inner && engine) return { inner, engine };
    if (performance.now() > until) return { reason: await lastWords(lab, outer) };
    await setTimeout(ASK_AGAIN_AFTER, undefined, { signal });
  }
}

/** The engine that an environment leads to, if it answers. */
export async function answers(inner: Inner, env: Environment): Promise<Engine | undefined> {
  return connect(leadingTo(env, inner)).catch((error) => {
    if (error instanceof Fault) return undefined;
    throw error;
  });
}

async function inspect(id: string, outer: Engine): Promise<Lab> {
  const container = await readOnly(outer).container(id);
  if (!container) throw new Fault('environment', 'engine-failed', { what: 'run', message: id.slice(0, 12) });
  return labOf(container);
}

/** Undefined until the lab has what it takes. */
async function innerOf(lab: Lab, outer: Engine, folder: string): Promise<Inner | undefined> {
  if (lab.way === 'socket') return { DOCKER_HOST: `unix://${join(folder, 'docker.sock')}` };
  if (lab.tlsPort === 0 || !(await fetchCertificates(lab, outer, folder))) return undefined;
  return { DOCKER_HOST: `tcp://127.0.0.1:${lab.tlsPort}`, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: folder };
}

/** Copies what the image made for its client, for the learner alone. */
async function fetchCertificates({ id }: Lab, outer: Engine, folder: string): Promise<boolean> {
  const docker = readOnly(outer);
  const files = await Promise.all(CERTIFICATES.map((name) => docker.fileIn(id, `/certs/client/${name}`)));
  if (!files.every(Boolean)) return false;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await Promise.all(CERTIFICATES.map((name, at) => writeFile(join(folder, name), files[at] ?? '', { mode: 0o600 })));
  return true;
}

async function lastWords({ id, status }: Lab, outer: Engine): Promise<string> {
  const lines = await readOnly(outer).log(id, 3);
  return [`the engine in it does not answer (${status})`, ...lines].join('\n');
}
