import type { Lesson } from '../course/lesson.js';
import { connect } from '../docker/connect.js';
import type { Check } from '../exercise/check.js';
import { wrap } from '../report/layout.js';
import { wordTitle } from '../report/worded.js';
import { rememberProgress } from '../session/progress.js';
import { type App, EXIT, type Exit } from './app.js';
import { askAll } from './check.js';
import { knownProgress, lessonFor } from './place.js';

/** `dojo hint [exercise]`: a nudge for the first check that does not pass, a plainer one each time. */
export async function hint(app: App, id: string | undefined): Promise<Exit> {
  const lesson = await lessonFor(app, 'hint', id);
  const stuck = await firstFailed(app, lesson);
  if (!stuck) app.out(`${app.voice.words.phrases.nothingToHint}\n`);
  else await showNext(app, lesson, stuck);
  return EXIT.passed;
}

async function firstFailed(app: App, lesson: Lesson): Promise<Check | undefined> {
  const { outcomes } = await askAll(app, lesson, await connect(app.env));
  return outcomes.find(({ status }) => status === 'failed' || status === 'error')?.check;
}

async function showNext(app: App, { exercise }: Lesson, stuck: Check): Promise<void> {
  const { phrases } = app.voice.words;
  const own = exercise.hints.filter(({ about }) => about === stuck);
  const hints = own.length > 0 ? own : exercise.hints.filter(({ about }) => about === undefined);
  const seen = (await knownProgress(app)).exercises[exercise.id]?.hints ?? {};
  const shown = seen[stuck.id] ?? 0;
  const next = hints[Math.min(shown, hints.length - 1)];
  app.out(`${app.style.color.bold(wordTitle(stuck.title, app.voice))}\n`);
  if (next) app.out(`${wrap(next[app.voice.lang], app.style.columns, '  ', '  ')}\n`);
  if (shown + 1 >= hints.length) app.out(`\n${phrases.noMoreHints(exercise.id)}\n`);
  await rememberProgress(app.state, exercise.id, { hints: { ...seen, [stuck.id]: shown + 1 } });
}
