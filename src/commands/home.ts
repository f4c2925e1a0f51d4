import { type App, EXIT, type Exit } from './app.js';
import { listChapters } from './list.js';
import { knownProgress } from './place.js';

/** `dojo` alone: where the learner is, and what comes next. */
export async function home(app: App): Promise<Exit> {
  const { phrases } = app.voice.words;
  const all = (await listChapters(app)).flatMap(({ exercises }) => exercises);
  const { current } = await knownProgress(app);
  const at = all.find(({ id, state }) => id === current && state === 'started');
  const next = all.find(({ state }) => state === 'new');
  if (at)
    app.out(
      `${phrases.youAreAt(at.id, at.title)}\n  dojo check ${at.id}\n  dojo hint ${at.id}\n  dojo reset ${at.id}\n`,
    );
  else if (current === undefined) app.out(`${phrases.welcome}\n`);
  if (next) app.out(`${phrases.comesNext(next.id, next.title)}\n  dojo start ${next.id}\n`);
  else if (!at) app.out(`${phrases.courseDone}\n`);
  app.out('  dojo list\n  dojo --help\n');
  return EXIT.passed;
}
