import type { Container, EngineEvent, ImageSummary, Mount, Network, Service, Volume } from '../docker/facts.js';
import { buildNames } from '../exercise/builds.js';
import type { Footprint } from '../exercise/exercise.js';
import type { Workspace } from '../exercise/workspace.js';
import type { Baseline } from '../session/record.js';
import type { Thing, Verdict } from './verdict.js';

/** What is on the engine now. */
export interface Present {
  /** Only those that are not in the baseline. */
  readonly containers: readonly Container[];
  /** Mounts of all others: what they use stays. */
  readonly otherMounts: readonly Mount[];
  readonly images: readonly ImageSummary[];
  readonly volumes: readonly Volume[];
  readonly networks: readonly Network[];
  readonly services: readonly Service[];
  /** `inactive` where the engine is in none. */
  readonly swarm: string;
  /** Ids of images without a tag, built since the start, of which the engine does not keep when they had one. */
  readonly untold: readonly string[];
  /** Since the start. */
  readonly events: readonly EngineEvent[];
}

/** Whose things are meant, and what is known of the time before them. */
export interface Scope {
  readonly footprint: Footprint;
  readonly workspace: Pick<Workspace, 'folder' | 'holds'>;
  /** Undefined where nothing is known of what was there before: then only the workspace proves anything. */
  readonly baseline: Baseline | undefined;
  /** Ids of images that a check saw under a name that the exercise builds. */
  readonly built: readonly string[];
  readonly keepImages: boolean;
  /** Ids of things that fit in part, and that a person has agreed to remove. */
  readonly confirmed?: ReadonlySet<string>;
}

/** The names that the exercise builds, with those of its compose project. */
export const builds = ({ footprint, workspace }: Scope): readonly string[] => buildNames(footprint, workspace.folder);

/** Of what has a name that the exercise declares: without a baseline it may have been there before. */
export const declared = (thing: Thing, { baseline }: Scope): Verdict =>
  baseline ? { ...thing, proof: 'name' } : { ...thing, why: 'unproved' };
