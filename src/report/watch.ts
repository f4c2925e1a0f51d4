import type { Phrases } from '../words/phrases.js';
import { type CheckReport, formatBoard, formatOutcome } from './check.js';
import { wrap } from './layout.js';
import type { Style } from './style.js';
import { width } from './width.js';
import type { WordedOutcome } from './worded.js';

/** All that is on the screen while an exercise is watched. */
export interface View {
  /** Undefined before the first answer. */
  readonly report: CheckReport | undefined;
  /** What lies over the checks: a hint, an explanation. */
  readonly over?: string | undefined;
  /** What is to be said of the engine. */
  readonly notice?: string | undefined;
}

/** Of a terminal. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** A screenful: what does not fit is cut at its end, and said to be. The last lines are how far one is, and the keys. */
export function formatScreen({ report, over, notice }: View, size: Size, phrases: Phrases, style: Style): string {
  const { color } = style;
  const foot = [
    ...(notice ? [color.yellow(wrap(notice, style.columns, '', ''))] : []),
    ...(report ? [standing(report, phrases, style)] : []),
    over ? color.dim(phrases.watch.anyKeyBack) : keys(phrases, style),
  ].join('\n');
  const board = over?.trimEnd() ?? (report ? formatBoard(report, phrases, style) : '');
  return `${cut(board, size.rows - rowsOf(foot, size) - 1, size, phrases)}\n\n${foot}`;
}

/** Where lines can only be added: all at first, then what has changed. Empty for no change. */
export function formatChanges(before: CheckReport | undefined, now: CheckReport, phrases: Phrases, style: Style) {
  if (!before) return `${formatBoard(now, phrases, style)}\n\n${standing(now, phrases, style)}\n`;
  const changed = changedSince(before.checks, now.checks);
  if (changed.length === 0) return '';
  const lines = changed.map((outcome) => formatOutcome(outcome, now, phrases, style));
  return `\n${lines.join('\n')}\n\n${standing(now, phrases, style)}\n`;
}

/** The checks that say something else than before; that the rest of a wait grows shorter is no change. */
export function changedSince(
  before: readonly WordedOutcome[],
  now: readonly WordedOutcome[],
): readonly WordedOutcome[] {
  const known = new Set(before.map(said));
  return now.filter((outcome) => !known.has(said(outcome)));
}

const said = (outcome: WordedOutcome): string => JSON.stringify({ ...outcome, waiting: outcome.waiting !== undefined });

function standing({ checks, status, next }: CheckReport, phrases: Phrases, { color }: Style): string {
  const count = phrases.counted(checks.filter((check) => check.status === 'passed').length, checks.length);
  if (status !== 'passed') return count;
  return `${color.green(`${count} · ${phrases.allPassed}`)}${next ? '' : ` ${phrases.courseDone}`}`;
}

function keys({ watch }: Phrases, { color }: Style): string {
  const { hint, explain, next, reset, quit } = watch.keys;
  const all = { h: hint, e: explain, n: next, r: reset, q: quit };
  return Object.entries(all)
    .map(([key, does]) => `${color.bold(key)} ${color.dim(does)}`)
    .join('  ');
}

/** A line that is wider than the terminal takes several rows of it. */
const rowsOf = (text: string, { columns }: Size): number =>
  text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(width(line) / columns)), 0);

function cut(text: string, rows: number, size: Size, { watch }: Phrases): string {
  const lines = text.split('\n');
  if (rowsOf(text, size) <= rows) return text;
  let kept = lines.length - 1;
  while (kept > 0 && rowsOf(lines.slice(0, kept).join('\n'), size) > rows - 1) kept -= 1;
  return [...lines.slice(0, kept), watch.more(lines.length - kept)].join('\n');
}
