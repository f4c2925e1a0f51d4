import type {
  Container,
  EngineEvent,
  ImageSummary,
  Mount,
  Network,
  NetworkEndpoint,
  Service,
  Volume,
} from '../docker/facts.js';
import { type Use, usesIn } from '../docker/history.js';
import { SWARM_GATEWAY } from '../docker/names.js';
import { sameImage } from '../docker/reference.js';
import { buildNames } from '../exercise/builds.js';
import type { Footprint } from '../exercise/exercise.js';
import { isDeclared } from '../exercise/swarm.js';
import { composeProject, type Workspace } from '../exercise/workspace.js';
import type { Baseline } from '../session/record.js';
import type { Leave, Proof } from '../words/phrases.js';

type Kind = 'container' | 'service' | 'swarm' | 'network' | 'volume' | 'image';

/** One thing on the engine. `id` is what is sent to the engine: a full id, a volume's name, an image's tag. */
export interface Thing {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
}

export interface Plan {
  /** In the order of removal: what is used comes after what uses it. */
  readonly remove: readonly (Thing & { readonly proof: Proof })[];
  readonly leave: readonly (Thing & { readonly why: Leave })[];
}

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

/**
 * What a reset may take away: what is absent from the baseline **and** tied to the exercise by more than its image. All that
 * fits in part is listed as left, with the reason.
 */
export function planReset(present: Present, scope: Scope): Plan {
  const containers = present.containers.map((one) => settled(judgeContainer(one, scope), scope)).filter(defined);
  const services = present.services.map((one) => settled(judgeService(one, scope), scope)).filter(defined);
  const swarm = [judgeSwarm(present, services, scope)].filter(defined);
  const swarmEnds = present.swarm === 'inactive' || swarm.some((one) => 'proof' in one);
  const going = new Set([...containers, ...services].filter((one) => 'proof' in one).map((one) => one.id));
  const goes = ({ id, labels }: Container) => going.has(id) || going.has(labels[TASK] ?? '');
  const verdicts = [
    ...containers,
    ...services,
    ...swarm,
    ...[
      ...present.networks.map((one) => judgeNetwork(one, present, scope, swarmEnds)),
      ...present.volumes.map((one) => judgeVolume(one, present, scope, goes)),
      ...present.images.flatMap((one) => judgeImage(one, present, scope, goes)),
    ]
      .map((one) => settled(one, scope))
      .filter(defined),
  ];
  return {
    remove: verdicts.filter((one): one is Removed => 'proof' in one),
    leave: verdicts.filter((one): one is Left => 'why' in one),
  };
}

/** What fits in part: a person may say that it is the exercise's after all. */
export const doubtful = ({ leave }: Plan): Plan['leave'] => leave.filter(({ why }) => DOUBTS.includes(why));

const DOUBTS: readonly Leave[] = ['image-only', 'unproved', 'untold'];

type Removed = Plan['remove'][number];
type Left = Plan['leave'][number];
type Verdict = Removed | Left;

/** A person's word settles what only fits in part; it does not make a thing free that is in use. */
function settled(verdict: Verdict | undefined, { confirmed }: Scope): Verdict | undefined {
  if (!verdict || !('why' in verdict) || !confirmed?.has(verdict.id)) return verdict;
  const { why, ...thing } = verdict;
  return DOUBTS.includes(why) ? { ...thing, proof: 'confirmed' } : verdict;
}

const defined = <T>(value: T | undefined): value is T => value !== undefined;

/** Marks a container that a service has, with the service's id: it goes with it, and would come back without. */
const TASK = 'com.docker.swarm.service.id';

function judgeContainer(container: Container, scope: Scope): Verdict | undefined {
  if (TASK in container.labels) return undefined;
  const thing: Thing = { kind: 'container', id: container.id, name: container.name };
  const { footprint, baseline } = scope;
  if (baseline?.containers.includes(container.id)) return undefined;
  if (isOwnProject(container.labels, scope)) return { ...thing, proof: 'project' };
  if (mountsWorkspace(container, scope)) return { ...thing, proof: 'mount' };
  const named = footprint.containers?.includes(container.name);
  const port = container.published.some(({ host }) => footprint.ports?.includes(host));
  if ((named || port) && !baseline) return { ...thing, why: 'unproved' };
  if (named) return { ...thing, proof: 'name' };
  if (port) return { ...thing, proof: 'port' };
  if (isOfOwnBuild(container, scope)) return { ...thing, proof: 'build' };
  const images = [...(footprint.images ?? []), ...(footprint.builds ?? [])];
  if (!images.some((image) => sameImage(image, container.image))) return undefined;
  return usesOurs(container, scope) ? { ...thing, proof: 'use' } : { ...thing, why: 'image-only' };
}

