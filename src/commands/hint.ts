import type { Lesson } from '../course/lesson.js';
import { formatHint, isLast, nudgesFor } from '../report/hint.js';
import type { Outcome } from '../run/outcome.js';
import { rememberProgress } from '../session/progress.js';
import { type App, EXIT, type Exit } from './app.js';
import { askAll } from './check.js';
import { knownProgress, lessonFor } from './place.js';

/** `dojo hint [exercise]`: a nudge for the first check that does not pass; the same mistake again gets a plainer one. */
export async function hint(app: App, id: string | undefined): Promise<Exit> {
  const lesson = await lessonFor(app, 'hint', id);
  const { outcomes } = await askAll(app, lesson, await app.engine());
  const stuck = outcomes.find(({ status }) => status === 'failed' || status === 'error');
  if (stuck) await nudge(app, lesson, stuck);
  else app.out(`${app.voice.words.phrases.nothingToHint}\n`);
  return EXIT.passed;
}

async function nudge(app: App, { exercise }: Lesson, stuck: Outcome): Promise<void> {
  const { phrases } = app.voice.words;
  const asked = (await knownProgress(app)).exercises[exercise.id]?.hints ?? {};
  const mistake = mistakeOf(stuck);
  const before = asked[mistake] ?? 0;
  const nudges = nudgesFor(stuck, exercise, app.voice);
  app.out(formatHint(nudges, before, phrases, app.style));
  if (isLast(nudges, before)) app.out(`\n${phrases.noMoreHints(exercise.id)}\n`);
  await rememberProgress(app.memory, exercise.id, { hints: { ...asked, [mistake]: before + 1 } });
}

/** Another finding of the same check is another mistake. @example 'port-published port-swapped' */
const mistakeOf = (outcome: Outcome): string =>
  outcome.status === 'failed' ? `${outcome.check.id} ${outcome.finding.code}` : outcome.check.id;
