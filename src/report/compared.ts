/** Longer values are cut where they are compared, in characters. */
const WINDOW = 200;
/** What is shown of the part that is the same, before the first difference. */
const BEFORE = 60;

/**
 * Two values that differ, made so that it is seen: long ones are cut to where they begin to differ, and what cannot be seen
 * (a no-break space, a zero-width mark, a letter in two parts) is written as its number where nothing else tells them apart.
 *
 * @example compared('a b', 'a\u00a0b') // ['a b', 'a\\u{a0}b']
 */
export function compared(wished: string, found: string): readonly [string, string] {
  if (wished === found) return [wished, found];
  const [a, b] = seen(wished) === seen(found) ? [spelt(wished), spelt(found)] : [wished, found];
  const from = Math.max(0, firstDifference(a, b) - BEFORE);
  return [windowOf(a, from), windowOf(b, from)];
}

/** What the eye is given: other spaces look like spaces, and invisible characters like nothing. */
const seen = (text: string): string => text.normalize('NFKC').replace(/\p{C}/gu, '').replace(/\s+/g, ' ').trim();

const spelt = (text: string): string =>
  text.replace(/(?! )[\p{C}\p{Z}\p{M}]/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);

function firstDifference(a: string, b: string): number {
  const end = Math.min(a.length, b.length);
  for (let at = 0; at < end; at++) if (a[at] !== b[at]) return at;
  return end;
}

/** The number is how long the whole is. */
function windowOf(text: string, from: number): string {
  if (text.length <= WINDOW) return text;
  const part = text.slice(from, from + WINDOW);
  return `${from > 0 ? '… ' : ''}${part}${from + WINDOW < text.length ? ' …' : ''} (${text.length})`;
}
