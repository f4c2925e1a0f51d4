import { wrongSwarm } from '../../diagnosis/habit.js';
import { swarmOf } from '../../evidence/engine.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';

/** The engine is part of a swarm, or of none. @example const ready = swarm('active') */
export function swarm(wished: 'active' | 'inactive'): Check<void> {
  const ask = async ({ docker }: Scene) => {
    const wrong = wrongSwarm(await docker.swarm(), wished);
    if (wrong) fail(wrong);
  };
  return check('swarm-state', titled('swarm-state', { wished }), [], ask, {
    shows: async ({ docker }) => swarmOf(await docker.swarm()),
  });
}
