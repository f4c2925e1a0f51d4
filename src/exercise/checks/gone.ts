import { goneFromAnother, removedContainer } from '../../diagnosis/container.js';
import { finding } from '../../diagnosis/finding.js';
import { containerStays, imageStays, volumeStays } from '../../diagnosis/gone.js';
import { neverWas } from '../../diagnosis/history.js';
import type { Container, ImageSummary } from '../../docker/facts.js';
import { historiesIn, mustBeAll } from '../../docker/history.js';
import { familiarName, sameImage } from '../../docker/reference.js';
import { stateOf } from '../../evidence/container.js';
import { containerNamed, volumeNamed } from '../../evidence/engine.js';
import { danglingOf, nameOf } from '../../evidence/image.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import { type Found, mustRun } from './container.js';
import { eventsSince } from './history.js';

interface RemovedContainer {
  readonly id?: string;
  readonly name: string;
  readonly image: string;
  /** What a person would type to make it: it is shown while there has not been one. */
  readonly command: string;
}

/**
 * The container was there, and is gone: the engine's events tell of it. Before it was made, the check fails as well.
 *
 * @example removed({ name: 'my-nginx', image: 'nginx:alpine', command: 'docker run -d --name my-nginx nginx:alpine' })
 */
export function removed({ id = 'container-gone', name, image, command }: RemovedContainer): Check<void> {
  const ask = async (scene: Scene) => {
    const stays = (await scene.docker.containers()).find((one) => one.name === name);
    // a list may still show what has just been stopped as running
    const now = stays && (await scene.docker.container(stays.id));
    if (now) fail(containerStays({ name, status: now.state.status }));
    const events = await eventsSince(scene);
    const own = events.filter(({ attributes }) => attributes.name === name);
    const gone = removedContainer(own, image, name);
    if (!gone) fail(neverWas(historiesIn(events), { image, name, command }, scene.footprint));
    const another = goneFromAnother(own, image, [command]);
    if (another) fail(another);
  };
  return check(id, titled('container-gone', { name }), [], ask, {
    shows: async ({ docker }) => containerNamed(name, has(await docker.containers(), name)),
  });
}

/** The container is stopped, and still there; one that ended with an error of its own was not stopped. @example stopped(containerThere({ image: 'nginx', name: 'web', command: '…' }), 'web') */
export function stopped(of: Check<Found>, name: string): Check<Found> {
  const ask = async (scene: Scene, found: Found) => {
    const { name, state } = found.container;
    if (state.status === 'exited') {
      // says why it ended
      if (await endedByItself(found.container, scene)) await mustRun(scene, found);
      return found;
    }
    fail(finding('container-not-at-rest', { name, status: state.status }, [`docker stop ${name}`]));
  };
  return check(`${name}-stopped`, titled('container-rests', { name }), [of], ask, {
    shows: async (_scene, { container }) => stateOf(container),
  });
}

/** As far as the engine remembers: it tells of each signal that it sends, and of each end. */
async function endedByItself({ id, state }: Container, scene: Scene): Promise<boolean> {
  if (state.exitCode === 0) return false;
  const own = (await eventsSince(scene)).filter((event) => event.type === 'container' && event.id === id);
  const started = own.findLastIndex(({ action }) => action === 'start');
  const since = own.slice(started).map(({ action }) => action);
  return started >= 0 && since.includes('die') && !since.includes('kill');
}

/** The image's tag is gone; the image itself may have others. @example removedImage('httpd') */
export function removedImage(image: string): Check<void> {
  const ask = async ({ docker }: Scene) => {
    const found = (await docker.images()).find(({ tags }) => tags.some((tag) => sameImage(tag, image)));
    if (!found) return;
    // with another tag it stays, and so may its containers
    const users =
      found.tags.length > 1 ? [] : (await docker.containers()).filter(({ imageId }) => imageId === found.id);
    fail(imageStays(image, users));
  };
  return check('image-gone', titled('image-gone', { image }), [], ask, {
    shows: async ({ docker }) => nameOf(familiarName(image), (await docker.image(image)) !== undefined),
  });
}

/**
 * An image was removed since the exercise was started, and none without a name is left. A build without a name makes one on every
 * engine; a build under the same name makes one of the earlier image, but not where images are kept by containerd.
 *
 * @param build what a person would type until there is one
 * @throws Fault `events-forgotten` where the engine no longer remembers
 * @example danglingGone([image], ['docker build .'])
 */
export function danglingGone(needs: readonly Check[], build: readonly string[]): Check<void> {
  const ask = async (scene: Scene) => {
    const left = dangling(await scene.docker.images());
    if (left.length > 0) fail(finding('image-dangling', { left: left.length }, ['docker image prune']));
    const events = await eventsSince(scene);
    if (events.some(({ type, action }) => type === 'image' && action === 'delete')) return;
    mustBeAll(events, scene.docker);
    fail(finding('image-dangling', { left: 0 }, [...build, 'docker image prune']));
  };
  return check('dangling-gone', titled('dangling-gone', {}), needs, ask, {
    shows: async ({ docker }) => danglingOf(dangling(await docker.images())),
  });
}

const dangling = (images: readonly ImageSummary[]) => images.filter(({ tags }) => tags.length === 0);

/** The volume is gone. @example removedVolume('myvol') */
export function removedVolume(volume: string): Check<void> {
  const ask = async ({ docker }: Scene) => {
    if (!(await docker.volumes()).some(({ name }) => name === volume)) return;
    const uses = (await docker.containers()).filter(({ mounts }) => mounts.some(({ name }) => name === volume));
    fail(volumeStays(volume, uses));
  };
  return check('volume-gone', titled('volume-gone', { volume }), [], ask, {
    shows: async ({ docker }) => volumeNamed(volume, has(await docker.volumes(), volume)),
  });
}

const has = (all: readonly { name: string }[], name: string): boolean => all.some((one) => one.name === name);
