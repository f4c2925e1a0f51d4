import { eastAsianWidth } from 'get-east-asian-width';

/** What a terminal takes for a colour, as a pattern. */
export const COLOUR = '\u001b\\[[\\d;]*m';
const COLOURS = new RegExp(COLOUR, 'g');

/**
 * How many columns of a terminal a text takes: East Asian characters two, colours and combining marks none.
 *
 * @example width('イメージ') // 8
 */
export function width(text: string): number {
  const bare = text.includes('\u001b') ? text.replace(COLOURS, '') : text;
  if (/^[\x20-\x7e]*$/.test(bare)) return bare.length;
  let columns = 0;
  for (const char of bare) columns += widthOf(char);
  return columns;
}

function widthOf(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  // to ask whether an arrow or a check mark is a combining mark takes longer than all the rest
  const isMark = point >= 0x300 && (point < 0x2190 || point > 0x2bff) && /[\p{M}\p{Cf}]/u.test(char);
  return isMark ? 0 : eastAsianWidth(point);
}
