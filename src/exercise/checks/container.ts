import { meantContainer } from '../../diagnosis/candidate.js';
import { removedContainer, whyNotRunning, wrongImage } from '../../diagnosis/container.js';
import { type Finding, finding } from '../../diagnosis/finding.js';
import { wrongContext } from '../../diagnosis/habit.js';
import type { Container } from '../../docker/facts.js';
import { COMPOSE_FOLDER } from '../../docker/names.js';
import { sameImage } from '../../docker/reference.js';
import { ageOf, imagesOf, noContainer, stateOf, statesOf } from '../../evidence/container.js';
import type { Evidence } from '../../evidence/evidence.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail, type Title } from '../check.js';
import type { Scene } from '../scene.js';
import { eventsSince } from './history.js';

/** A container that was found, and how to make it anew. */
export interface Found {
  readonly container: Container;
  /** The commands to type when it is not as it should be. */
  readonly again: readonly string[];
  /** The same with the image built anew, where the learner builds it. */
  readonly rebuilt?: readonly string[];
  /** Where a Compose file says how it is made: `docker-compose.yml: services.web`. */
  readonly writtenIn?: string;
}

/**
 * What to type to have it made otherwise; where a file says how it is made, a comment first: what it is to say.
 *
 * @example againWith(web, 'ports: ["8888:80"]') // ['# compose.yaml: services.web.ports: ["8888:80"]', 'docker compose up -d --build']
 */
export const againWith = ({ again, writtenIn }: Found, part: string): readonly string[] =>
  writtenIn ? [`# ${writtenIn}.${part}`, ...again] : again;

export interface RunningContainer {
  readonly id?: string;
  readonly title?: Title;
  readonly image: string;
  /** Only where the statement asks for one. */
  readonly name?: string;
  /** What a person would type to make it. It is shown as what to type next. */
  readonly command: string;
  /** The same where it is there and not as it should be, if others have to be made anew with it. */
  readonly again?: readonly string[];
  /** What a person would type to build the image, where the exercise has them build it. */
  readonly build?: string;
}

/** The lines of a log that a finding may show. */
const LOG_LINES = 20;

/**
 * The container that the learner meant, running, from this image, under this name.
 *
 * Without the name it is found by image, port and mount; the other checks then judge the one that was found.
 *
 * @example runningContainer({ image: 'nginx:alpine', name: 'web', command: 'docker run -d --name web -p 8888:80 nginx:alpine' })
 */
export function runningContainer(wish: RunningContainer): Check<Found> {
  const { image, name } = wish;
  const title = wish.title ?? titled('container-runs', { image, name });
  const ask = async (scene: Scene) => {
    const container = await findMeant(scene, wish);
    const found = { container, ...commands(container.name, wish) };
    await mustRun(scene, found);
    const other =
      wrongImage(container, image, found.again) ?? (await staleImage(scene, wish, found)) ?? wrongName(wish, found);
    if (other) fail(other, { butFound: found });
    return found;
  };
  return check(wish.id ?? 'container-running', title, [], ask, { shows: (scene) => show(scene, wish) });
}

/**
 * A container of this name from this image, running or not: what it was made with is judged, or what it left.
 *
 * @example containerThere({ image: 'alpine', name: 'client', command: 'docker run --name client alpine true' })
 */
export function containerThere(wish: RunningContainer & { name: string }): Check<Found> {
  const { id = 'container-there', image, name } = wish;
  const ask = async (scene: Scene) => {
    const container = await findMeant(scene, wish, notThere);
    const found = { container, ...commands(container.name, wish) };
    const other = wrongImage(container, image, found.again) ?? wrongName(wish, found);
    if (other) fail(other, { butFound: found });
    return found;
  };
  return check(id, wish.title ?? titled('container-there', { image, name }), [], ask, {
    shows: (scene) => show(scene, wish),
  });
}

function commands(name: string, wish: RunningContainer): Pick<Found, 'again' | 'rebuilt'> {
  const { command, build } = wish;
  const remove = wish.again && name === wish.name ? [] : [`docker rm -f ${name}`];
  const again = [...remove, ...(wish.again ?? [command])];
  return { again, ...(build && { rebuilt: [build, ...again] }) };
}

