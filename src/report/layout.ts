import { COLOUR, width } from './width.js';

/**
 * Wraps text behind a first prefix, further lines behind another of the same width; East Asian characters count two. The
 * indentation of the text's own lines is kept.
 */
export function wrap(text: string, columns: number, first: string, rest: string): string {
  const room = Math.max(20, columns - width(first));
  const lines = text.split('\n').map((line) => {
    const lead = /^ */.exec(line)?.[0] ?? '';
    return indent(fill(line.trimStart(), room - lead.length).join('\n'), lead, lead);
  });
  return indent(lines.join('\n'), first, rest);
}

const OPENING = '「『（【';
const CLOSING = '、。」』）】：；！？…々ー';
const WIDE = 'ァ-ヶー\\p{sc=Han}\\p{sc=Hira}';
/**
 * What stays on one line: a Japanese character or a word in katakana, with its brackets and stops; a word; spaces. Not compiled
 * before a text is wrapped: for a pattern with scripts that takes longer than all else that is done with a short text.
 */
const PIECE = `\\s+|[${OPENING}(]*(?:[ァ-ヶー]+|[${WIDE}]|[^${WIDE}\\s${OPENING}${CLOSING}]+)[${CLOSING})]*|.`;

const COLOUR_OR_CHARACTER = new RegExp(`${COLOUR}|.`, 'gu');

/** Japanese may be broken between any two characters, though no line begins with a stop or ends with a bracket. */
function fill(text: string, room: number): readonly string[] {
  if (width(text) <= room) return [text];
  const lines = [''];
  for (const piece of text.match(new RegExp(PIECE, 'gu')) ?? []) {
    const line = `${lines.at(-1)}${piece}`;
    if (width(line.trimEnd()) <= room) lines[lines.length - 1] = line;
    else lines.push(piece.trimStart());
  }
  const [first = '', ...others] = lines.filter(Boolean);
  return [first, ...others].flatMap((line) => broken(line, room));
}

/** A single word that is longer than a line, as paths and ids are. */
function broken(line: string, room: number): readonly string[] {
  const lines = [''];
  for (const [piece] of line.trimEnd().matchAll(COLOUR_OR_CHARACTER)) {
    const isFull = width(`${lines.at(-1)}${piece}`) > room;
    if (isFull) lines.push(piece);
    else lines[lines.length - 1] += piece;
  }
  return lines;
}

/** Puts prefixes before the lines of a text, and wraps nothing. */
export function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : rest}${line}`.trimEnd())
    .join('\n');
}

/** Two texts at the two ends of a line, or one below the other where there is no room. */
export function columns(left: string, right: string, room: number): string {
  const gap = room - width(left) - width(right);
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${wrap(left, room, '', '  ')}\n${right}`;
}

/** Rows of cells with their columns aligned. */
export function table(rows: readonly (readonly string[])[], gap = 2): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(row[at] ?? ''))));
  const cell = (text: string, at: number, last: boolean) =>
    last ? text : text + ' '.repeat((widths[at] ?? 0) - width(text) + gap);
  return rows
    .map((row) =>
      row
        .map((text, at) => cell(text, at, at === row.length - 1))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}

/** Fills up with spaces; East Asian characters count two. */
export const padded = (text: string, room: number): string => text + ' '.repeat(room - width(text));

/** The columns of the widest. */
export const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => width(text)));