/** Made from a name that the exercise builds and nobody had before the start, when it stood for an image that nobody had either. */
function isOfOwnBuild({ image, imageId }: Container, scope: Scope): boolean {
  const { baseline } = scope;
  const name = builds(scope).find((one) => sameImage(one, image));
  if (!baseline || name === undefined) return false;
  return !baseline.images.some(({ id, tags }) => id === imageId || tags.some((tag) => sameImage(tag, name)));
}

/** It has a volume, or is on a network, whose name the exercise asks for, and which nobody had before the start. */
function usesOurs({ mounts, endpoints }: Container, { footprint, baseline }: Scope): boolean {
  if (!baseline) return false;
  const { volumes = [], networks = [] } = footprint;
  const isOurs = ({ network, networkId }: NetworkEndpoint) =>
    networks.includes(network) && !baseline.networks.includes(networkId);
  const isNew = (name: string) => volumes.includes(name) && !baseline.volumes.includes(name);
  return mounts.some(({ type, name }) => type === 'volume' && isNew(name)) || endpoints.some(isOurs);
}

const mountsWorkspace = ({ mounts }: Container, { workspace }: Scope): boolean =>
  mounts.some((mount) => mount.type === 'bind' && workspace.holds(mount.source));

function isOwnProject(labels: Readonly<Record<string, string>>, { workspace }: Scope): boolean {
  const folder = labels['com.docker.compose.project.working_dir'];
  return folder !== undefined && workspace.holds(folder);
}

function judgeService(service: Service, scope: Scope): Verdict | undefined {
  if (scope.baseline?.services?.includes(service.id) || !isDeclared(service, scope.footprint)) return undefined;
  return declared({ kind: 'service', id: service.id, name: service.name }, scope);
}

/** Left only where there was none before, and where nothing but the exercise's services would end with it. */
function judgeSwarm({ swarm, services }: Present, own: readonly Verdict[], { footprint, baseline }: Scope) {
  if (!footprint.swarm || swarm === 'inactive' || baseline?.swarm !== 'inactive') return undefined;
  const thing: Thing = { kind: 'swarm', id: 'swarm', name: 'default' };
  const isOwn = ({ id }: Service) => own.some((one) => one.id === id && 'proof' in one);
  return services.every(isOwn) ? { ...thing, proof: 'swarm' as const } : { ...thing, why: 'others-services' as const };
}

function judgeNetwork(network: Network, present: Present, scope: Scope, swarmEnds: boolean): Verdict | undefined {
  const thing: Thing = { kind: 'network', id: network.id, name: network.name };
  if (scope.baseline?.networks.includes(network.id)) return undefined;
  const { footprint } = scope;
  if (footprint.networks?.includes(network.name) || isDeclared(network, footprint)) return declared(thing, scope);
  // `ingress` goes with the swarm by itself
  if (network.name === SWARM_GATEWAY && footprint.swarm && scope.baseline && swarmEnds)
    return { ...thing, proof: 'swarm' };
  return judgeProject(thing, network.labels, present, scope);
}

function judgeVolume(
  volume: Volume,
  present: Present,
  scope: Scope,
  goes: (container: Container) => boolean,
): Verdict | undefined {
  const thing: Thing = { kind: 'volume', id: volume.name, name: volume.name };
  if (scope.baseline?.volumes.includes(volume.name)) return undefined;
  const uses = (mounts: readonly Mount[]) =>
    mounts.some((mount) => mount.type === 'volume' && mount.name === volume.name);
  const users = present.containers.filter((container) => uses(container.mounts));
  const verdict = scope.footprint.volumes?.includes(volume.name)
    ? declared(thing, scope)
    : (judgeProject(thing, volume.labels, present, scope) ??
      mountedByOurs(thing, users, scope, goes) ??
      leftByOurs(thing, users, present.events, scope));
  const stillUsed = uses(present.otherMounts) || users.some((container) => !goes(container));
  return verdict && stillUsed ? { ...thing, why: 'used' } : verdict;
}

/** An anonymous volume goes with its container; a named one that only containers of the exercise use is theirs. */
function mountedByOurs(
  thing: Thing,
  users: readonly Container[],
  { baseline }: Scope,
  goes: (container: Container) => boolean,
): Verdict | undefined {
  if (!baseline || isAnonymous(thing)) return undefined;
  return users.some(goes) ? { ...thing, proof: 'mount' } : undefined;
}

/** An anonymous volume stays when its container is removed without `-v`. Whose it was, the engine tells as long as it remembers. */
function leftByOurs(
  thing: Thing,
  users: readonly Container[],
  events: readonly EngineEvent[],
  scope: Scope,
): Verdict | undefined {
  const { baseline } = scope;
  if (!baseline || users.length > 0 || !isAnonymous(thing)) return undefined;
  const isNew = events.some(({ type, action, id }) => type === 'volume' && action === 'create' && id === thing.id);
  const had = usesIn(events, thing.id);
  const isOurs = ({ container }: Use) => !baseline.containers.includes(container) && wasOurs(container, events, scope);
  if (!isNew || had.length === 0 || !had.every(isOurs)) return undefined;
  return { ...thing, name: thing.id.slice(0, 12), proof: 'left' };
}

