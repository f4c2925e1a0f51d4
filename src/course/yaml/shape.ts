import * as v from 'valibot';
import type { ComposeFile } from '../../diagnosis/compose.js';
import type { Image, Service } from '../../docker/facts.js';
import type { Check } from '../../exercise/check.js';
import type { ServiceFound } from '../../exercise/checks/compose/service.js';
import type { Found } from '../../exercise/checks/container.js';
import type { Stored } from '../../exercise/checks/stored.js';

/*
 * What the description of exercise.yaml is made of. What is wrong is told by the type of an issue, and by what these functions
 * put into it as `message`: for `problem.ts` to read, never for a person.
 */

/** What a check hands on, by the word with which others ask for it. */
export interface Kinds {
  container: Found;
  service: ServiceFound;
  stored: Stored;
  image: Image;
  dockerfile: { file: string };
  compose: ComposeFile;
  /** There to be needed: an engine in a swarm. */
  swarm: undefined;
  'swarm service': Service;
  /** Nothing that a check could be about; it can be waited for. */
  any: unknown;
}
export type Kind = keyof Kinds;

/** A check by its name: `as: server`. */
interface Named {
  readonly check: Check;
  readonly finds: Kind;
}

/** The checks that have been read so far. */
export type Names = Map<string, Named>;

/** A service's container is one, and so is one with files in a volume. */
const FITTING: Readonly<Partial<Record<Kind, readonly Kind[]>>> = { container: ['container', 'service', 'stored'] };

const fits = (finds: Kind, wanted: Kind): boolean => wanted === 'any' || (FITTING[wanted] ?? [wanted]).includes(finds);

/** The message of an issue about a name that no check has, before those that there are; or one that finds something else. */
export const NAME_UNKNOWN = 'name-unknown';
export const NAME_UNFIT = 'name-unfit';
/** The message of an issue about a name that an earlier check has as well. */
export const NAME_TWICE = 'name-twice';

/** What a check is called by others: a word that does for a variable as well. */
export const nameIn = (names: Names) =>
  v.pipe(
    v.string(),
    v.regex(/^[a-zA-Z][\w-]*$/),
    v.check((name) => !names.has(name), NAME_TWICE),
  );

/** The name of an earlier check that finds such a thing; it becomes that check. */
export const reference = <K extends Kind>(wanted: K, names: Names) =>
  v.pipe(
    v.string(),
    v.description(
      wanted === 'any' ? 'the name of an earlier check' : `the name of an earlier check that finds: ${wanted}`,
    ),
    v.rawTransform<string, Check<Kinds[K]>>(({ dataset: { value }, addIssue, NEVER }) => {
      const named = names.get(value);
      if (named && fits(named.finds, wanted)) return named.check as Check<Kinds[K]>;
      const message = named ? NAME_UNFIT : [NAME_UNKNOWN, ...names.keys()].join(' ');
      addIssue({ message, expected: wanted, received: named?.finds ?? value });
      return NEVER;
    }),
  );

/** An object with these keys and no other. Where one is unknown, the issue's message has those that there are. */
export const keys = <const E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, () => ['keys', ...Object.keys(entries)].join(' '));

/**
 * Parts of which each has a word of its own for a key: `pull: …` or `run: …`. The word chooses the description.
 *
 * @param more keys that may stand beside the word
 */
export function oneOf<Options extends Readonly<Record<string, v.GenericSchema>>>(options: Options, ...more: string[]) {
  type Part = Options[keyof Options];
  const [first, ...others] = Object.values(options) as unknown as [Part, ...Part[]];
  const any = v.union([first, ...others]) as unknown as Part;
  const words = Object.keys(options);
  const none = v.pipe(
    keys(Object.fromEntries([...words, ...more].map((word) => [word, v.exactOptional(v.unknown())]))),
    v.check(() => false, NOT_ONE),
  ) as unknown as Part;
  return v.lazy((input): Part => {
    // the published schema asks without one
    if (input === undefined) return any;
    const used = words.filter((word) => Object.hasOwn(Object(input), word));
    return used.length === 1 ? (options[used[0] as string] as Part) : none;
  });
}

/** The message of an issue about a part with no such word, or with two. */
export const NOT_ONE = 'not-one';

export const words = v.pipe(v.string(), v.nonEmpty());
export const both = v.pipe(keys({ en: words, ja: words }), v.description('a sentence in both languages'));
export const port = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65535));
export const yes = v.boolean();
export const list = <S extends v.GenericSchema>(of: S) => v.array(of);
/** A command, or several. */
export const commands = v.union([words, v.array(words)]);
export const seconds = v.pipe(
  v.string(),
  v.regex(/^\d+(\.\d+)?s$/),
  v.transform((text) => text as `${number}s`),
);
export const may = v.exactOptional;
