import type { Lesson } from '../course/lesson.js';
import { connect } from '../docker/connect.js';
import type { Check } from '../exercise/check.js';
import type { Exercise, Hint } from '../exercise/exercise.js';
import { wrap } from '../report/layout.js';
import { wordTitle } from '../report/worded.js';
import { rememberProgress } from '../session/progress.js';
import { type App, EXIT, type Exit } from './app.js';
import { askAll } from './check.js';
import { knownProgress, lessonFor } from './place.js';

/** `dojo hint [exercise]`: a nudge for the first check that does not pass, a plainer one each time, then for the next one. */
export async function hint(app: App, id: string | undefined): Promise<Exit> {
  const lesson = await lessonFor(app, 'hint', id);
  const stuck = await failedChecks(app, lesson);
  if (stuck.length === 0) app.out(`${app.voice.words.phrases.nothingToHint}\n`);
  else await showNext(app, lesson, stuck);
  return EXIT.passed;
}

async function failedChecks(app: App, lesson: Lesson): Promise<readonly Check[]> {
  const { outcomes } = await askAll(app, lesson, await connect(app.env));
  return outcomes.flatMap(({ status, check }) => (status === 'failed' || status === 'error' ? check : []));
}

/** The hints of a check; those of the exercise as a whole where it has none of its own. */
function hintsFor(check: Check, { hints }: Exercise): readonly Hint[] {
  const own = hints.filter(({ about }) => about === check);
  return own.length > 0 ? own : hints.filter(({ about }) => about === undefined);
}

async function showNext(app: App, { exercise }: Lesson, stuck: readonly Check[]): Promise<void> {
  const { words, lang } = app.voice;
  const seen = (await knownProgress(app)).exercises[exercise.id]?.hints ?? {};
  const unseen = (check: Check) => hintsFor(check, exercise).slice(seen[check.id] ?? 0);
  const [at] = stuck.filter((check) => unseen(check).length > 0);
  const [next] = at ? unseen(at) : [];
  if (!at || !next) {
    app.out(`${words.phrases.noMoreHints(exercise.id)}\n`);
    return;
  }
  app.out(`${app.style.color.bold(wordTitle(at.title, app.voice))}\n`);
  app.out(`${wrap(next[lang], app.style.columns, '  ', '  ')}\n`);
  await rememberProgress(app.state, exercise.id, { hints: { ...seen, [at.id]: (seen[at.id] ?? 0) + 1 } });
}
