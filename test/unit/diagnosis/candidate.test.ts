import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContainerWish, meantContainer } from '../../../src/diagnosis/candidate.ts';
import type { ContainerSummary } from '../../../src/docker/facts.ts';
import { bind, summary } from './facts.ts';

const WORKSPACE = '/home/me/volume-mount';
const PROJECT = 'com.docker.compose.project.working_dir';

const wish: ContainerWish = {
  image: 'nginx:alpine',
  imageId: 'sha256:wished',
  name: 'web',
  ports: [8888],
  inWorkspace: (path) => path.startsWith(WORKSPACE),
  isEarlier: (id) => id.startsWith('e'),
};

/** In how far a container fits; each trait says something of its own. */
interface Traits {
  readonly image: 0 | 1 | 2;
  readonly port: boolean;
  readonly mount: boolean;
  readonly project: boolean;
  readonly running: boolean;
  readonly created: number;
  readonly earlier: boolean;
}

const IMAGES = ['busybox', 'nginx', 'nginx:alpine'] as const;
const OTHER = '/home/me/elsewhere';

const made = (traits: Traits, at: number, name = `other-${at}`): ContainerSummary => ({
  ...summary(name, traits.running ? 'running' : 'exited'),
  id: `${traits.earlier ? 'e' : 'a'}${String(at).padStart(63, '0')}`,
  image: IMAGES[traits.image],
  imageId: traits.image === 2 ? 'sha256:wished' : 'sha256:other',
  created: traits.created,
  hostPorts: [traits.port ? 8888 : 9999],
  mounts: [bind(`${traits.mount ? WORKSPACE : OTHER}/hoge.html`, '/hoge.html')],
  labels: { [PROJECT]: traits.project ? WORKSPACE : OTHER },
});

const traits: fc.Arbitrary<Traits> = fc.record({
  image: fc.constantFrom(0 as const, 1 as const, 2 as const),
  port: fc.boolean(),
  mount: fc.boolean(),
  project: fc.boolean(),
  running: fc.boolean(),
  created: fc.integer({ min: 0, max: 3 }),
  earlier: fc.boolean(),
});
const several = fc.array(traits, { maxLength: 6 });

const fits = ({ image, port, mount, project, earlier }: Traits): boolean =>
  (image > 0 && !earlier) || port || mount || project;

/** True where one fits no worse in anything, and better in something. */
function isBetter(one: Traits, other: Traits): boolean {
  const numbers = ({ image, port, mount, project, running, created }: Traits) => [
    ...[image, port, mount, project, running].map(Number),
    created,
  ];
  const [a, b] = [numbers(one), numbers(other)];
  return a.every((value, at) => value >= (b[at] as number)) && a.some((value, at) => value > (b[at] as number));
}

const found = (all: readonly ContainerSummary[]) => {
  const { meant, rivals } = meantContainer(all, wish);
  return [...(meant ? [meant] : []), ...rivals];
};
const names = (all: readonly ContainerSummary[]) => all.map(({ name }) => name).sort();

describe('the container that was meant', () => {
  test('is the one of the asked name, whatever it is', () => {
    fc.assert(
      fc.property(several, traits, fc.nat(6), (others, own, at) => {
        const all = others.map((one, index) => made(one, index));
        all.splice(at, 0, made(own, 99, 'web'));
        expect(names(found(all))).toEqual(['web']);
      }),
    );
  });

  test('is none that has nothing to do with the wish, and one wherever one has', () => {
    fc.assert(
      fc.property(several, (all) => {
        const meant = names(found(all.map((one, at) => made(one, at))));
        const fitting = all.flatMap((one, at) => (fits(one) ? `other-${at}` : []));
        expect(meant.filter((name) => !fitting.includes(name))).toEqual([]);
        expect(meant.length > 0).toBe(fitting.length > 0);
      }),
    );
  });

  test('is none from before the start where a later one fits', () => {
    fc.assert(
      fc.property(several, (all) => {
        const [meant] = found(all.map((one, at) => made(one, at)));
        const later = all.some((one) => fits(one) && !one.earlier);
        if (later) expect(wish.isEarlier(meant?.id ?? '')).toBe(false);
      }),
    );
  });

  test('is never one that another is better than in all it is judged by', () => {
    fc.assert(
      fc.property(several, (all) => {
        for (const { name } of found(all.map((one, at) => made(one, at)))) {
          const own = all[Number(name.slice('other-'.length))] as Traits;
          const better = all.filter((one) => fits(one) && one.earlier === own.earlier && isBetter(one, own));
          expect(better).toEqual([]);
        }
      }),
    );
  });

  test('does not depend on the order in which the engine lists them', () => {
    fc.assert(
      fc.property(
        several.chain((all) => {
          const listed = all.filter(({ earlier }) => !earlier).map((one, at) => made(one, at));
          return fc.tuple(fc.constant(listed), fc.shuffledSubarray(listed, { minLength: listed.length }));
        }),
        ([listed, shuffled]) => {
          expect(names(found(shuffled))).toEqual(names(found(listed)));
        },
      ),
    );
  });
});

test('of two that fit equally well, made in one second, both are named', () => {
  fc.assert(
    fc.property(traits.filter(fits), several, (twin, others) => {
      const all = [{ ...twin, earlier: false, created: 9 }, ...others].map((one, at) => made(one, at));
      const second = { ...made({ ...twin, earlier: false, created: 9 }, 50), name: 'twin' };
      const both = names(found([...all, second]));
      expect(both.includes('other-0')).toBe(both.includes('twin'));
    }),
  );
});

test('two from before the start are no question: none of them is to be removed', () => {
  const old = { image: 2, port: true, mount: true, project: false, running: true, created: 1, earlier: true } as const;
  expect(meantContainer([made(old, 1), made(old, 2)], wish).rivals).toEqual([]);
});

test('one from before the start, under another name, is not meant for its image alone', () => {
  const old = { ...summary('cache', 'running'), id: 'e1', image: 'nginx:alpine' };
  expect(meantContainer([old], wish)).toEqual({ rivals: [] });
  expect(meantContainer([old], { ...wish, name: undefined }).meant?.name).toBe('cache');
  expect(meantContainer([{ ...old, hostPorts: [8888] }], wish).meant?.name).toBe('cache');
});

test('a container that another check asks for by its name is meant for that one alone', () => {
  const first = { ...summary('first', 'running'), image: 'nginx:alpine' };
  const second = { ...wish, name: 'second', taken: ['first', 'second'] };
  expect(meantContainer([first], second).meant).toBeUndefined();
  expect(meantContainer([{ ...first, name: 'secnd' }], second).meant?.name).toBe('secnd');
});

test('a name of the same letters is a trace, too', () => {
  const stranger = { ...summary('We_b', 'exited'), image: 'busybox', imageId: 'sha256:busybox' };
  expect(meantContainer([stranger], wish).meant?.name).toBe('We_b');
});