const isAnonymous = ({ id }: Thing): boolean => /^[0-9a-f]{64}$/.test(id);

/** By what is told of a container: its name and its labels. */
function wasOurs(container: string, events: readonly EngineEvent[], scope: Scope): boolean {
  const own = events.filter(({ type, id }) => type === 'container' && id === container);
  return own.some(
    ({ attributes }) => scope.footprint.containers?.includes(attributes.name ?? '') || isOwnProject(attributes, scope),
  );
}

/** Networks and volumes of compose carry the project's name and not its folder: another folder may have the same name. */
function judgeProject(
  thing: Thing,
  labels: Readonly<Record<string, string>>,
  { containers }: Present,
  scope: Scope,
): Verdict | undefined {
  const project = labels['com.docker.compose.project'];
  if (project === undefined || project !== composeProject(scope.workspace.folder)) return undefined;
  const members = containers.filter(({ labels }) => labels['com.docker.compose.project'] === project);
  if (members.some((member) => !isOwnProject(member.labels, scope))) return { ...thing, why: 'foreign-project' };
  if (members.length > 0) return { ...thing, proof: 'project' };
  if (!scope.footprint.compose) return undefined;
  return scope.baseline ? { ...thing, proof: 'project' } : { ...thing, why: 'unproved' };
}

const declared = (thing: Thing, { baseline }: Scope): Verdict =>
  baseline ? { ...thing, proof: 'name' } : { ...thing, why: 'unproved' };

function judgeImage(
  image: ImageSummary,
  present: Present,
  scope: Scope,
  goes: (container: Container) => boolean,
): readonly Verdict[] {
  const used = present.containers.some((container) => container.imageId === image.id && !goes(container));
  if (image.tags.length === 0) return judgeUntagged(image, present, scope, used);
  return image.tags.flatMap((tag) => judgeTag(image, tag, scope, used) ?? []);
}

function judgeTag(image: ImageSummary, tag: string, scope: Scope, used: boolean): Verdict | undefined {
  const thing: Thing = { kind: 'image', id: tag, name: tag };
  const pulled = isPulled(tag, scope);
  if (!pulled && !builds(scope).some((name) => sameImage(name, tag))) return undefined;
  if (!scope.baseline) return { ...thing, why: 'unproved' };
  if (scope.baseline.images.some((one) => one.tags.includes(tag))) return undefined;
  if (tag.includes('@') && takesMore(image, scope)) return { ...thing, why: 'other-names' };
  // an image that was there keeps its last name: with it would go the image
  const before = scope.baseline.images.find((one) => one.id === image.id);
  if (before && !image.tags.some((other) => before.tags.includes(other))) return { ...thing, why: 'earlier' };
  if (pulled && scope.keepImages) return { ...thing, why: 'kept' };
  // taking one of several tags away harms no container
  const names = new Set(image.tags.map(withoutDigest));
  return used && names.size === 1 ? { ...thing, why: 'used' } : { ...thing, proof: 'name' };
}

/** A swarm pulls `nginx:alpine` as `nginx:alpine@sha256:…`, which engines with containerd's image store keep as a name. */
const isPulled = (tag: string, { footprint }: Scope): boolean =>
  footprint.images?.some((name) => sameImage(name, withoutDigest(tag))) ?? false;

const withoutDigest = (name: string): string => name.replace(/@.*$/, '');

/** With a name that has a digest, containerd's image store takes all names of the image away. */
const takesMore = ({ id, tags }: ImageSummary, scope: Scope): boolean =>
  tags.some((tag) => !isPulled(tag, scope)) || (scope.baseline?.images.some((one) => one.id === id) ?? false);

/** An earlier build whose tag has moved on: a check saw it, the engine told of its tag, or a container was made by that name. */
function judgeUntagged(image: ImageSummary, present: Present, scope: Scope, used: boolean): readonly Verdict[] {
  const thing: Thing = { kind: 'image', id: image.id, name: image.id.slice(0, 19) };
  if (!scope.baseline || scope.baseline.images.some((one) => one.id === image.id)) return [];
  const hadTag = present.events.some(
    (event) =>
      event.type === 'image' &&
      event.action === 'tag' &&
      event.id === image.id &&
      builds(scope).some((name) => sameImage(name, event.attributes.name ?? '')),
  );
  const madeOurs = present.containers.some((one) => one.imageId === image.id && isOfOwnBuild(one, scope));
  if (hadTag || madeOurs || scope.built.includes(image.id))
    return [used ? { ...thing, why: 'used' } : { ...thing, proof: 'tag' }];
  const mayBeOurs = builds(scope).length > 0 && present.untold.includes(image.id) && !used;
  return mayBeOurs ? [{ ...thing, why: 'untold' }] : [];
}

const builds = ({ footprint, workspace }: Scope): readonly string[] => buildNames(footprint, workspace.folder);
