import type { Lesson } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import { Fault } from '../fault.js';
import { formatCheck } from '../report/check.js';
import { formatScreen, type View } from '../report/watch.js';
import { wordFault } from '../report/worded.js';
import type { Outcome } from '../run/outcome.js';
import { type App, EXIT, type Exit } from './app.js';
import { type CheckOptions, exitOf, following } from './check.js';
import { lessonFor } from './place.js';
import { watchLesson } from './watch.js';

/** What a person wants to be done that needs the terminal for itself. */
type Wish = 'quit' | 'reset' | 'next';

/** `dojo watch` on a terminal: the checks as they stand now, and keys. */
export async function sit(app: App, lesson: Lesson, engine: Engine, options: CheckOptions): Promise<Exit> {
  let current = lesson;
  let over: string | undefined;
  for (;;) {
    const { wish, view, outcomes } = await watchOnScreen(app, current, engine, options, over);
    if (wish === 'quit') {
      if (view.report) app.out(formatCheck(view.report, app.voice.words.phrases, app.style));
      return outcomes ? exitOf(app, outcomes) : EXIT.failed;
    }
    const { id } = current.exercise;
    const next = wish === 'next' ? await following(app, id) : undefined;
    over = await said(app, 'aloud', async (aloud) => {
      if (!next) return (await import('./reset.js')).reset(aloud, [id], folderIn(options));
      const exit = await (await import('./start.js')).start(aloud, next, {});
      current = await lessonFor(app, 'watch', next);
      return exit;
    });
  }
}

const folderIn = ({ dir }: CheckOptions): { dir?: string } => (dir === undefined ? {} : { dir });

interface Left {
  readonly wish: Wish;
  readonly view: View;
  readonly outcomes: readonly Outcome[] | undefined;
}

/** Until a key ends it. @param over what lies over the checks at first */
async function watchOnScreen(
  app: App,
  lesson: Lesson,
  engine: Engine,
  options: CheckOptions,
  over: string | undefined,
): Promise<Left> {
  const { phrases } = app.voice.words;
  const next = await following(app, lesson.exercise.id);
  const left = new AbortController();
  let wish: Wish = 'quit';
  let view: View = { report: undefined, over };
  let outcomes: readonly Outcome[] | undefined;
  let failure: unknown;
  const leave = (why: Wish) => {
    wish = why;
    left.abort();
  };
  const change = (part: Partial<View>) => {
    view = { ...view, ...part };
    screen.draw(formatScreen(view, screen.size, phrases, app.style));
  };
  const lay = (run: (quiet: App) => Promise<Exit>) =>
    said(app, 'quietly', run).then(
      (text) => change({ over: text }),
      (error) => {
        failure = error;
        leave('quit');
      },
    );
  const keys: Readonly<Record<string, () => unknown>> = {
    h: () => lay(async (quiet) => (await import('./hint.js')).hint(quiet, lesson.exercise.id)),
    e: () => lay((quiet) => explainFirst(quiet, lesson, outcomes, options)),
    n: () => next && leave('next'),
    r: () => leave('reset'),
    q: () => leave('quit'),
  };
  const screen = await app.takeScreen((key) => {
    if (view.over !== undefined && key !== 'q') change({ over: undefined });
    else keys[key]?.();
  });
  try {
    change({});
    await watchLesson(app, lesson, engine, options, AbortSignal.any([app.signal, left.signal]), {
      onReport: (report, all) => {
        outcomes = all;
        change({ report });
      },
      onEngine: (state) => change({ notice: state === 'lost' ? phrases.watch.lost : undefined }),
    });
  } finally {
    screen.close();
  }
  app.signal.throwIfAborted();
  if (failure !== undefined) throw failure;
  return { wish, view, outcomes };
}

async function explainFirst(
  app: App,
  { exercise }: Lesson,
  outcomes: readonly Outcome[] | undefined,
  options: CheckOptions,
): Promise<Exit> {
  const first = outcomes?.find(({ status }) => status === 'failed' || status === 'error');
  return (await import('./explain.js')).explain(app, exercise.id, first?.check.id, options);
}

/** Runs another command, and returns what it said. @param how `aloud` where it says so on the terminal as well, and may ask */
async function said(app: App, how: 'aloud' | 'quietly', run: (app: App) => Promise<Exit>): Promise<string> {
  const texts: string[] = [];
  const keep = (say: (text: string) => void, end: string) => (text: string) => {
    texts.push(`${text}${end}`);
    if (how === 'aloud') say(text);
  };
  const progress = how === 'aloud' ? app.progress : () => {};
  const heard: App = { ...app, out: keep(app.out, ''), note: keep(app.note, '\n'), progress };
  try {
    await run(heard);
  } catch (error) {
    if (!(error instanceof Fault) || app.signal.aborted) throw error;
    const { message, todo } = wordFault(error, app.voice);
    heard.note(`${message}\n${todo}`);
  }
  return texts.join('');
}
