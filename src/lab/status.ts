import type { EngineFacts } from '../docker/facts.js';
import { hasContext } from './context.js';
import { LAB_NAME, type Lab } from './lab.js';
import { findLab, outerEngine } from './outer.js';
import { answers } from './reach.js';
import type { LabRecord } from './record.js';
import type { LabPlace } from './up.js';

/** How a lab is: `up` when its engine answers, `silent` when it does not, `stopped` with its container, `none`. */
export type LabStatus =
  | { readonly status: 'none' }
  | {
      readonly status: 'up' | 'silent' | 'stopped';
      readonly lab: Lab;
      readonly engine: EngineFacts | undefined;
      /** The docker context that leads to it, if there is one. */
      readonly context: string | undefined;
    };

/** Asks the engine that the lab runs on, and the one in it. */
export async function statusOf({ env }: LabPlace, record: LabRecord | undefined): Promise<LabStatus> {
  const lab = record && (await findLab(await outerEngine(env, record), record.mark));
  if (!lab) return { status: 'none' };
  const context = (await hasContext(env, record.mark)) ? LAB_NAME : undefined;
  if (lab.status !== 'running') return { status: 'stopped', lab, engine: undefined, context };
  const engine = record.inner && (await answers(record.inner, env));
  return { status: engine ? 'up' : 'silent', lab, engine: engine?.facts, context };
}
