import { median, type Ratio, ratio } from './statistics.ts';

/** A row of a table: what was run, and how long it took beside the base of the same rounds. */
export interface Row {
  readonly name: string;
  readonly milliseconds: number;
  readonly ratio: Ratio;
  /** At most this, where something was promised. */
  readonly goal?: number;
}

export function row(name: string, times: readonly number[], base: readonly number[], goal?: number): Row {
  return { name, milliseconds: median(times), ratio: ratio(times, base), ...(goal !== undefined && { goal }) };
}

/** What the whole bench found. */
export interface Results {
  readonly machine: readonly string[];
  readonly load: readonly [before: string, after: string];
  readonly rounds: number;
  readonly sections: readonly Section[];
  /** What could not be run. */
  readonly missing: readonly string[];
}

export interface Section {
  readonly title: string;
  readonly base: string;
  readonly rows: readonly Row[];
  /** Sentences below the table. */
  readonly notes: readonly string[];
}

/** The page `bench/results.md`. */
export function formatResults({ machine, load, rounds, sections, missing }: Results): string {
  return [
    '# What it costs',
    'Written by `npm run bench`. Runs are interleaved (A B C A B C …), a ratio is that of two runs of the same round; the median, and in brackets the quartiles. What it means: [docs/performance.md](../docs/performance.md).',
    [...machine, `load average before ${load[0]}, after ${load[1]}; ${rounds} rounds`]
      .map((line) => `- ${line}`)
      .join('\n'),
    ...sections.map(formatSection),
    ...(missing.length > 0 ? [`Not installed, and left out: ${missing.join(', ')}.`] : []),
    '![ratios](results.svg)',
    '',
  ].join('\n\n');
}

function formatSection({ title, base, rows, notes }: Section): string {
  const head = [`| what | ms | times ${base} | goal |`, '| ---- | --: | --: | --- |'];
  return [`## ${title}`, [...head, ...rows.map(formatRow)].join('\n'), ...notes].join('\n\n');
}

function formatRow({ name, milliseconds, ratio: { median: middle, quartiles }, goal }: Row): string {
  const [low, high] = quartiles.map((value) => value.toFixed(2));
  const verdict = goal === undefined ? '' : `≤ ${goal}: ${middle <= goal ? 'holds' : 'missed'}`;
  return `| ${name} | ${milliseconds.toFixed(0)} | ${middle.toFixed(2)} (${low} … ${high}) | ${verdict} |`;
}
