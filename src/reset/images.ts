import type { Container, ImageSummary } from '../docker/facts.js';
import { sameImage } from '../docker/reference.js';
import { isOfOwnBuild } from './containers.js';
import { builds, type Present, type Scope } from './scope.js';
import type { Thing, Verdict } from './verdict.js';

export function judgeImage(
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
