import type { SourceFacts } from '../diagnosis/mount.js';
import type { Docker } from '../docker/docker.js';
import type { EngineEvent } from '../docker/facts.js';
import type { Check } from '../exercise/check.js';
import type { Workspace } from '../exercise/workspace.js';

/** Why a check may say something else now: an event of the engine by its type, a file of the workspace, or time that went by. */
export type Cue = (typeof ENGINE)[number] | 'file' | 'tick';

/** `other` are nodes, services, builders, the daemon itself. */
const ENGINE = ['container', 'image', 'network', 'volume', 'other'] as const;

type Questions<T> = { [K in keyof T]: T[K] extends (...args: never[]) => unknown ? K : never }[keyof T];

/** What a check can ask, by name. */
type Fact =
  | Exclude<Questions<Docker>, 'fresh'>
  | Exclude<Questions<Workspace>, 'path' | 'holds'>
  | Questions<SourceFacts>
  | 'get';

const FILE = ['file', 'tick'] as const;

/**
 * What each answer depends on. `tick` stands where something may change without an event: inside a container, behind an address,
 * on a disk that tells of no changes.
 */
const DEPENDS_ON: Readonly<Record<Fact, readonly Cue[]>> = {
  containers: ['container', 'network', 'image'],
  container: ['container', 'network', 'image'],
  changes: ['container', 'tick'],
  layerSize: ['container', 'tick'],
  log: ['container', 'tick'],
  fileIn: ['container', 'volume', 'file'],
  filesIn: ['container', 'volume', 'file'],
  images: ['image'],
  image: ['image'],
  history: ['image'],
  fileOf: ['image'],
  volumes: ['volume'],
  networks: ['network'],
  events: ENGINE,
  lastBuild: ['image', 'other', 'tick'],
  swarm: ['other', 'network', 'tick'],
  services: ['other', 'tick'],
  tasks: ['container', 'other', 'tick'],
  get: ['container', 'network', 'file', 'tick'],
  read: FILE,
  bytes: FILE,
  kind: FILE,
  changed: FILE,
  list: FILE,
  isAbove: FILE,
  isEmptyFolder: FILE,
  bornAt: FILE,
};

/** The engine tells of these questions as events. To ask them every second would push all else out of its memory. */
const TOLD_OF: readonly string[] = ['fileIn', 'filesIn', 'fileOf'] satisfies Fact[];

/** Events of what only looks, dojo's own looking among them. */
const ONLY_LOOKS = /^(archive-path|export|save|top|attach|detach|resize)\b/;

/** What an event may change; undefined for nothing. */
export function cueOf({ type, action }: Pick<EngineEvent, 'type' | 'action'>): Cue | undefined {
  if (ONLY_LOOKS.test(action)) return undefined;
  return ENGINE.find((one) => one === type) ?? 'other';
}

export const isOfEngine = (cue: Cue): boolean => cue !== 'file' && cue !== 'tick';

/** What is known of a check that was asked before. */
export interface Known {
  /** Names of the facts that it asked for. */
  readonly asked: ReadonlySet<string>;
  readonly passed: boolean;
}

/** What of the board counts here. */
interface Answered {
  at(check: Check): Known | undefined;
  isBusy(check: Check): boolean;
}

/**
 * Which checks are to be asked again: those that asked for something that depends on what happened, and those that need one of them.
 * As time goes by, only those that do not pass, and are not being asked.
 *
 * @param checks each after those that it needs
 */
export function concerned(checks: readonly Check[], answered: Answered, cues: ReadonlySet<Cue>): ReadonlySet<Check> {
  const events = new Set([...cues].filter((cue) => cue !== 'tick'));
  const chosen = new Set<Check>();
  for (const check of checks) {
    const counts = answered.isBusy(check) || !isTimed(answered.at(check)) ? events : cues;
    if (check.needs.some((need) => chosen.has(need)) || dependsOn(answered.at(check), counts)) chosen.add(check);
  }
  return chosen;
}

const isTimed = (known: Known | undefined): boolean =>
  known !== undefined && !known.passed && !TOLD_OF.some((fact) => known.asked.has(fact));

/** Of a check that has not been answered, nobody knows. */
function dependsOn(known: Known | undefined, cues: ReadonlySet<Cue>): boolean {
  if (!known) return cues.size > 0;
  return [...known.asked].some((fact) => DEPENDS_ON[fact as Fact]?.some((cue) => cues.has(cue)));
}
