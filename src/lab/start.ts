import { changer } from '../docker/change.js';
import type { Engine } from '../docker/connect.js';
import { containing } from '../docker/contain.js';
import type { Environment } from '../docker/endpoint.js';
import { LAB_LABEL } from '../docker/names.js';
import { readOnly } from '../docker/read.js';
import { Fault } from '../fault.js';
import type { FetchTalk } from '../session/setup.js';
import type { Rights } from './lab.js';
import { awaitLab, type Reached } from './reach.js';
import { containerSpec, type Plan } from './spec.js';

export interface StartTalk extends FetchTalk {
  /** Before a container is started with these rights, and waited for. */
  readonly onStart: (image: string, rights: Rights) => void;
}

/** A container whose engine answers. */
export type Started = Extract<Reached, { engine: Engine }> & { readonly id: string };

/**
 * Makes a lab's volume, and starts its container: with all rights; where the machine refuses them, with those by name.
 *
 * @throws Fault `lab-failed`, `lab-port-taken`
 */
export async function startLab(plan: Plan, outer: Engine, env: Environment, talk: StartTalk): Promise<Started> {
  const { image, name, mark } = plan;
  await (await containing(outer)).makeVolume(name, { [LAB_LABEL]: mark });
  const reasons: string[] = [];
  for (const rights of ['privileged', 'named'] as const) {
    talk.onStart(image, rights);
    const started = await tryRights(plan, rights, env, outer, talk);
    if ('engine' in started) return started;
    reasons.push(`${rights}: ${started.reason}`);
  }
  throw new Fault('environment', 'lab-failed', { image, reasons });
}

/** A container that does not do is taken away again. */
async function tryRights(plan: Plan, rights: Rights, env: Environment, outer: Engine, { signal }: StartTalk) {
  const make = await containing(outer);
  const id = await make.makeContainer(containerSpec(plan, rights)).catch(asReason);
  if (typeof id !== 'string') return id;
  const refused = await make.start(id).then(() => undefined, asReason);
  const reached = refused ?? (await awaitLab(id, outer, { env, folder: plan.socketFolder, signal }));
  if ('engine' in reached) return { id, ...reached };
  await changer(outer).removeContainer(id);
  const port = takenPort(reached.reason);
  if (port !== undefined)
    throw new Fault('environment', 'lab-port-taken', { port, holder: await holderOf(port, outer) });
  return reached;
}

/** What the engine said; anything else than an answer of it is thrown on. */
function asReason(error: Error & { json?: { message?: string }; statusCode?: number }): { reason: string } {
  if (error.statusCode === undefined) throw error;
  return { reason: error.json?.message ?? error.message };
}

/** The engines have worded this differently over the years. */
function takenPort(reason: string): number | undefined {
  const isTaken = /already allocated|already in use|ports are not available/i.test(reason);
  const port = /127\.0\.0\.1:(\d+)/.exec(reason)?.[1];
  return isTaken && port ? Number(port) : undefined;
}

async function holderOf(port: number, outer: Engine): Promise<string | undefined> {
  const containers = await readOnly(outer).containers();
  return containers.find(({ status, hostPorts }) => status === 'running' && hostPorts.includes(port))?.name;
}
