import type { EngineFacts } from '../docker/facts.js';
import type { Phrases } from '../words/phrases.js';
import { columns, indent, padded, widest, wrap } from './layout.js';
import type { Style } from './style.js';
import type { WordedFinding, WordedOutcome } from './worded.js';

/** One run of an exercise's checks, in words. */
export interface CheckReport {
  readonly exercise: string;
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'error';
  readonly durationMs: number;
  readonly engine: EngineFacts;
  readonly checks: readonly WordedOutcome[];
  /** The exercise after this one. */
  readonly next: string | undefined;
}

/** The report as a person reads it. */
export function formatCheck(report: CheckReport, phrases: Phrases, style: Style): string {
  return `${formatBoard(report, phrases, style)}\n\n${footer(report, phrases, style)}\n`;
}

/** The exercise and its checks, without what is to be done next. */
export function formatBoard(report: CheckReport, phrases: Phrases, style: Style): string {
  const { color } = style;
  const engine = color.dim(`${report.engine.name} ${report.engine.version}`);
  const head = columns(`${color.bold(report.exercise)}  ${report.title}`, engine, style.columns);
  const lines = report.checks.map((check) => formatOutcome(check, report, phrases, style));
  return `${head}\n\n${lines.join('\n')}`;
}

/** One check and how it ended. @param report names what it is blocked by */
export function formatOutcome(outcome: WordedOutcome, report: CheckReport, phrases: Phrases, style: Style): string {
  const { color, marks } = style;
  const state = outcome.waiting === undefined ? outcome.status : 'waiting';
  const paint = {
    passed: color.green,
    failed: color.red,
    blocked: color.dim,
    error: color.yellow,
    waiting: color.cyan,
  };
  const mark = paint[state](marks[state].padEnd(marks.passed.length));
  const line = (text: string) => wrap(text, style.columns, `  ${mark} `, ' '.repeat(3 + marks.passed.length));
  const waits = outcome.waiting === undefined ? '' : `  (${phrases.watch.waits(outcome.waiting)})`;
  if (outcome.finding) return `${line(outcome.title + waits)}\n${formatFinding(outcome.finding, phrases, style)}`;
  if (outcome.blockedBy) {
    const titles = causes(outcome, report.checks).map(({ title }) => title);
    return line(color.dim(`${outcome.title}  (${phrases.first(titles)})`));
  }
  if (outcome.error !== undefined) return line(`${outcome.title}  (${phrases.checkError}: ${outcome.error})`);
  return line(outcome.title);
}

/** The checks that have to be put right first: of one that is blocked itself, those behind it. */
function causes(outcome: WordedOutcome, all: readonly WordedOutcome[]): readonly WordedOutcome[] {
  if (!outcome.blockedBy) return [outcome];
  const needed = all.filter(({ id }) => outcome.blockedBy?.includes(id));
  return [...new Set(needed.flatMap((one) => causes(one, all)))];
}

function formatFinding(finding: WordedFinding, phrases: Phrases, style: Style): string {
  const rows: [string, string][] = [
    [phrases.expected, finding.expected],
    [phrases.found, finding.found],
    [phrases.because, finding.because],
  ];
  const words = rows.map(([label, text]) => labelled(label, text, phrases, style));
  // a command is not wrapped: it is there to be copied
  const next = finding.try
    ? [indent(finding.try, head(phrases.try, phrases, style), ' '.repeat(6 + width(phrases)))]
    : [];
  return [...words, ...next].join('\n');
}

function labelled(label: string, text: string, phrases: Phrases, style: Style): string {
  return wrap(text, style.columns, head(label, phrases, style), ' '.repeat(6 + width(phrases)));
}

const head = (label: string, phrases: Phrases, { color }: Style): string =>
  `      ${color.dim(padded(label, width(phrases)))}`;

function footer({ exercise, checks, status, next }: CheckReport, phrases: Phrases, { color }: Style): string {
  const passed = checks.filter((check) => check.status === 'passed').length;
  const count = phrases.counted(passed, checks.length);
  if (status !== 'passed') return `${count} · dojo hint ${exercise} · dojo reset ${exercise}`;
  return `${color.green(`${count} · ${phrases.allPassed}`)}\n${next ? phrases.next(next) : phrases.courseDone}`;
}

/** Columns of the labels, as wide as the widest of this language and two more. */
const width = ({ expected, found, because, try: next }: Phrases): number =>
  widest([expected, found, because, next]) + 2;
