import type { Container, Network, NetworkEndpoint } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';
import { looksLike } from './likeness.js';

/** The network that is there when nobody made one, and where names lead nowhere. */
const DEFAULT = 'bridge';

/** Why there is no network of this name; undefined when there is. */
export function missingNetwork(wished: string, all: readonly Network[]): Finding | undefined {
  const names = all.map(({ name }) => name);
  if (names.includes(wished)) return undefined;
  const near = names.filter((name) => looksLike(name, wished));
  return finding('network-missing', { network: wished, near }, [`docker network create ${wished}`]);
}

/** Why the container is not on the network; undefined when it is. One that nobody put anywhere is told so first. */
export function notJoined(container: Container, network: string): Finding | undefined {
  const { name } = container;
  const found = namesOf(container.endpoints);
  if (found.includes(network)) return undefined;
  const connect = [`docker network connect ${network} ${name}`];
  if (onDefaultAlone(container)) return finding('network-default-bridge', { name, network }, connect);
  return finding('network-not-joined', { name, network, found }, connect);
}

/** Why the container is not off the network; undefined when it is. */
export function notApart({ name, endpoints }: Container, network: string): Finding | undefined {
  if (!namesOf(endpoints).includes(network)) return undefined;
  return finding('network-joined-too', { name, network }, [`docker network disconnect ${network} ${name}`]);
}

/** Why two containers do not find each other by name; undefined when they do. Networks are told apart by id, not by name. */
export function notShared(one: Container, other: Container): Finding | undefined {
  const common = one.endpoints.filter(({ networkId }) => other.endpoints.some((end) => end.networkId === networkId));
  if (common.some(({ network }) => network !== DEFAULT)) return undefined;
  const alone = [one, other].find(onDefaultAlone);
  const target = namesOf([...one.endpoints, ...other.endpoints]).find((network) => network !== DEFAULT);
  if (common.length > 0 && alone) return finding('network-default-bridge', { name: alone.name }, [...join(alone)]);
  const facts = {
    name: one.name,
    found: namesOf(one.endpoints),
    other: other.name,
    otherFound: namesOf(other.endpoints),
  };
  return finding(
    'network-not-shared',
    facts,
    join(one.endpoints.some(({ network }) => network === target) ? other : one),
  );

  /** Where neither has a network of its own, one is made for both. */
  function join(joining: Container): readonly string[] {
    if (target) return [`docker network connect ${target} ${joining.name}`];
    const both = [one, other].map(({ name }) => `docker network connect NETWORK ${name}`);
    return ['docker network create NETWORK', ...both];
  }
}

const namesOf = (ends: readonly NetworkEndpoint[]): readonly string[] => ends.map(({ network }) => network);

function onDefaultAlone({ endpoints }: Container): boolean {
  return endpoints.length === 1 && endpoints[0]?.network === DEFAULT;
}
