import type { EngineFacts } from '../docker/facts.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Outcome } from '../run/outcome.js';
import type { Phrases } from '../words/phrases.js';
import { showableEvidence } from './evidence.js';
import { columns, indent, padded, widest, wrap } from './layout.js';
import type { Style } from './style.js';
import { type Voice, type WordedOutcome, wordOutcome } from './worded.js';

/** A check, how it ended, and how its fact is seen by hand. */
export interface Explained extends Omit<WordedOutcome, 'finding'> {
  readonly evidence?: Evidence;
}

/** How the facts of an exercise's checks are seen by hand. */
export interface ExplainReport {
  readonly exercise: string;
  readonly title: string;
  /** Where the commands are to be typed. */
  readonly workspace: string;
  readonly engine: EngineFacts;
  readonly checks: readonly Explained[];
}

export function wordExplained(outcome: Outcome, voice: Voice): Explained {
  const { finding: _, ...worded } = wordOutcome(outcome, voice);
  const shown = 'shown' in outcome ? outcome.shown : undefined;
  return shown ? { ...worded, evidence: showableEvidence(shown) } : worded;
}

/** The report as a person reads it. @param titles of all checks, by their ids */
export function formatExplain(
  report: ExplainReport,
  titles: ReadonlyMap<string, string>,
  phrases: Phrases,
  style: Style,
): string {
  const { color } = style;
  const engine = color.dim(`${report.engine.name} ${report.engine.version}`);
  const head = columns(`${color.bold(report.exercise)}  ${report.title}`, engine, style.columns);
  const checks = report.checks.map((check) => formatOne(check, titles, phrases, style));
  const foot = wrap(phrases.explain.typeIn(report.workspace), style.columns, '', '');
  return `${head}\n\n${checks.join('\n')}\n\n${foot}\n`;
}

function formatOne(check: Explained, titles: ReadonlyMap<string, string>, phrases: Phrases, style: Style): string {
  const { color, marks } = style;
  const paint = { passed: color.green, failed: color.red, blocked: color.dim, error: color.yellow }[check.status];
  const mark = paint(marks[check.status].padEnd(marks.passed.length));
  const line = (text: string) => wrap(text, style.columns, `  ${mark} `, ' '.repeat(3 + marks.passed.length));
  if (check.evidence) return `${line(check.title)}\n${formatEvidence(check.evidence, phrases, style)}`;
  return line(color.dim(`${check.title}  (${whyNot(check, titles, phrases)})`));
}

function whyNot({ blockedBy, error }: Explained, titles: ReadonlyMap<string, string>, phrases: Phrases): string {
  if (blockedBy) return phrases.first(blockedBy.map((id) => titles.get(id) ?? id));
  return error === undefined ? phrases.explain.noCommand : `${phrases.checkError}: ${error}`;
}

/** Neither is wrapped: the one is there to be copied, the other to be compared. */
function formatEvidence({ command, value }: Evidence, { explain }: Phrases, { color }: Style): string {
  const width = widest([explain.type, explain.prints]) + 2;
  const row = (label: string, text: string) =>
    indent(text, `      ${color.dim(padded(label, width))}`, ' '.repeat(6 + width));
  return `${row(explain.type, color.cyan(command))}\n${row(explain.prints, value || color.dim(explain.nothing))}`;
}
