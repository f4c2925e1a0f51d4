import type {
  Change,
  Container,
  ContainerSummary,
  Digests,
  EngineEvent,
  EngineFacts,
  HistoryEntry,
  Image,
  ImageSummary,
  Network,
  Service,
  Task,
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
  /** How large its own layer is, in bytes. */
  layerSize(id: string): Promise<number>;
  /** The end of what it printed, at most `lines` lines and 256 KiB, both streams in order, control characters taken out. */
  log(id: string, lines: number): Promise<readonly string[]>;
  /** A file inside a container, running or not, as UTF-8; undefined for none, or one larger than 1 MiB. Links are followed. */
  fileIn(id: string, path: string): Promise<string | undefined>;
  /** The files of a folder inside a container, running or not, by their paths below it; undefined for no such folder. */
  filesIn(id: string, folder: string): Promise<Digests | undefined>;
  images(): Promise<readonly ImageSummary[]>;
  /** @param reference name or id; undefined when there is none. */
  image(reference: string): Promise<Image | undefined>;
  history(reference: string): Promise<readonly HistoryEntry[]>;
  /** A file of an image, without a container: the engine hands out all of the image for it, so it is for small ones. */
  fileOf(reference: string, path: string): Promise<string | undefined>;
  volumes(): Promise<readonly Volume[]>;
  networks(): Promise<readonly Network[]>;
  /** What happened since then (seconds since 1970), as far as it is remembered. */
  events(since: number): Promise<readonly EngineEvent[]>;
  /** How many events are remembered; older ones are gone. */
  readonly remembers: number;
  /** When BuildKit last built anything, in seconds since 1970; undefined where the engine does not know, or not soon. */
  lastBuild(): Promise<number | undefined>;
  /** `active` for a member of a swarm, `inactive`, `pending`, `locked`, … */
  swarm(): Promise<string>;
  /** None where the engine manages no swarm; so it is with tasks. */
  services(): Promise<readonly Service[]>;
  tasks(): Promise<readonly Task[]>;
  fresh(): Docker;
}
