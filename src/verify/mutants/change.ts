/** One wrong turn in a text: a part of it replaced by something else. */
export interface Change {
  /** What is done, as a person says it: `drop -p 8888:80`. With the file it is the variant's name. */
  readonly what: string;
  /** Offsets into the text; `to` is behind the last character. */
  readonly from: number;
  readonly to: number;
  readonly by: string;
  /** What it may leave on the engine beyond what the solution leaves: names of containers, volumes, images, networks. */
  readonly names?: readonly string[];
}

/** Another value in the place of one. */
export interface Other {
  readonly by: string;
  /** Where the value itself does not say what was done. */
  readonly what?: string;
  readonly names?: readonly string[];
}

/** Where a value stands in a text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** @example apply('a b c', { what: 'drop b', from: 2, to: 4, by: '' }) // 'a c' */
export const apply = (text: string, { from, to, by }: Change): string => text.slice(0, from) + by + text.slice(to);

/** The same change, where the text is a part of a larger one. */
export const shifted = (change: Change, by: number): Change => ({
  ...change,
  from: change.from + by,
  to: change.to + by,
});

/** Takes whole lines away, with the line break. */
export function dropLines(text: string, what: string, { from, to }: Span): Change {
  const begin = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', from + text.slice(from, to).trimEnd().length);
  return { what, from: begin, to: end < 0 ? text.length : end + 1, by: '' };
}

/** Replaces a value by each of its others; quotes around it stay. */
export function replacements(text: string, span: Span, others: (value: string) => readonly Other[], at = ''): Change[] {
  const { from, to } = unquoted(text, span);
  const value = text.slice(from, to);
  return others(value).map(({ by, what = `${value} -> ${by}`, names }) => ({
    what: at ? `${at}: ${what}` : what,
    from,
    to,
    by,
    ...(names && { names }),
  }));
}

/** Without the quotes that stand around all of it. */
function unquoted(text: string, { from, to }: Span): Span {
  const quote = text[from] ?? '';
  const isQuoted = /["']/.test(quote) && text[to - 1] === quote && to - from > 1;
  return isQuoted ? { from: from + 1, to: to - 1 } : { from, to };
}

/** Where two texts differ, in lines. */
export interface LineDiff {
  /** Of the first line that differs, from 1. */
  readonly line: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** @example lineDiff('a\nb\nc', 'a\nc') // { line: 2, before: ['b'], after: [] } */
export function lineDiff(one: string, other: string): LineDiff {
  const [a, b] = [one.split('\n'), other.split('\n')];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return { line: head + 1, before: a.slice(head, a.length - tail), after: b.slice(head, b.length - tail) };
}
