import type Dockerode from 'dockerode';
import type {
  Change,
  Container,
  ContainerSummary,
  EngineEvent,
  HistoryEntry,
  Image,
  ImageSummary,
  Mount,
  Network,
  PublishedPort,
  Service,
  Task,
  Volume,
} from './facts.js';

/*
 * The engine's answers, made into dojo's facts. Fields that only some versions send (see the API's version history) are
 * optional here, whatever dockerode's types say.
 */

export function containerSummary(answer: Dockerode.ContainerInfo): ContainerSummary {
  return {
    id: answer.Id,
    name: withoutSlash(answer.Names?.find((name) => !name.slice(1).includes('/')) ?? ''),
    image: answer.Image,
    imageId: answer.ImageID,
    status: answer.State,
    created: answer.Created,
    labels: answer.Labels ?? {},
    hostPorts: [...new Set((answer.Ports ?? []).flatMap((port) => port.PublicPort ?? []))],
    mounts: (answer.Mounts ?? []).map(mount),
    networks: Object.keys(answer.NetworkSettings?.Networks ?? {}),
  };
}

export function container(answer: Dockerode.ContainerInspectInfo): Container {
  const { Config: config, HostConfig: host, State: state, NetworkSettings: network } = answer;
  return {
    id: answer.Id,
    name: withoutSlash(answer.Name),
    image: config.Image,
    imageId: answer.Image,
    created: answer.Created,
    state: {
      status: state.Status,
      exitCode: state.ExitCode,
      error: state.Error ?? '',
      outOfMemory: state.OOMKilled ?? false,
      startedAt: state.StartedAt,
      finishedAt: state.FinishedAt,
      health: state.Health?.Status ?? 'none',
    },
    restartCount: answer.RestartCount ?? 0,
    entrypoint: list(config.Entrypoint),
    command: list(config.Cmd),
    env: environment(config.Env),
    labels: config.Labels ?? {},
    attachStdout: config.AttachStdout ?? false,
    tty: config.Tty ?? false,
    openStdin: config.OpenStdin ?? false,
    autoRemove: host.AutoRemove ?? false,
    networkMode: host.NetworkMode ?? '',
    extraHosts: host.ExtraHosts ?? [],
    logDriver: host.LogConfig?.Type ?? '',
    logOptions: host.LogConfig?.Config ?? {},
    tmpfs: tmpfsPaths(answer),
    publishAll: host.PublishAllPorts ?? false,
    published: ports(host.PortBindings),
    ports: ports(network?.Ports),
    exposed: Object.keys(config.ExposedPorts ?? {}),
    mounts: (answer.Mounts ?? []).map(mount),
    networks: Object.keys(network?.Networks ?? {}),
    endpoints: Object.entries(network?.Networks ?? {}).map(endpoint(answer.Id)),
  };
}

/** `--tmpfs` is told in one place, `--mount type=tmpfs` in another. */
function tmpfsPaths({ HostConfig: host, Mounts: mounts }: Dockerode.ContainerInspectInfo): readonly string[] {
  const mounted = (mounts ?? []).filter(({ Type }) => Type === 'tmpfs').map(({ Destination }) => Destination);
  return [...new Set([...Object.keys(host.Tmpfs ?? {}), ...mounted])];
}

/** Up to API 1.44 the aliases hold the container's own short id. */
function endpoint(id: string) {
  return ([network, { NetworkID, Aliases, IPAddress }]: [string, EndpointAnswer]) => ({
    network,
    networkId: NetworkID,
    aliases: (Aliases ?? []).filter((alias) => alias !== id.slice(0, 12)),
    address: IPAddress ?? '',
  });
}

interface EndpointAnswer {
  readonly NetworkID: string;
  readonly Aliases?: string[] | null;
  readonly IPAddress?: string;
}

const KINDS = ['changed', 'added', 'deleted'] as const;

export function change(answer: { Path: string; Kind: number }): Change {
  return { path: answer.Path, kind: KINDS[answer.Kind] ?? 'changed' };
}

export function imageSummary(answer: Dockerode.ImageInfo): ImageSummary {
  return { id: answer.Id, tags: realTags(answer.RepoTags), size: answer.Size };
}

export function image(answer: Dockerode.ImageInspectInfo & { Metadata?: { LastTagTime?: string } }): Image {
  const config: Partial<Dockerode.ImageInspectInfo['Config']> = answer.Config ?? {};
  return {
    id: answer.Id,
    tags: realTags(answer.RepoTags),
    created: answer.Created,
    taggedAt: knownTime(answer.Metadata?.LastTagTime),
    digests: realTags(answer.RepoDigests),
    entrypoint: list(config.Entrypoint),
    command: list(config.Cmd),
    env: environment(config.Env),
    labels: config.Labels ?? {},
    exposed: Object.keys(config.ExposedPorts ?? {}),
    layers: answer.RootFS?.Layers ?? [],
  };
}

