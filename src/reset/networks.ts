import type { Network } from '../docker/facts.js';
import { SWARM_GATEWAY } from '../docker/names.js';
import { isDeclared } from '../exercise/swarm.js';
import { judgeProject } from './project.js';
import { declared, type Present, type Scope } from './scope.js';
import type { Thing, Verdict } from './verdict.js';

export function judgeNetwork(
  network: Network,
  present: Present,
  scope: Scope,
  swarmEnds: boolean,
): Verdict | undefined {
  const thing: Thing = { kind: 'network', id: network.id, name: network.name };
  if (scope.baseline?.networks.includes(network.id)) return undefined;
  const { footprint } = scope;
  if (footprint.networks?.includes(network.name) || isDeclared(network, footprint)) return declared(thing, scope);
  // `ingress` goes with the swarm by itself
  if (network.name === SWARM_GATEWAY && footprint.swarm && scope.baseline && swarmEnds)
    return { ...thing, proof: 'swarm' };
  return judgeProject(thing, network.labels, present, scope);
}
