/*
 * What the API says that an answer holds, and what it does hold, are two things: a proxy, another program, or an engine of tomorrow
 * may answer. Whatever has another shape is a TypeError here, and told as the engine's fault where it is read.
 */

/** @param otherwise what an answer without it stands for */
export const text = (value: unknown, otherwise?: string): string => of('string', value, otherwise);
export const number = (value: unknown, otherwise?: number): number => of('number', value, otherwise);
export const flag = (value: unknown, otherwise?: boolean): boolean => of('boolean', value, otherwise);

/** Nothing stands for an empty list. */
export function list<T>(value: readonly T[] | null | undefined): readonly T[] {
  const given = value ?? [];
  if (!Array.isArray(given)) throw new TypeError(`a list was expected, not ${kindOf(value)}`);
  return given;
}

/** Nothing stands for an empty one. */
export function fields<T>(value: Readonly<Record<string, T>> | null | undefined): Readonly<Record<string, T>> {
  const given = value ?? {};
  if (typeof given !== 'object' || Array.isArray(given))
    throw new TypeError(`fields were expected, not ${kindOf(value)}`);
  return given;
}

export const texts = (value: readonly string[] | null | undefined): readonly string[] =>
  list(value).map((one) => text(one));

export const textFields = (value: Readonly<Record<string, string>> | null | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(fields(value)).map(([name, one]) => [name, text(one)]));

interface Kinds {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean;
}

function of<K extends keyof Kinds>(kind: K, value: unknown, otherwise: Kinds[K] | undefined): Kinds[K] {
  const given = value ?? otherwise;
  if (typeof given !== kind) throw new TypeError(`a ${kind} was expected, not ${kindOf(value)}`);
  return given as Kinds[K];
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'a list' : value === null ? 'null' : typeof value);
