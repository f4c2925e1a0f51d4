import type { Service } from '../docker/facts.js';
import { isDeclared } from '../exercise/swarm.js';
import { declared, type Present, type Scope } from './scope.js';
import type { Thing, Verdict } from './verdict.js';

export function judgeService(service: Service, scope: Scope): Verdict | undefined {
  if (scope.baseline?.services?.includes(service.id) || !isDeclared(service, scope.footprint)) return undefined;
  return declared({ kind: 'service', id: service.id, name: service.name }, scope);
}

/** Left only where there was none before, and where nothing but the exercise's services would end with it. */
export function judgeSwarm({ swarm, services }: Present, own: readonly Verdict[], { footprint, baseline }: Scope) {
  if (!footprint.swarm || swarm === 'inactive' || baseline?.swarm !== 'inactive') return undefined;
  const thing: Thing = { kind: 'swarm', id: 'swarm', name: 'default' };
  const isOwn = ({ id }: Service) => own.some((one) => one.id === id && 'proof' in one);
  return services.every(isOwn) ? { ...thing, proof: 'swarm' as const } : { ...thing, why: 'others-services' as const };
}
