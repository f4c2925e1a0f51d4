import type { Text } from '../words/text.js';
import type { Check } from './check.js';
import type { PODMAN_LACKS } from './podman.js';
import type { Setup } from './setup.js';

/**
 * What an exercise may leave behind on an engine. It bounds what `dojo reset` may take away, and helps to find the container
 * that the learner meant.
 */
export interface Footprint {
  /** Images that are pulled: `nginx:alpine`. They may have been there before. */
  readonly images?: readonly string[];
  /** Names of images that the learner builds: `go-hello`. */
  readonly builds?: readonly string[];
  /** Names of containers that the statement asks for. */
  readonly containers?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  /** Where the learner makes a swarm: the names of services and of stacks, in it. */
  readonly swarm?: { readonly services: readonly string[]; readonly stacks: readonly string[] };
  /** Ports of the host. */
  readonly ports?: readonly number[];
  /** Where the learner runs `docker compose` in the workspace: the services that it builds. */
  readonly compose?: { readonly builds: readonly string[] };
}

/** A nudge, from gentle to plain. */
export interface Hint extends Text {
  /** The check that it helps with; without it, the exercise as a whole. */
  readonly about?: Check;
}

export interface Exercise {
  /** Also its folder's name: lower case, digits, hyphens. */
  readonly id: string;
  readonly title: Text;
  /** How long a beginner needs, about. */
  readonly minutes: number;
  /** True where its commands reach beyond the exercise (prune, swarm): then it is done on an engine of `dojo lab` alone. */
  readonly lab?: boolean;
  /** Engines that cannot do it, and why, or what they lack: there `dojo verify` reports a failure as expected. */
  readonly unsupported?: { readonly podman?: Text | keyof typeof PODMAN_LACKS };
  readonly footprint: Footprint;
  /** What `dojo start` prepares on the engine, beside copying `start/` into the workspace. */
  readonly setup: readonly Setup[];
  readonly checks: readonly Check[];
  readonly hints: readonly Hint[];
}

/**
 * Declares an exercise; the one that a folder's `exercise.ts` exports.
 *
 * @throws Error when a check needs one that is not listed before it, two have one id, or a container that the exercise gives is
 * not in its footprint: an author's slip, found at once.
 */
export function exercise(definition: Exercise): Exercise {
  const seen = new Set<Check>();
  for (const check of definition.checks) {
    if ([...seen].some((other) => other.id === check.id)) throw new Error(`two checks are called "${check.id}"`);
    const stranger = check.needs.find((need) => !seen.has(need));
    if (stranger) throw new Error(`check "${check.id}" needs "${stranger.id}", which is not listed before it`);
    seen.add(check);
  }
  for (const step of definition.setup) mustBeNamed(step, definition.footprint);
  return definition;
}

/** What has no place in the footprint, a reset would leave. */
function mustBeNamed(step: Setup, { containers = [], volumes = [] }: Footprint): void {
  if (step.kind !== 'run') return;
  const { name, volumes: mounted = {} } = step.container;
  const stray = [name, ...Object.values(mounted)].find((one) => !containers.includes(one) && !volumes.includes(one));
  if (stray) throw new Error(`"${stray}" is made by the setup, and is not in the footprint`);
}
