import { finding } from '../../diagnosis/finding.js';
import { environmentOf } from '../../evidence/container.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import { againWith, type Found } from './container.js';

/** A wished value, or `true` for any that is not empty. */
export type EnvironmentWish = Readonly<Record<string, string | true>>;

/** As a Compose file says it. */
export const environment = (variable: string, wished: string | true): string =>
  `environment: ["${variable}=${wished === true ? '…' : wished}"]`;

/** The container has environment variables. @example containerEnv(db, { MYSQL_ROOT_PASSWORD: true }) */
export function containerEnv(of: Check<Found>, wish: EnvironmentWish, id = 'env-set'): Check<Found> {
  const names = Object.keys(wish);
  const ask = async (_scene: Scene, found: Found) => {
    const { name, env } = found.container;
    for (const [variable, wished] of Object.entries(wish)) {
      const value = env[variable];
      const again = againWith(found, environment(variable, wished));
      const facts = { name, variable, wished: wished === true ? undefined : wished };
      if (!value) fail(finding('container-env-missing', facts, again));
      if (wished !== true && wished !== value)
        fail(finding('container-env-differs', { name, variable, wished, found: value }, again));
    }
    return found;
  };
  return check(id, titled('env-set', { variables: names.join(', ') }), [of], ask, {
    shows: async (_scene, { container }) => environmentOf(container, names),
  });
}
