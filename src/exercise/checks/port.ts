import { finding } from '../../diagnosis/finding.js';
import { type PortWish, wrongPort } from '../../diagnosis/port.js';
import { portsOf } from '../../evidence/container.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import { againWith, type Found } from './container.js';

export interface PortOptions extends PortWish {
  readonly id?: string;
  /** True where the learner builds the image: what it exposes, they wrote. */
  readonly ownImage?: boolean;
}

/** The container publishes its port on the host. @example publishedPort(server, { host: 8888, container: 80 }) */
export function publishedPort(of: Check<Found>, wish: PortOptions): Check<Found> {
  return check(
    wish.id ?? 'port-published',
    titled('port-published', wish),
    [of],
    async ({ docker }, found) => {
      const image = wish.ownImage ? undefined : await docker.image(found.container.imageId);
      const again = againWith(found, `ports: ["${wish.host}:${wish.container}"]`);
      const wrong = wrongPort(found.container, wish, image?.exposed ?? [], again);
      if (wrong) fail(wrong);
      return found;
    },
    { shows: async (_scene, { container }) => portsOf(container) },
  );
}

/** The container publishes no port at all: others reach it over a network alone. @example closed(apache) */
export function closed(of: Check<Found>, id = 'port-closed'): Check<Found> {
  const ask = async (_scene: Scene, found: Found) => {
    const { container, again } = found;
    const [open] = container.published;
    if (open)
      fail(finding('port-published-too', { name: container.name, host: open.host, container: open.container }, again));
    return found;
  };
  return check(id, titled('port-closed', {}), [of], ask, {
    shows: async (_scene, { container }) => portsOf(container),
  });
}
