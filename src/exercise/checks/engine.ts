import { wrongSwarm } from '../../diagnosis/habit.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';

/** The engine is part of a swarm, or of none. @example const ready = swarm('active') */
export function swarm(wished: 'active' | 'inactive'): Check<void> {
  return check('swarm-state', titled('swarm-state', { wished }), [], async ({ docker }) => {
    const wrong = wrongSwarm(await docker.swarm(), wished);
    if (wrong) fail(wrong);
  });
}
