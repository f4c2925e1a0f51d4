import type { Phrases } from '../words/phrases.js';
import { table } from './layout.js';
import type { Style } from './style.js';

export interface ListedExercise {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly state: 'passed' | 'started' | 'new';
}

export interface ListedChapter {
  readonly title: string;
  readonly exercises: readonly ListedExercise[];
}

/** The course as a table, a heading for each chapter; the columns are aligned over all of them. */
export function formatList(chapters: readonly ListedChapter[], phrases: Phrases, style: Style): string {
  const rows = chapters.flatMap(({ exercises }) => exercises.map((one) => row(one, phrases, style)));
  const lines = table(rows).split('\n');
  const text = chapters.map(({ title, exercises }, at) => {
    const own = lines.splice(0, exercises.length);
    return `${style.color.bold(phrases.chapter(at + 1, title))}\n${own.join('\n')}`;
  });
  return `${text.join('\n\n')}\n`;
}

function row({ id, title, minutes, state }: ListedExercise, phrases: Phrases, { color, marks }: Style): string[] {
  const mark = state === 'passed' ? color.green(marks.passed) : ' ';
  return [` ${mark} ${color.cyan(id)}`, title, color.dim(phrases.minutes(minutes)), phrases.states[state]];
}
