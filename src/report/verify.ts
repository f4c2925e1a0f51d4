import type { ExerciseResult, KillRate, MutantResult, Step } from '../verify/result.js';
import type { Phrases } from '../words/phrases.js';
import { indent, wrap } from './layout.js';
import { plain } from './safe.js';
import type { Style } from './style.js';

/** One exercise: a line when all holds, and below it what does not. */
export function formatResult(result: ExerciseResult, phrases: Phrases, style: Style): string {
  const { color, marks } = style;
  const mark = result.holds ? color.green(marks.passed) : color.red(result.flaky ? marks.flaky : marks.failed);
  const counts = (['untouched', 'solution', 'again', 'alternative', 'mistake', 'mutant', 'left'] as const).flatMap(
    (phase) => {
      const steps = result.steps.filter((step) => step.phase === phase);
      const held = steps.filter(({ holds }) => holds).length;
      return steps.length > 0 ? `${phrases.verify.phases[phase]} ${held}/${steps.length}` : [];
    },
  );
  const seconds = color.dim(`${(result.durationMs / 1000).toFixed(1)} s`);
  const head = wrap(counts.join(' · '), style.columns, '    ', '    ');
  return `${[`${mark} ${color.bold(result.exercise)}  ${seconds}`, head, ...brokenSteps(result, phrases, style)].join('\n')}\n`;
}

/** What does not hold, and why. */
export const brokenSteps = ({ steps }: ExerciseResult, phrases: Phrases, style: Style): readonly string[] =>
  steps.filter(({ holds }) => !holds).map((step) => formatStep(step, phrases, style));

function formatStep(step: Step, { verify }: Phrases, { color, marks, columns }: Style): string {
  const what = [verify.phases[step.phase], step.name].filter(Boolean).join(': ');
  const text = wrap(`${what}: ${step.message}`, columns, `    ${color.red(marks.failed)} `, '      ');
  return step.mutant ? `${text}\n${indent(formatDiff(step.mutant, color), '      ', '      ')}` : text;
}

/** Lines as they are: wrapped they could not be read as commands. */
function formatDiff({ line, before, after }: MutantResult, color: Style['color']): string {
  const removed = before.map((text) => color.red(`- ${plain(text)}`));
  const added = after.map((text) => color.green(`+ ${plain(text)}`));
  return [color.dim(`solution.sh:${line}`), ...removed, ...added].join('\n');
}

/** How many of the wrong variants were refused; a rate is never rounded up to 100. */
export function formatKillRate({ made, refused, equivalent, rate }: KillRate, { verify }: Phrases): string {
  return `${verify.killRate(refused, made, (Math.floor(rate * 1000) / 10).toFixed(1), equivalent)}\n`;
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
