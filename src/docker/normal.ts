import type Dockerode from 'dockerode';
import { fields, flag, list, number, text, textFields, texts } from './answer.js';
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
    id: text(answer.Id),
    name: withoutSlash(texts(answer.Names).find((name) => !name.slice(1).includes('/')) ?? ''),
    image: text(answer.Image),
    imageId: text(answer.ImageID),
    status: text(answer.State),
    created: number(answer.Created),
    labels: textFields(answer.Labels),
    hostPorts: [...new Set(list(answer.Ports).flatMap((port) => (port.PublicPort ? number(port.PublicPort) : [])))],
    mounts: list(answer.Mounts).map(mount),
    networks: Object.keys(fields(answer.NetworkSettings?.Networks)),
  };
}

export function container(answer: Dockerode.ContainerInspectInfo): Container {
  const { Config: config, HostConfig: host, State: state, NetworkSettings: network } = answer;
  return {
    id: text(answer.Id),
    name: withoutSlash(text(answer.Name)),
    image: text(config.Image),
    imageId: text(answer.Image),
    created: text(answer.Created),
    state: {
      status: text(state.Status),
      exitCode: number(state.ExitCode),
      error: text(state.Error, ''),
      outOfMemory: flag(state.OOMKilled, false),
      startedAt: text(state.StartedAt),
      finishedAt: text(state.FinishedAt),
      health: text(state.Health?.Status, 'none'),
    },
    restartCount: number(answer.RestartCount, 0),
    entrypoint: words(config.Entrypoint),
    command: words(config.Cmd),
    env: environment(config.Env),
    labels: textFields(config.Labels),
    attachStdout: flag(config.AttachStdout, false),
    tty: flag(config.Tty, false),
    openStdin: flag(config.OpenStdin, false),
    autoRemove: flag(host.AutoRemove, false),
    networkMode: text(host.NetworkMode, ''),
    extraHosts: texts(host.ExtraHosts),
    logDriver: text(host.LogConfig?.Type, ''),
    logOptions: textFields(host.LogConfig?.Config),
    tmpfs: tmpfsPaths(answer),
    publishAll: flag(host.PublishAllPorts, false),
    published: ports(host.PortBindings),
    ports: ports(network?.Ports),
    exposed: Object.keys(fields(config.ExposedPorts)),
    mounts: list(answer.Mounts).map(mount),
    networks: Object.keys(fields(network?.Networks)),
    endpoints: Object.entries(fields(network?.Networks)).map(endpoint(answer.Id)),
  };
}

/** `--tmpfs` is told in one place, `--mount type=tmpfs` in another. */
function tmpfsPaths({ HostConfig: host, Mounts: mounts }: Dockerode.ContainerInspectInfo): readonly string[] {
  const mounted = list(mounts)
    .filter(({ Type }) => Type === 'tmpfs')
    .map(({ Destination }) => text(Destination));
  return [...new Set([...Object.keys(fields(host.Tmpfs)), ...mounted])];
}

/** Up to API 1.44 the aliases hold the container's own short id. */
function endpoint(id: string) {
  return ([network, { NetworkID, Aliases, IPAddress }]: [string, EndpointAnswer]) => ({
    network,
    networkId: text(NetworkID),
    aliases: texts(Aliases).filter((alias) => alias !== id.slice(0, 12)),
    address: text(IPAddress, ''),
  });
}

interface EndpointAnswer {
  readonly NetworkID: string;
  readonly Aliases?: string[] | null;
  readonly IPAddress?: string;
}

const KINDS = ['changed', 'added', 'deleted'] as const;

export function change(answer: { Path: string; Kind: number }): Change {
  return { path: text(answer.Path), kind: KINDS[answer.Kind] ?? 'changed' };
}

export function imageSummary(answer: Dockerode.ImageInfo): ImageSummary {
  return { id: text(answer.Id), tags: realTags(answer.RepoTags), size: number(answer.Size) };
}

