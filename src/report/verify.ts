import type { ExerciseResult, Step } from '../verify/result.js';
import type { Phrases } from '../words/phrases.js';
import { wrap } from './layout.js';
import type { Style } from './style.js';

/** One exercise: a line when all holds, and below it what does not. */
export function formatResult(result: ExerciseResult, phrases: Phrases, style: Style): string {
  const { color, marks } = style;
  const mark = result.holds ? color.green(marks.passed) : color.red(marks.failed);
  const counts = (['untouched', 'solution', 'again', 'alternative', 'mistake', 'left'] as const).flatMap((phase) => {
    const steps = result.steps.filter((step) => step.phase === phase);
    const held = steps.filter(({ holds }) => holds).length;
    return steps.length > 0 ? `${phrases.verify.phases[phase]} ${held}/${steps.length}` : [];
  });
  const seconds = color.dim(`${(result.durationMs / 1000).toFixed(1)} s`);
  const broken = result.steps.filter(({ holds }) => !holds).map((step) => formatStep(step, phrases, style));
  const head = wrap(counts.join(' · '), style.columns, '    ', '    ');
  return `${[`${mark} ${color.bold(result.exercise)}  ${seconds}`, head, ...broken].join('\n')}\n`;
}

function formatStep(step: Step, { verify }: Phrases, { color, marks, columns }: Style): string {
  const what = [verify.phases[step.phase], step.name].filter(Boolean).join(': ');
  return wrap(`${what}: ${step.message}`, columns, `    ${color.red(marks.failed)} `, '      ');
}

export function formatSummary(
  results: readonly ExerciseResult[],
  durationMs: number,
  { verify }: Phrases,
  { color }: Style,
): string {
  const held = results.filter(({ holds }) => holds).length;
  const text = verify.summary(held, results.length, Math.round(durationMs / 1000));
  return `\n${held === results.length ? color.green(text) : color.red(text)}\n`;
}
