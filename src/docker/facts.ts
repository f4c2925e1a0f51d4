/**
 * What dojo knows of Docker's things: read from the engine, normalised so that it reads the same on every engine version.
 * Plain data: may be printed as JSON, recorded and compared.
 */

/** A line of `docker ps -a`. */
export interface ContainerSummary {
  /** 64 hexadecimal digits. */
  readonly id: string;
  /** Without the leading slash. */
  readonly name: string;
  /** As typed on the command line; an id where the tag has moved on. */
  readonly image: string;
  readonly imageId: string;
  /** `created`, `running`, `paused`, `restarting`, `removing`, `exited` or `dead`. */
  readonly status: string;
  /** Seconds since 1970, by the engine's clock. */
  readonly created: number;
  readonly labels: Readonly<Record<string, string>>;
  /** Ports of the host that it publishes now; none while it is stopped. */
  readonly hostPorts: readonly number[];
  readonly mounts: readonly Mount[];
  /** Names of the networks that it is on. */
  readonly networks: readonly string[];
}

/** What `docker inspect` says of a container. */
export interface Container {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  readonly imageId: string;
  /** ISO 8601, by the engine's clock; so are all times below. */
  readonly created: string;
  readonly state: ContainerState;
  readonly restartCount: number;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly attachStdout: boolean;
  readonly tty: boolean;
  /** `-i`: its standard input is kept open. */
  readonly openStdin: boolean;
  readonly autoRemove: boolean;
  readonly networkMode: string;
  /** `--add-host`: `host.docker.internal:host-gateway`. */
  readonly extraHosts: readonly string[];
  /** `json-file`, `syslog`, `none`, … */
  readonly logDriver: string;
  readonly logOptions: Readonly<Record<string, string>>;
  /** Paths that are kept in memory, by `--tmpfs` or `--mount type=tmpfs`. */
  readonly tmpfs: readonly string[];
  readonly publishAll: boolean;
  /** What the person asked for (`-p`), whether it runs or not. */
  readonly published: readonly PublishedPort[];
  /** What is in force now, random ports included. */
  readonly ports: readonly PublishedPort[];
  /** `80/tcp`, from the image and from `--expose`. */
  readonly exposed: readonly string[];
  readonly mounts: readonly Mount[];
  readonly networks: readonly string[];
  readonly endpoints: readonly NetworkEndpoint[];
}

/** A container's place on a network. */
export interface NetworkEndpoint {
  /** The network's name. */
  readonly network: string;
  /** Tells networks of one name apart; Podman has the name here. */
  readonly networkId: string;
  /** Further names that it answers to there, beside its own. */
  readonly aliases: readonly string[];
  /** Its IPv4 address there; empty while it does not run, and on the host's network. */
  readonly address: string;
}

export interface ContainerState {
  readonly status: string;
  readonly exitCode: number;
  /** What the engine said when it could not start the container; else empty. */
  readonly error: string;
  readonly outOfMemory: boolean;
  readonly startedAt: string;
  readonly finishedAt: string;
  /** `starting`, `healthy`, `unhealthy`, or `none` where there is no health check. */
  readonly health: string;
}

export interface PublishedPort {
  readonly container: number;
  readonly protocol: string;
  /** 0 where the engine is to choose. */
  readonly host: number;
  /** The one address of the host that it is bound to; empty for all. */
  readonly address: string;
}

export interface Mount {
  /** `bind`, `volume`, `tmpfs`, … */
  readonly type: string;
  /** The volume's name; empty for others. */
  readonly name: string;
  /** The path on the host. */
  readonly source: string;
  readonly destination: string;
  readonly writable: boolean;
}

/** A line of `docker images`. */
export interface ImageSummary {
  readonly id: string;
  /** `nginx:alpine`; none for a dangling image. */
  readonly tags: readonly string[];
  readonly size: number;
}

/** What `docker image inspect` says. */
export interface Image {
  readonly id: string;
  readonly tags: readonly string[];
  readonly created: string;
  /** When it was last given a tag; undefined where the engine keeps no such time: BuildKit before 23.0, downloads. */
  readonly taggedAt: string | undefined;
  /** As registries know it, `nginx@sha256:…`; none for what was built here. */
  readonly digests: readonly string[];
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly exposed: readonly string[];
  /** The layers' content addresses, lowest first: the same in every image store. */
  readonly layers: readonly string[];
}

/** A line of `docker history`, newest first. */
export interface HistoryEntry {
  readonly createdBy: string;
  /** Bytes, unpacked. */
  readonly size: number;
}

/** What files hold, as SHA-256 in hexadecimal digits, by their paths. */
export type Digests = Readonly<Record<string, string>>;

/** A line of `docker diff`: what a container did to its own layer. */
export interface Change {
  readonly path: string;
  readonly kind: 'changed' | 'added' | 'deleted';
}

export interface Volume {
  readonly name: string;
  readonly driver: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly driver: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A line of `docker service ls`. */
export interface Service {
  readonly id: string;
  readonly name: string;
  /** As typed on the command line, without the digest that the engine adds. */
  readonly image: string;
  /** How many tasks there should be; undefined for a service that has one on each node. */
  readonly replicas: number | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

/** A line of `docker service ps`: one container that a service should have, or had. */
export interface Task {
  /** The service's id. */
  readonly service: string;
  /** `pending`, `running`, `rejected`, `failed`, … */
  readonly state: string;
  /** `running`, or `shutdown` for one that another has replaced. */
  readonly desired: string;
  /** Why it does not run; else empty. */
  readonly error: string;
  /** When it came to its state, as the engine writes it. */
  readonly since: string;
}

/** Something that happened on the engine. */
export interface EngineEvent {
  /** `container`, `image`, `network` or `volume`. */
  readonly type: string;
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Seconds since 1970, with a fraction. */
  readonly time: number;
}

/** The engine itself. */
export interface EngineFacts {
  /** Tells engines apart: the baseline of one is never used on another. */
  readonly id: string;
  /** `Docker Engine`, `Docker Desktop`, `Podman`, … */
  readonly name: string;
  readonly version: string;
  readonly apiVersion: string;
  readonly endpoint: string;
  /** Where a published port of this engine is reached: an address, never `localhost`. */
  readonly host: string;
  /**
   * There where a container on the network `host` has another one than that of the machine where its published ports are: that of
   * a virtual machine, or of a user's namespace.
   */
  readonly hostNetwork?: 'virtual' | 'rootless';
  /** There where images are kept by containerd, and not by the engine itself. */
  readonly imageStore?: 'containerd';
  /** There for an engine that is thrown away after use: one that says so of itself, as those of `dojo lab` do. */
  readonly lab?: true;
}