/** The container as it is; what tells it from the one that was asked for, where its state does not. */
async function show(scene: Scene, wish: RunningContainer): Promise<Evidence> {
  const { docker, earlier } = scene;
  const { meant, rivals } = await candidates(scene, wish);
  const container = meant && (await docker.container(meant.id));
  if (!container) return noContainer(wish);
  if (rivals.length > 0) return statesOf([meant, ...rivals]);
  if (earlier.has(container.id)) return ageOf(container);
  const now = await docker.image(wish.image);
  const isStale = now && sameImage(container.image, wish.image) && now.id !== container.imageId;
  return isStale ? imagesOf(container, wish.image, now) : stateOf(container);
}

async function candidates({ docker, workspace, footprint, earlier }: Scene, wish: RunningContainer) {
  return meantContainer(await docker.containers(), {
    ...wish,
    imageId: (await docker.image(wish.image))?.id,
    taken: footprint.containers,
    ports: footprint.ports ?? [],
    inWorkspace: workspace.holds,
    isEarlier: (id) => earlier.has(id),
  });
}

async function findMeant(scene: Scene, wish: RunningContainer, without = absent): Promise<Container> {
  const { docker, earlier } = scene;
  const candidate = await candidates(scene, wish);
  if (candidate.rivals.length > 0) fail(ambiguous(candidate));
  const found = candidate.meant && (await docker.container(candidate.meant.id));
  if (!found) fail(await without(scene, wish));
  if (earlier.has(found.id)) fail(finding('container-older-than-exercise', { name: found.name }, [wish.command]));
  return found;
}

function ambiguous({ meant, rivals }: ReturnType<typeof meantContainer>): Finding {
  const names = [meant, ...rivals].flatMap((one) => one?.name ?? []);
  return finding('container-ambiguous', { names }, [`docker rm -f ${names.at(-1)}`]);
}

async function notThere(scene: Scene, wish: RunningContainer): Promise<Finding> {
  const why = await absent(scene, wish);
  const { image, name = '', command } = wish;
  if (why.code === 'wrong-context') return why;
  return finding('container-not-there', { image, name, removed: why.code === 'container-removed' }, [command]);
}

async function absent(scene: Scene, wish: RunningContainer): Promise<Finding> {
  const elsewhere = wrongContext(scene.docker.unanswered, scene.docker.engine.endpoint);
  if (elsewhere) return elsewhere;
  const removed = removedContainer(await eventsSince(scene), wish.image, wish.name);
  if (removed) return { ...removed, try: [wish.command] };
  return finding('container-missing', { image: wish.image, name: wish.name }, [wish.command]);
}

/** Ends the check when the container does not run: nothing behind it can be judged. */
export async function mustRun(scene: Scene, { container, again, rebuilt }: Found): Promise<void> {
  const { docker, disk } = scene;
  if (container.state.status === 'running') return;
  // one that never started has no log, and its log driver may be why
  const log = container.state.status === 'created' ? [] : await docker.log(container.id, LOG_LINES);
  const networks = (await docker.networks()).map(({ name }) => name);
  const why = whyNotRunning({
    container,
    log,
    again,
    rebuilt,
    portHolder: await holderOf(container, scene),
    networks,
    disk,
  });
  // only a restart may still turn into something that runs
  if (why) fail(why, { final: container.state.status !== 'restarting' });
}

/** Who has the port that it wants; one that the exercise asks for as well is not to give way. */
async function holderOf({ published }: Container, { docker, footprint, workspace }: Scene) {
  const port = published[0]?.host ?? 0;
  const holder = (await docker.containers()).find(({ hostPorts }) => hostPorts.includes(port));
  if (!holder) return undefined;
  const { name, labels } = holder;
  const folder = labels[COMPOSE_FOLDER];
  const isOfProject = folder !== undefined && workspace.holds(folder);
  return { name, stays: isOfProject || footprint.containers?.includes(name) === true };
}

async function staleImage({ docker }: Scene, { image }: RunningContainer, { container, again }: Found) {
  const now = await docker.image(image);
  if (!now || now.id === container.imageId) return undefined;
  return finding('container-stale-image', { name: container.name, image }, again);
}

function wrongName({ name }: RunningContainer, { container }: Found): Finding | undefined {
  if (name === undefined || name === container.name) return undefined;
  return finding('container-name-differs', { wished: name, found: container.name }, [
    `docker rename ${container.name} ${name}`,
  ]);
}
