import fc from 'fast-check';
import type { Footprint } from '../../src/exercise/exercise.js';
import { docker, isThere, makeContainer, makeVolume } from './crowd.js';

/** Something of somebody else, as like the exercise's own as its rules allow. */
export interface Decoy {
  readonly kind: 'container' | 'volume' | 'network' | 'tag';
  /** Which of the exercise's names it resembles, and how. */
  readonly like: number;
  readonly affix: number;
  /** Runs, or is used by a container that runs. */
  readonly inUse: boolean;
  /** Labelled as dojo and compose label what they make. */
  readonly marked: boolean;
  /** Of the exercise's image. */
  readonly sameImage: boolean;
  /** Made after the start. */
  readonly isLate: boolean;
}

/** At least one is there before the start. */
export const decoys: fc.Arbitrary<readonly Decoy[]> = fc
  .array(
    fc.record<Decoy>({
      kind: fc.constantFrom('container', 'container', 'volume', 'network', 'tag'),
      like: fc.nat({ max: 9 }),
      affix: fc.nat({ max: 9 }),
      inUse: fc.boolean(),
      marked: fc.boolean(),
      sameImage: fc.boolean(),
      isLate: fc.boolean(),
    }),
    { minLength: 4, maxLength: 9, size: 'max' },
  )
  .filter((crowd) => crowd.some(({ isLate }) => !isLate));

/** Never a name of the exercise: `vol2` is one, `vol12` is not. */
const AFFIXES: readonly ((name: string, nth: number) => string)[] = [
  (name, nth) => `${name}${nth}`,
  (name, nth) => `${name}-${nth}`,
  (name, nth) => `${name}_${nth}`,
  (name, nth) => `${name}.${nth}`,
  (name, nth) => `my${nth}-${name}`,
];

const pick = <T>(all: readonly T[], nth: number): T => all[nth % all.length] as T;

/**
 * Makes one.
 *
 * @param nth makes its name its own
 * @returns the names of the volumes that it made
 */
export async function makeDecoy(decoy: Decoy, nth: number, id: string, footprint: Footprint): Promise<string[]> {
  const { kind, like, affix, inUse, isLate } = decoy;
  const near = (names: readonly string[] = []) => pick(AFFIXES, affix)(pick(names.length ? names : [id], like), nth);
  const labels = decoy.marked ? labelsOf(decoy, id, footprint) : {};
  const user = { name: `user-${nth}-of-${id}`, running: true };
  if (kind === 'container') {
    const image = decoy.sameImage && !inUse ? await imageOf(footprint, like) : 'busybox';
    // one that was there may have the exercise's port, as long as it does not run; a later one with it would be the learner's
    const port = !isLate && !inUse && footprint.ports ? { port: pick(footprint.ports, like) } : {};
    await makeContainer({ name: near(footprint.containers), image, running: inUse, labels, ...port });
  }
  if (kind === 'network') {
    const network = near(footprint.networks);
    await docker.createNetwork({ Name: network, Labels: labels });
    if (inUse) await makeContainer({ ...user, network });
  }
  if (kind === 'tag') await tagLike(decoy, nth, footprint);
  if (kind !== 'volume') return [];
  const volume = near(footprint.volumes);
  await makeVolume(volume, labels);
  if (inUse) await makeContainer({ ...user, binds: [`${volume}:/data`] });
  return [volume];
}

/**
 * Compose tells a project's folder of its containers alone. So the exercise's own project is no name for what others make
 * where the exercise uses compose, nor for a volume or a network that comes later.
 */
function labelsOf({ isLate }: Decoy, id: string, { compose }: Footprint): Record<string, string> {
  return {
    'dev.dojo.exercise': id,
    'com.docker.compose.project': compose || isLate ? `my-${id}` : id,
    'com.docker.compose.project.working_dir': `/elsewhere/${id}`,
  };
}

/** An image of the exercise that is there; busybox where none is. */
async function imageOf({ images = [] }: Footprint, like: number): Promise<string> {
  const image = pick([...images, 'busybox'], like);
  return (await isThere(image)) ? image : 'busybox';
}

/** A further tag of an image of the exercise, or an old one of an image that it builds. */
async function tagLike({ like, affix }: Decoy, nth: number, footprint: Footprint): Promise<void> {
  const name = pick([...(footprint.builds ?? []), ...(footprint.images ?? []), 'busybox'], like);
  const [repository = '', tag = 'latest'] = name.split(':');
  const [repo, version] = affix % 2 ? [`my${nth}/${repository}`, tag] : [repository, `old${nth}`];
  await docker.getImage(await imageOf(footprint, like)).tag({ repo, tag: version });
}

/** Makes something by a name of the exercise. @returns the name; undefined where the exercise has none */
export async function takeName(nth: number, footprint: Footprint): Promise<string | undefined> {
  const { containers = [], volumes = [], networks = [], builds = [] } = footprint;
  const makers = [
    ...containers.map((name) => ({ name, make: () => makeContainer({ name }) })),
    ...volumes.map((name) => ({ name, make: () => makeVolume(name) })),
    ...networks.map((name) => ({ name, make: () => docker.createNetwork({ Name: name }) })),
    ...builds.map((name) => ({ name, make: () => docker.getImage('busybox').tag({ repo: name, tag: 'latest' }) })),
  ];
  if (makers.length === 0) return undefined;
  const { name, make } = pick(makers, nth);
  await make();
  return name;
}
