import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/**
 * Wraps text behind a first prefix, further lines behind another of the same width; East Asian characters count two. The
 * indentation of the text's own lines is kept.
 */
export function wrap(text: string, columns: number, first: string, rest: string): string {
  const room = Math.max(20, columns - stringWidth(first));
  const lines = text.split('\n').map((line) => {
    const lead = /^ */.exec(line)?.[0] ?? '';
    return indent(wrapAnsi(line.trimStart(), room - lead.length, { hard: true }), lead, lead);
  });
  return indent(lines.join('\n'), first, rest);
}

/** Puts prefixes before the lines of a text, and wraps nothing. */
export function indent(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => `${at === 0 ? first : rest}${line.trimEnd()}`)
    .join('\n');
}

/** Two texts at the two ends of a line, or one below the other where there is no room. */
export function columns(left: string, right: string, width: number): string {
  const gap = width - stringWidth(left) - stringWidth(right);
  return gap >= 2 ? `${left}${' '.repeat(gap)}${right}` : `${left}\n${right}`;
}

/** Rows of cells with their columns aligned. */
export function table(rows: readonly (readonly string[])[], gap = 2): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))));
  const cell = (text: string, at: number, last: boolean) =>
    last ? text : text + ' '.repeat((widths[at] ?? 0) - stringWidth(text) + gap);
  return rows
    .map((row) =>
      row
        .map((text, at) => cell(text, at, at === row.length - 1))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
