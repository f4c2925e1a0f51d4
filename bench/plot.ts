/** A bar: a name, and its length. */
export interface Bar {
  readonly name: string;
  readonly value: number;
}

const [WIDTH, LEFT, STEP] = [760, 310, 22];
const COLOUR = '#2f6f9f';

/** Horizontal bars as SVG. @param unit behind each number. @example plot('cost', [{ name: 'dojo', value: 1.5 }], '×') */
export function plot(title: string, bars: readonly Bar[], unit: string): string {
  const scale = (WIDTH - LEFT - 70) / Math.max(...bars.map(({ value }) => value));
  const height = 44 + bars.length * STEP;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<title>${title}</title>`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    text(12, 22, title),
    ...bars.map(({ name, value }, at) => drawn(name, value * scale, 40 + at * STEP, `${value.toFixed(2)} ${unit}`)),
    '</svg>\n',
  ].join('\n');
}

function drawn(name: string, length: number, top: number, label: string): string {
  const box = `<rect x="${LEFT}" y="${top}" width="${length.toFixed(1)}" height="14" fill="${COLOUR}"/>`;
  return text(12, top + 11, name) + box + text(LEFT + length + 6, top + 11, label);
}

const text = (x: number, y: number, words: string): string =>
  `<text x="${x.toFixed(0)}" y="${y}" fill="#222">${words}</text>`;