export function image(answer: Dockerode.ImageInspectInfo & { Metadata?: { LastTagTime?: string } }): Image {
  const config: Partial<Dockerode.ImageInspectInfo['Config']> = answer.Config ?? {};
  return {
    id: text(answer.Id),
    tags: realTags(answer.RepoTags),
    created: text(answer.Created),
    taggedAt: knownTime(answer.Metadata?.LastTagTime),
    digests: realTags(answer.RepoDigests),
    entrypoint: words(config.Entrypoint),
    command: words(config.Cmd),
    env: environment(config.Env),
    labels: textFields(config.Labels),
    exposed: Object.keys(fields(config.ExposedPorts)),
    layers: texts(answer.RootFS?.Layers),
  };
}

export function historyEntry(answer: { CreatedBy: string; Size: number }): HistoryEntry {
  return { createdBy: text(answer.CreatedBy), size: number(answer.Size) };
}

export function volume(answer: Dockerode.VolumeInspectInfo): Volume {
  return { name: text(answer.Name), driver: text(answer.Driver), labels: textFields(answer.Labels) };
}

export function network(answer: Dockerode.NetworkInspectInfo): Network {
  const { Id, Name, Driver, Labels } = answer;
  return { id: text(Id), name: text(Name), driver: text(Driver), labels: textFields(Labels) };
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
  const { State, Err = '', Timestamp = '' } = Status;
  return { service: ServiceID, state: State, desired: DesiredState, error: Err, since: Timestamp };
}

export interface TaskAnswer {
  readonly ServiceID: string;
  readonly DesiredState: string;
  readonly Status: { readonly State: string; readonly Err?: string; readonly Timestamp?: string };
}

/** @param line one JSON document; API 1.52 sends no `status`, `id` and `from`, older ones send both forms. */
export function event(line: string): EngineEvent {
  const { Type, Action, Actor, timeNano } = JSON.parse(line);
  const isPodmansRemove = Type === 'container' && Action === 'remove';
  return {
    type: text(Type),
    action: isPodmansRemove ? 'destroy' : text(Action),
    id: text(Actor.ID),
    attributes: textFields(Actor.Attributes),
    time: number(timeNano) / 1e9,
  };
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
    type: text(answer.Type, 'bind'),
    name: text(answer.Name, ''),
    source: text(answer.Source).replace(/^\/host_mnt(?=\/)/, ''),
    destination: text(answer.Destination),
    writable: flag(answer.RW),
  };
}

type PortMap = Record<string, { HostIp?: string; HostPort?: string }[] | null | undefined>;

/**
 * IPv4 and IPv6 bindings are one answer to a person's `-p`, though the engine may choose another random port for each: the
 * IPv4 one stands for both. The addresses for "all" are left empty.
 */
function ports(map: PortMap | undefined): readonly PublishedPort[] {
  return Object.entries(fields(map)).flatMap(([key, bindings]) => {
    const all = list(bindings);
    const hasTwin = all.some(({ HostIp }) => HostIp === '0.0.0.0');
    return all.filter(({ HostIp }) => !(hasTwin && HostIp === '::')).map((binding) => publishedPort(key, binding));
  });
}

function publishedPort(key: string, binding: { HostIp?: string; HostPort?: string }): PublishedPort {
  const [number = '', protocol = 'tcp'] = key.split('/');
  const address = text(binding.HostIp, '');
  const everywhere = address === '0.0.0.0' || address === '::';
  return {
    container: Number(number),
    protocol,
    host: Number(text(binding.HostPort, '0') || 0),
    address: everywhere ? '' : address,
  };
}

function environment(entries: readonly string[] | null | undefined): Record<string, string> {
  return Object.fromEntries(
    texts(entries).map((entry) => {
      const equals = entry.indexOf('=');
      return equals < 0 ? [entry, ''] : [entry.slice(0, equals), entry.slice(equals + 1)];
    }),
  );
}

const words = (value: string | readonly string[] | null | undefined): readonly string[] =>
  typeof value === 'string' ? [value] : texts(value);

/** Go writes a time that was never set as the first day of year 1. */
const knownTime = (time: string | null | undefined): string | undefined =>
  text(time, '0001-').startsWith('0001-') ? undefined : (time as string);

/** Before API 1.43 an untagged image is listed as `<none>:<none>`. */
function realTags(tags: readonly string[] | null | undefined): readonly string[] {
  return texts(tags).filter((tag) => !tag.includes('<none>'));
}

const withoutSlash = (name: string): string => name.replace(/^\//, '');
