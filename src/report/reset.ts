import type { Plan } from '../reset/plan.js';
import type { Thing } from '../reset/verdict.js';
import type { Phrases } from '../words/phrases.js';
import { table } from './layout.js';
import { plain } from './safe.js';
import type { Style } from './style.js';

/** `container "web"`. */
export const thingName = ({ kind, name }: Thing, phrases: Phrases): string => `${phrases.kinds[kind]} ${plain(name)}`;

/** The same thing, fit to be shown: a volume's id is its name. */
export const showable = <T extends Thing>(thing: T): T => ({ ...thing, id: plain(thing.id), name: plain(thing.name) });

/** What a reset will do, before it does it. */
export function formatPlan(id: string, plan: Plan, phrases: Phrases, { color }: Style): string {
  const remove = plan.remove.map((thing) => [
    ` ${color.red('-')} ${thingName(thing, phrases)}`,
    color.dim(phrases.proofs[thing.proof]),
  ]);
  const leave = plan.leave.map((thing) => [
    `   ${thingName(thing, phrases)}`,
    color.dim(phrases.leftBecause[thing.why]),
  ]);
  const parts = [
    remove.length > 0 ? `${phrases.resetPlan}\n${table(remove)}` : phrases.resetNothing,
    ...(leave.length > 0 ? [`${phrases.resetLeft}\n${table(leave)}`] : []),
  ];
  return `${color.bold(id)}\n${parts.join('\n')}\n`;
}
