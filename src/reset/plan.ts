import type { Container } from '../docker/facts.js';
import { SERVICE } from '../docker/names.js';
import type { Leave } from '../words/phrases.js';
import { judgeContainer } from './containers.js';
import { judgeImage } from './images.js';
import { judgeNetwork } from './networks.js';
import type { Present, Scope } from './scope.js';
import { judgeService, judgeSwarm } from './services.js';
import type { Left, Removed, Verdict } from './verdict.js';
import { judgeVolume } from './volumes.js';

export interface Plan {
  /** In the order of removal: what is used comes after what uses it. */
  readonly remove: readonly Removed[];
  readonly leave: readonly Left[];
}

/**
 * What a reset may take away: what is absent from the baseline **and** tied to the exercise by more than its image. All that
 * fits in part is listed as left, with the reason.
 */
export function planReset(present: Present, scope: Scope): Plan {
  const containers = present.containers.map((one) => settled(judgeContainer(one, scope), scope)).filter(defined);
  const services = present.services.map((one) => settled(judgeService(one, scope), scope)).filter(defined);
  const swarm = [judgeSwarm(present, services, scope)].filter(defined);
  const swarmEnds = present.swarm === 'inactive' || swarm.some((one) => 'proof' in one);
  const going = new Set([...containers, ...services].filter((one) => 'proof' in one).map((one) => one.id));
  const goes = ({ id, labels }: Container) => going.has(id) || going.has(labels[SERVICE] ?? '');
  const verdicts = [
    ...containers,
    ...services,
    ...swarm,
    ...[
      ...present.networks.map((one) => judgeNetwork(one, present, scope, swarmEnds)),
      ...present.volumes.map((one) => judgeVolume(one, present, scope, goes)),
      ...present.images.flatMap((one) => judgeImage(one, present, scope, goes)),
    ]
      .map((one) => settled(one, scope))
      .filter(defined),
  ];
  return {
    remove: verdicts.filter((one): one is Removed => 'proof' in one),
    leave: verdicts.filter((one): one is Left => 'why' in one),
  };
}

/** What fits in part: a person may say that it is the exercise's after all. */
export const doubtful = ({ leave }: Plan): Plan['leave'] => leave.filter(({ why }) => DOUBTS.includes(why));

const DOUBTS: readonly Leave[] = ['image-only', 'unproved', 'untold'];

/** A person's word settles what only fits in part; it does not make a thing free that is in use. */
function settled(verdict: Verdict | undefined, { confirmed }: Scope): Verdict | undefined {
  if (!verdict || !('why' in verdict) || !confirmed?.has(verdict.id)) return verdict;
  const { why, ...thing } = verdict;
  return DOUBTS.includes(why) ? { ...thing, proof: 'confirmed' } : verdict;
}

const defined = <T>(value: T | undefined): value is T => value !== undefined;
