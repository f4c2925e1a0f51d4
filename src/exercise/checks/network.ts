import { missingNetwork, notApart, notJoined, notShared } from '../../diagnosis/network.js';
import type { Network } from '../../docker/facts.js';
import { networksOf } from '../../evidence/container.js';
import { networksNamed } from '../../evidence/engine.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail, type Title } from '../check.js';
import type { Scene } from '../scene.js';
import type { Found } from './container.js';

/** A network of this name is there. @example const net = network('net') */
export function network(name: string): Check<Network> {
  const ask = async ({ docker }: Scene) => {
    const all = await docker.networks();
    const missing = missingNetwork(name, all);
    if (missing) fail(missing);
    return all.find((one) => one.name === name) as Network;
  };
  return check('network-there', titled('network-there', { network: name }), [], ask, {
    shows: async ({ docker }) => {
      const all = await docker.networks();
      return networksNamed(name, all.filter((one) => one.name === name).length);
    },
  });
}

interface PlaceWish {
  readonly id?: string;
  readonly network: string;
  /** The container's name, where the statement gives one: its title tells it from others. */
  readonly name?: string;
  /** The check of the network, where the learner makes it. */
  readonly needs?: readonly Check[];
}

/** The container is on the network, whatever else it is on. @example joined(co1, { network: 'net', needs: [net] }) */
export function joined(of: Check<Found>, wish: PlaceWish): Check<Found> {
  return placed(of, wish, wish.id ?? 'network-joined', titled('network-joined', wish), notJoined);
}

/** The container is not on the network, wherever else it is. @example apart(co3, { network: 'net' }) */
export function apart(of: Check<Found>, wish: PlaceWish): Check<Found> {
  return placed(of, wish, wish.id ?? 'network-apart', titled('network-apart', wish), notApart);
}

function placed(
  of: Check<Found>,
  { network, needs = [] }: PlaceWish,
  id: string,
  title: Title,
  judge: typeof notJoined,
): Check<Found> {
  const ask = async (_scene: Scene, found: Found) => {
    const wrong = judge(found.container, network);
    if (wrong) fail(wrong);
    return found;
  };
  return check(id, title, [of, ...needs], ask, {
    shows: async (_scene, { container }) => networksOf(container),
  });
}

/** Both containers are on one network where names lead to containers. @example sharedNetwork('web-finds-db', web, db) */
export function sharedNetwork(id: string, one: Check<Found>, other: Check<Found>): Check<Found> {
  const ask = async (_scene: Scene, a: Found, b: Found) => {
    const wrong = notShared(a.container, b.container);
    if (wrong) fail(wrong);
    return a;
  };
  return check(id, titled('network-shared', {}), [one, other], ask, {
    shows: async (_scene, a, b) => networksOf(a.container, b.container),
  });
}
