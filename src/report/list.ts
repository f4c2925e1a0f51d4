import type { Phrases } from '../words/phrases.js';
import { padded, table, widest, wrap } from './layout.js';
import type { Style } from './style.js';

export interface ListedExercise {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly state: 'passed' | 'started' | 'new';
  /** By engine, the day on which it was last found to hold there. */
  readonly verified: Readonly<Record<string, string>>;
}

export interface ListedChapter {
  readonly title: string;
  readonly exercises: readonly ListedExercise[];
}

/** The course as a table, a heading for each chapter; the columns are aligned over all of them. */
export function formatList(chapters: readonly ListedChapter[], phrases: Phrases, style: Style): string {
  const rows = chapters.flatMap(({ exercises }) => exercises.map((one) => row(one, phrases, style)));
  const lines = table(rows).split('\n');
  return byChapter(chapters, phrases, style, () => lines.shift() ?? '');
}

/** On which engines each exercise was last found to hold, and when that was looked at last. */
export function formatVerified(chapters: readonly ListedChapter[], phrases: Phrases, style: Style): string {
  const room = widest(chapters.flatMap(({ exercises }) => exercises.map(({ id }) => id))) + DATE;
  return byChapter(chapters, phrases, style, ({ id, verified }) => {
    const latest = Object.values(verified).sort().at(-1) ?? '';
    const head = `   ${style.color.cyan(id)}${padded('', room - id.length - latest.length)}${style.color.dim(latest)}  `;
    const engines = enginesOf(verified).join(', ') || style.color.dim(phrases.notVerified);
    return wrap(engines, style.columns, head, ' '.repeat(room + 5));
  });
}

/** `2026-05-31`, and the gap before it. */
const DATE = 12;

/** The name of a product before the first of its versions alone: `Docker Engine 26.1.5`, `28.5.2 (containerd)`. */
function enginesOf(verified: Readonly<Record<string, string>>): readonly string[] {
  const product = (engine = '') => engine.replace(/ \d.*$/, '');
  return Object.keys(verified).map((engine, at, all) =>
    product(engine) === product(all[at - 1]) ? engine.slice(product(engine).length + 1) : engine,
  );
}

function byChapter(
  chapters: readonly ListedChapter[],
  phrases: Phrases,
  { color }: Style,
  line: (exercise: ListedExercise) => string,
): string {
  const text = chapters.map(({ title, exercises }, at) =>
    [color.bold(phrases.chapter(at + 1, title)), ...exercises.map(line)].join('\n'),
  );
  return `${text.join('\n\n')}\n`;
}

function row({ id, title, minutes, state }: ListedExercise, phrases: Phrases, { color, marks }: Style): string[] {
  const mark = state === 'passed' ? color.green(marks.passed) : ' ';
  return [` ${mark} ${color.cyan(id)}`, title, color.dim(phrases.minutes(minutes)), phrases.states[state]];
}
