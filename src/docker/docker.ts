import type {
  Change,
  Container,
  ContainerSummary,
  EngineEvent,
  EngineFacts,
  HistoryEntry,
  Image,
  ImageSummary,
  Network,
  Volume,
} from './facts.js';

/**
 * The engine as a check sees it: it can be asked, and not changed.
 *
 * One value is a snapshot: each answer is read once and shared by all who ask, so that all checks of a run judge the same
 * moment. `fresh()` begins a new one, for waiting.
 */
export interface Docker {
  readonly engine: EngineFacts;
  /** Where the learner's `docker` command looks for an engine, when that is another place and nobody answers there. */
  readonly unanswered: string | undefined;
  /** All containers, stopped ones included, newest first. */
  containers(): Promise<readonly ContainerSummary[]>;
  /** @param id full id; undefined when it is gone by now. */
  container(id: string): Promise<Container | undefined>;
  /** What it changed in its own layer since it was made; mounts are not in it. */
  changes(id: string): Promise<readonly Change[]>;
  /** The end of what it printed, at most `lines` lines and 256 KiB, both streams in order, control characters taken out. */
  log(id: string, lines: number): Promise<readonly string[]>;
  images(): Promise<readonly ImageSummary[]>;
  /** @param reference name or id; undefined when there is none. */
  image(reference: string): Promise<Image | undefined>;
  history(reference: string): Promise<readonly HistoryEntry[]>;
  volumes(): Promise<readonly Volume[]>;
  networks(): Promise<readonly Network[]>;
  /** What happened since then (seconds since 1970); the engine remembers the last 256 events only. */
  events(since: number): Promise<readonly EngineEvent[]>;
  /** `active` for a member of a swarm, `inactive`, `pending`, `locked`, … */
  swarm(): Promise<string>;
  fresh(): Docker;
}
