import { STACK } from '../docker/names.js';
import type { Footprint } from './exercise.js';

interface Labelled {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A service of a name that the exercise asks for; a service, or a network, of such a stack. */
export function isDeclared({ name, labels }: Labelled, { swarm }: Footprint): boolean {
  if (!swarm) return false;
  return swarm.services.includes(name) || swarm.stacks.includes(labels[STACK] ?? '');
}
