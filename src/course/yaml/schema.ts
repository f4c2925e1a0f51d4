import * as v from 'valibot';
import type { Check } from '../../exercise/check.js';
import { PODMAN_LACKS } from '../../exercise/podman.js';
import { pull, run, type Setup } from '../../exercise/setup.js';
import { EXERCISE_ID } from '../id.js';
import { both, keys, list, may, type Names, nameIn, oneOf, port, reference, words } from './shape.js';
import { vocabulary } from './vocabulary.js';

const whole = v.pipe(v.number(), v.integer(), v.minValue(1));
const lack = v.picklist(Object.keys(PODMAN_LACKS) as (keyof typeof PODMAN_LACKS)[]);
const texts = v.record(words, words);

const footprint = keys({
  images: may(list(words)),
  builds: may(list(words)),
  containers: may(list(words)),
  volumes: may(list(words)),
  networks: may(list(words)),
  ports: may(list(port)),
  compose: may(keys({ builds: list(words) })),
});

/** Keys of a mapping are ports as well: `ports: { 80: 8888 }`. */
const given = keys({
  name: words,
  image: words,
  command: may(list(words)),
  env: may(texts),
  ports: may(v.record(v.pipe(v.string(), v.digits()), port)),
  volumes: may(texts),
});

const setup = oneOf({
  pull: v.pipe(
    keys({ pull: words }),
    v.transform((part): Setup => pull(part.pull)),
  ),
  run: v.pipe(
    keys({ run: given }),
    v.transform((part): Setup => run(part.run)),
  ),
});

/**
 * All that `exercise.yaml` may say; what is read with it is an exercise. The published JSON Schema is made from it.
 * Each call makes one that knows the checks of one exercise.
 */
export function exerciseSchema() {
  const names: Names = new Map();
  return keys({
    id: v.pipe(v.string(), v.regex(EXERCISE_ID)),
    title: both,
    minutes: whole,
    lab: may(v.boolean()),
    unsupported: may(keys({ podman: v.union([both, lack]) })),
    footprint: footprint,
    setup: v.optional(list(setup), []),
    checks: v.pipe(list(checks(names)), v.nonEmpty()),
    hints: v.optional(list(hint(names)), []),
  });
}

/** One check, under the name of the ready-made one; `as` is what others call it by. */
function checks(names: Names) {
  const named = Object.entries(vocabulary(names)).map(([word, { finds, options }]) => {
    const part = keys({ [word]: options, as: may(nameIn(names)) });
    const remembered = v.transform((one: Readonly<Record<string, unknown>>) => {
      const check = one[word] as Check;
      if (typeof one.as === 'string') names.set(one.as, { check, finds });
      return check;
    });
    return [word, v.pipe(part as v.GenericSchema<unknown, Readonly<Record<string, unknown>>>, remembered)] as const;
  });
  return oneOf(Object.fromEntries(named), 'as');
}

const hint = (names: Names) => keys({ about: may(reference('any', names)), en: words, ja: words });
