import { type PortWish, wrongPort } from '../../diagnosis/port.js';
import { portsOf } from '../../evidence/container.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Found } from './container.js';

export interface PortOptions extends PortWish {
  /** True where the learner builds the image: what it exposes, they wrote. */
  readonly ownImage?: boolean;
}

/** The container publishes its port on the host. @example publishedPort(server, { host: 8888, container: 80 }) */
export function publishedPort(of: Check<Found>, wish: PortOptions): Check<Found> {
  return check(
    'port-published',
    titled('port-published', wish),
    [of],
    async ({ docker }, found) => {
      const image = wish.ownImage ? undefined : await docker.image(found.container.imageId);
      const wrong = wrongPort(found.container, wish, image?.exposed ?? [], found.again);
      if (wrong) fail(wrong);
      return found;
    },
    { shows: async (_scene, { container }) => portsOf(container) },
  );
}
