import fc from 'fast-check';

/** What stands where something else was expected. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1e308,
  0.5,
  '',
  ' ',
  'x'.repeat(100_000),
  '\u001b]0;owned\u0007\u202e\u0000',
  '/'.repeat(500),
  '../../etc/passwd',
  '__proto__',
  '0001-01-01T00:00:00Z',
  '99999999999999999999',
  '$(touch canary); `touch canary`',
  [],
  [null],
  [[]],
  ['', 7, {}],
  {},
  { __proto__: null, constructor: 1, toString: 1, length: -1 },
  JSON.parse(`${'['.repeat(2_000)}${']'.repeat(2_000)}`),
  JSON.parse('{"__proto__": {"polluted": 1}}'),
];

/** Where something is put, as one chooses at each fork; and what. */
export interface Spoil {
  readonly way: readonly number[];
  readonly odd: number;
}

export const spoils: fc.Arbitrary<readonly Spoil[]> = fc.array(
  fc.record({
    way: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 9 }),
    odd: fc.nat(ODD.length - 1),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A copy in which some things are not as they should be: missing, of another kind, too many, too long, too deep. */
export function spoiled<T>(document: T, all: readonly Spoil[]): T {
  return all.reduce((copy, { way, odd }) => put(copy, way, ODD[odd]) as T, structuredClone(document));
}

function put(value: unknown, [first, ...rest]: readonly number[], odd: unknown): unknown {
  if (first === undefined || typeof value !== 'object' || value === null) return odd;
  const keys = Object.keys(value);
  const key = keys[first % (keys.length + 1)];
  // one way in so many ends here
  if (key === undefined) return odd;
  const inner = put((value as Record<string, unknown>)[key], rest, odd);
  return Array.isArray(value) ? value.with(Number(key), inner) : { ...value, [key]: inner };
}
