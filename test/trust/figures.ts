import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the tests of trust count, by the name that it has in their table. */
const TITLES = {
  requests: 'requests recorded',
  decoys: 'decoys',
  faults: 'faults on the wire',
  killPoints: 'kill points tried',
  inputs: 'inputs tried',
  lost: 'lost',
} as const;

type Figure = keyof typeof TITLES;

interface Counted {
  readonly figure: Figure;
  readonly n: number;
  readonly part: string;
}

/**
 * Adds to a figure of the table that is printed at the end.
 *
 * @param part what is summed apart, as the method of a request
 * @example count('requests', 3, 'GET')
 */
export function count(figure: Figure, n = 1, part = ''): void {
  const folder = process.env.DOJO_FIGURES;
  if (folder) appendFileSync(join(folder, String(process.pid)), `${JSON.stringify({ figure, n, part })}\n`);
}

/** Vitest calls it before the first test, and what it returns after the last: the table of all that was counted. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'dojo-figures-'));
  process.env.DOJO_FIGURES = folder;
  return () => {
    console.log(`\n${formatFigures(counted(folder))}`);
    rmSync(folder, { recursive: true, force: true });
  };
}

function counted(folder: string): readonly Counted[] {
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  return texts.flatMap((text) => text.split('\n').filter(Boolean)).map((line) => JSON.parse(line) as Counted);
}

/** A row for each figure that was counted. */
function formatFigures(all: readonly Counted[]): string {
  const rows = Object.entries(TITLES).flatMap(([figure, title]) => {
    const own = all.filter((one) => one.figure === figure);
    return own.length > 0 ? [`${title.padEnd(20)}${formatSum(own)}`] : [];
  });
  return rows.join('\n');
}

/** `12`, or `12 (GET 9, DELETE 3)` where there are parts. */
function formatSum(own: readonly Counted[]): string {
  const sums = new Map<string, number>();
  for (const { part, n } of own) sums.set(part, (sums.get(part) ?? 0) + n);
  const total = String([...sums.values()].reduce((sum, n) => sum + n, 0));
  const parts = [...sums].filter(([part]) => part !== '').map(([part, n]) => `${part} ${n}`);
  return parts.length > 0 ? `${total} (${parts.join(', ')})` : total;
}
