import type { EngineResult, ExerciseResult } from '../verify/result.js';
import type { Phrases } from '../words/phrases.js';
import { table, wrap } from './layout.js';
import { plain } from './safe.js';
import type { Style } from './style.js';
import { brokenSteps, formatResult } from './verify.js';

/** What became of an exercise on an engine. */
export type Cell = keyof Phrases['verify']['cells'];

/**
 * What became of each exercise on each engine: a table, which engine is which, and below it what does not hold.
 *
 * @param ids of the exercises, in the order of the course
 */
export function formatEngines(
  ids: readonly string[],
  engines: readonly EngineResult[],
  phrases: Phrases,
  style: Style,
): string {
  const parts = [
    grid(ids, engines, style),
    legend(engines, phrases, style),
    signs(ids, engines, phrases, style),
    ...remarks(engines, phrases, style),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/** Engines as numbers: their names would not fit beside each other. */
function grid(ids: readonly string[], engines: readonly EngineResult[], style: Style): string {
  const head = ['', ...engines.map((_, at) => style.color.bold(String(at + 1)))];
  const rows = ids.map((id) => [style.color.cyan(id), ...engines.map((engine) => mark(cellOf(id, engine), style))]);
  return table([head, ...rows], 3);
}

export function cellOf(id: string, { exercises, skipped }: EngineResult): Cell {
  const result = exercises.find(({ exercise }) => exercise === id);
  if (result) return judged(result);
  return skipped.some(({ exercise }) => exercise === id) ? 'skipped' : 'unavailable';
}

export function judged({ holds, unsupported, flaky }: ExerciseResult): Cell {
  if (flaky) return 'flaky';
  return holds ? 'passed' : unsupported === undefined ? 'failed' : 'expected';
}

function mark(cell: Cell, { color, marks }: Style): string {
  const of: Readonly<Record<Cell, string>> = {
    passed: color.green(marks.passed),
    failed: color.red(marks.failed),
    flaky: color.red(marks.flaky),
    expected: color.yellow(marks.expected),
    skipped: color.dim(marks.blocked),
    unavailable: color.red(marks.error),
  };
  return of[cell];
}

function legend(engines: readonly EngineResult[], { verify }: Phrases, { color }: Style): string {
  const rows = engines.map(({ name, engine, exercises, durationMs }, at) => [
    color.bold(String(at + 1)),
    plain(name),
    engine ? plain(`${engine.name} ${engine.version}`) : '-',
    verify.held(exercises.filter(({ holds }) => holds).length, exercises.length),
    color.dim(verify.seconds(Math.round(durationMs / 1000))),
  ]);
  return table(rows);
}

/** Those that are used. */
function signs(ids: readonly string[], engines: readonly EngineResult[], { verify }: Phrases, style: Style): string {
  const used = new Set(engines.flatMap((engine) => ids.map((id) => cellOf(id, engine))));
  const all = Object.entries(verify.cells) as [Cell, string][];
  const named = all.filter(([cell]) => used.has(cell)).map(([cell, text]) => `${mark(cell, style)} ${text}`);
  return named.join('   ');
}

function remarks(engines: readonly EngineResult[], phrases: Phrases, style: Style): readonly string[] {
  const { verify } = phrases;
  const line = (cell: Cell, text: string) => wrap(plain(text), style.columns, `${mark(cell, style)} `, '  ');
  const declared = ({ name, exercises }: EngineResult) =>
    exercises.flatMap(({ exercise, holds, unsupported, flaky }) => {
      if (unsupported === undefined || flaky) return [];
      if (holds) return line('passed', verify.unexpected(name, exercise, unsupported));
      return line('expected', verify.expected(name, exercise, unsupported));
    });
  const skipped = new Map(engines.flatMap((engine) => engine.skipped.map((one) => [one.exercise, one.reason])));
  return [
    ...engines.flatMap(({ name, message }) => (message ? line('unavailable', `${name}: ${message}`) : [])),
    ...engines.flatMap(declared),
    ...[...skipped].map(([exercise, reason]) => line('skipped', verify.skipped(exercise, reason))),
    ...engines.flatMap(({ name, exercises }) => broken(name, exercises, phrases, style)),
  ];
}

const isAmiss = (cell: Cell): boolean => cell === 'failed' || cell === 'flaky';

function broken(name: string, exercises: readonly ExerciseResult[], phrases: Phrases, style: Style) {
  return exercises
    .filter((result) => isAmiss(judged(result)))
    .map((result) => {
      const text = formatResult(result, phrases, style).trimEnd();
      return `${style.color.bold(plain(name))}\n${text}`;
    });
}

/** One exercise on one engine, as soon as it is known: with what does not hold, as the table may be long in coming. */
export function formatProgress(name: string, result: ExerciseResult, phrases: Phrases, style: Style): string {
  const cell = judged(result);
  const seconds = style.color.dim(phrases.verify.seconds(Math.round(result.durationMs / 1000)));
  const line = `${mark(cell, style)} ${plain(name)}  ${result.exercise}  ${seconds}`;
  return [line, ...(isAmiss(cell) ? brokenSteps(result, phrases, style) : [])].join('\n');
}

export function formatEnginesSummary(
  engines: readonly EngineResult[],
  durationMs: number,
  { verify }: Phrases,
  { color }: Style,
): string {
  const held = engines.filter(({ status }) => status === 'passed').length;
  const text = verify.onEngines(held, engines.length, Math.round(durationMs / 1000));
  return `\n${held === engines.length ? color.green(text) : color.red(text)}\n`;
}