export function historyEntry(answer: { CreatedBy: string; Size: number }): HistoryEntry {
  return { createdBy: answer.CreatedBy, size: answer.Size };
}

export function volume(answer: Dockerode.VolumeInspectInfo): Volume {
  return { name: answer.Name, driver: answer.Driver, labels: answer.Labels ?? {} };
}

export function network(answer: Dockerode.NetworkInspectInfo): Network {
  return { id: answer.Id, name: answer.Name, driver: answer.Driver, labels: answer.Labels ?? {} };
}

export function service({ ID, Spec }: ServiceAnswer): Service {
  return {
    id: ID,
    name: Spec.Name,
    image: (Spec.TaskTemplate.ContainerSpec?.Image ?? '').replace(/@.*/, ''),
    replicas: Spec.Mode.Replicated?.Replicas,
    labels: Spec.Labels ?? {},
  };
}

/** What dockerode calls any. */
export interface ServiceAnswer {
  readonly ID: string;
  readonly Spec: {
    readonly Name: string;
    readonly Labels?: Record<string, string>;
    readonly TaskTemplate: { readonly ContainerSpec?: { readonly Image?: string } };
    readonly Mode: { readonly Replicated?: { readonly Replicas: number } };
  };
}

export function task({ ServiceID, DesiredState, Status }: TaskAnswer): Task {
  return { service: ServiceID, state: Status.State, desired: DesiredState, error: Status.Err ?? '' };
}

export interface TaskAnswer {
  readonly ServiceID: string;
  readonly DesiredState: string;
  readonly Status: { readonly State: string; readonly Err?: string };
}

/** @param line one JSON document; API 1.52 sends no `status`, `id` and `from`, older ones send both forms. */
export function event(line: string): EngineEvent {
  const { Type, Action, Actor, timeNano } = JSON.parse(line);
  return { type: Type, action: Action, id: Actor.ID, attributes: Actor.Attributes ?? {}, time: timeNano / 1e9 };
}

/** Docker Desktop puts `/host_mnt` before the host's path. */
function mount(answer: {
  Type?: string;
  Name?: string | undefined;
  Source: string;
  Destination: string;
  RW: boolean;
}): Mount {
  return {
    type: answer.Type ?? 'bind',
    name: answer.Name ?? '',
    source: answer.Source.replace(/^\/host_mnt(?=\/)/, ''),
    destination: answer.Destination,
    writable: answer.RW,
  };
}

type PortMap = Record<string, { HostIp?: string; HostPort?: string }[] | null | undefined>;

/**
 * IPv4 and IPv6 bindings are one answer to a person's `-p`, though the engine may choose another random port for each: the
 * IPv4 one stands for both. The addresses for "all" are left empty.
 */
function ports(map: PortMap | undefined): readonly PublishedPort[] {
  return Object.entries(map ?? {}).flatMap(([key, bindings]) => {
    const all = bindings ?? [];
    const hasTwin = all.some(({ HostIp }) => HostIp === '0.0.0.0');
    return all.filter(({ HostIp }) => !(hasTwin && HostIp === '::')).map((binding) => publishedPort(key, binding));
  });
}

function publishedPort(key: string, binding: { HostIp?: string; HostPort?: string }): PublishedPort {
  const [number = '', protocol = 'tcp'] = key.split('/');
  const address = binding.HostIp ?? '';
  const everywhere = address === '0.0.0.0' || address === '::';
  return {
    container: Number(number),
    protocol,
    host: Number(binding.HostPort || 0),
    address: everywhere ? '' : address,
  };
}

function environment(entries: readonly string[] | null | undefined): Record<string, string> {
  return Object.fromEntries(
    (entries ?? []).map((entry) => {
      const equals = entry.indexOf('=');
      return equals < 0 ? [entry, ''] : [entry.slice(0, equals), entry.slice(equals + 1)];
    }),
  );
}

function list(value: string | readonly string[] | null | undefined): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** Go writes a time that was never set as the first day of year 1. */
const knownTime = (time: string | undefined): string | undefined => (time?.startsWith('0001-') ? undefined : time);

/** Before API 1.43 an untagged image is listed as `<none>:<none>`. */
function realTags(tags: readonly string[] | null | undefined): readonly string[] {
  return (tags ?? []).filter((tag) => !tag.includes('<none>'));
}

const withoutSlash = (name: string): string => name.replace(/^\//, '');
