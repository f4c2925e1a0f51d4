import type { Drift } from '../verify/drift.js';
import type { Proof } from '../verify/proof.js';
import type { EngineResult, ExerciseResult, KillRate, Step } from '../verify/result.js';
import type { Phrases } from '../words/phrases.js';
import { type Cell, cellOf, judged } from './engines.js';
import { plain, shown } from './safe.js';
import { formatKillRate } from './verify.js';

/*
 * What GitHub Actions shows: annotations beside the files of a change, and the summary of a job.
 */

/**
 * A workflow command for each thing that does not hold.
 *
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatAnnotations({ engines }: Proof, { verify }: Phrases): string {
  const lines = engines.flatMap(({ name, message, exercises }) => [
    ...(message !== undefined ? [command('error', { title: name }, message)] : []),
    ...exercises.flatMap((result) => annotationsOf(name, result, verify)),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function annotationsOf(engine: string, result: ExerciseResult, verify: Phrases['verify']): readonly string[] {
  const { exercise, steps, holds, unsupported } = result;
  const cell = judged(result);
  if (unsupported !== undefined && holds) {
    const place = { file: `exercises/${exercise}/exercise.ts`, title: `${exercise}: ${engine}` };
    return [command('warning', place, verify.unexpected(engine, exercise, unsupported))];
  }
  if (cell !== 'failed' && cell !== 'flaky') return [];
  return steps
    .filter((step) => !step.holds)
    .map((step) => {
      const title = `${exercise}: ${whatOf(step, verify)} (${engine})`;
      return command('error', { ...placeOf(exercise, step), title }, step.message ?? '');
    });
}

/** Where one looks first: the script that was typed, or what is said of it. */
function placeOf(exercise: string, { phase, name = '', mutant }: Step): Readonly<Record<string, string>> {
  const file = (own: string) => ({ file: `exercises/${exercise}/${own}` });
  if (phase === 'untouched') return file('exercise.ts');
  if (phase === 'mistake') return file(`mistakes/${name}.sh`);
  if (phase === 'alternative') return file(`alternatives/${name}.sh`);
  if (phase !== 'mutant') return file('solution.sh');
  return mutant ? { ...file('solution.sh'), line: String(mutant.line) } : file('equivalents.yaml');
}

const whatOf = ({ phase, name }: Pick<Step, 'phase' | 'name'>, verify: Phrases['verify']): string =>
  [verify.phases[phase], name].filter(Boolean).join(': ');

function command(kind: 'error' | 'warning', properties: Readonly<Record<string, string>>, message: string): string {
  const said = Object.entries(properties).map(([key, value]) => `${key}=${propertyValue(plain(value))}`);
  return `::${kind} ${said.join(',')}::${data(shown(message))}`;
}

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const propertyValue = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Other than on a terminal, colour is not to be had. */
const MARKS: Readonly<Record<Cell, string>> = {
  passed: '✅',
  failed: '❌',
  flaky: '🎲',
  expected: '🟡',
  skipped: '➖',
  unavailable: '❗',
};

/** So many facts of a check are shown. */
const LIMIT = 10;

/**
 * The summary of a job, in Markdown: what became of each exercise on each engine, and below it what does not hold.
 *
 * @param ids of the exercises, in the order of the course
 * @param rate of mutants, where some were tried
 */
export function formatStepSummary(
  ids: readonly string[],
  { engines, drift, durationMs }: Proof,
  rate: KillRate | undefined,
  phrases: Phrases,
): string {
  const { verify } = phrases;
  const passed = engines.filter(({ status }) => status === 'passed').length;
  const parts = [
    `## dojo verify: ${verify.onEngines(passed, engines.length, Math.round(durationMs / 1000))}`,
    grid(ids, engines),
    legend(ids, engines, verify),
    ...engines.flatMap(({ name, message }) =>
      message !== undefined ? [`${MARKS.unavailable} ${code(name)}: ${code(message)}`] : [],
    ),
    list(verify.cells.flaky, engines, 'flaky', verify),
    list(verify.cells.failed, engines, 'failed', verify),
    rate ? formatKillRate(rate, phrases).trim() : '',
    formatDrift(drift, verify),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function grid(ids: readonly string[], engines: readonly EngineResult[]): string {
  const heads = engines.map(({ name, engine }) => {
    return engine ? `${code(name)}<br>${code(`${engine.name} ${engine.version}`)}` : code(name);
  });
  const rows = ids.map((id) => [code(id), ...engines.map((engine) => MARKS[cellOf(id, engine)])]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(['', ...heads]), line(['---', ...engines.map(() => ':-:')]), ...rows.map(line)].join('\n');
}

/** Of those marks that are used. */
function legend(ids: readonly string[], engines: readonly EngineResult[], { cells }: Phrases['verify']): string {
  const used = new Set(engines.flatMap((engine) => ids.map((id) => cellOf(id, engine))));
  const all = Object.entries(cells) as [Cell, string][];
  return all.flatMap(([cell, text]) => (used.has(cell) ? `${MARKS[cell]} ${text}` : [])).join(' · ');
}

function list(title: string, engines: readonly EngineResult[], cell: Cell, verify: Phrases['verify']): string {
  const lines = engines.flatMap(({ name, exercises }) =>
    exercises
      .filter((result) => judged(result) === cell)
      .flatMap(({ exercise, steps }) =>
        steps
          .filter(({ holds }) => !holds)
          .map(
            (step) => `- ${[name, exercise, whatOf(step, verify)].map(code).join(' · ')}: ${code(step.message ?? '')}`,
          ),
      ),
  );
  return lines.length > 0 ? [`### ${MARKS[cell]} ${title}`, '', ...lines].join('\n') : '';
}

function formatDrift(drifts: readonly Drift[], verify: Phrases['verify']): string {
  if (drifts.length === 0) return '';
  const lines = drifts.flatMap(({ exercise, check, holds, broken, facts, ...step }) => [
    `- ${[exercise, whatOf(step, verify), check].map(code).join(' · ')}`,
    ...[holds, broken].map(({ engine, verdict }) => `  - ${code(engine)}: ${code(verdict)}`),
    ...facts.slice(0, LIMIT).map(({ fact, holds: right, broken: wrong }) => {
      const [was, is] = [right, wrong].map((value) => (value === undefined ? verify.absent : code(value)));
      return `  - ${code(fact)}: ${was} → ${is}`;
    }),
    ...(facts.length > LIMIT ? [`  - ${verify.more(facts.length - LIMIT)}`] : []),
    ...(facts.length === 0 ? [`  - ${verify.noFact}`] : []),
  ]);
  return [`### ${verify.drift}`, '', ...lines].join('\n');
}

/**
 * What somebody else wrote, on one line: no Markdown, no HTML, and in `<code>` nobody is mentioned and nothing is linked.
 *
 * @example code('a|b') // '<code>a&#124;b</code>'
 */
function code(text: string): string {
  const line = shown(text).replaceAll('\n', ' ');
  return `<code>${line.replace(/[^\p{L}\p{N} .:/=-]/gu, (char) => `&#${char.codePointAt(0)};`)}</code>`;
}
