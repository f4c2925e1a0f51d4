import type { Lesson } from '../course/lesson.js';
import { type Engine, search } from '../docker/connect.js';
import { Fault } from '../fault.js';
import type { CheckReport } from '../report/check.js';
import { changedSince, formatChanges } from '../report/watch.js';
import { sceneOf } from '../run/ask.js';
import type { Outcome } from '../run/outcome.js';
import type { Standing } from '../watch/board.js';
import { watchChecks } from '../watch/watch.js';
import type { App, Exit } from './app.js';
import { type CheckOptions, following, isEnvironment, rememberOutcome, reportOf } from './check.js';
import { demandLab, knownRecord, lessonFor, workspaceOf } from './place.js';

/** `dojo watch [exercise]`: asks again what may have changed, whenever something happens, until it is ended. */
export async function watch(app: App, id: string | undefined, options: CheckOptions): Promise<Exit> {
  const lesson = await lessonFor(app, 'watch', id);
  const engine = await app.engine();
  demandLab(lesson, engine);
  if (app.interactive && !options.json && app.env.TERM !== 'dumb') {
    return (await import('./sitting.js')).sit(app, lesson, engine, options);
  }
  await watchLesson(app, lesson, engine, options, app.signal, addLines(app, options));
  throw app.signal.reason;
}

/** Is told how things stand. */
export interface Teller {
  /** @param outcomes what the report words */
  readonly onReport: (report: CheckReport, outcomes: readonly Outcome[]) => void;
  /** The connection is lost, or back. */
  readonly onEngine: (state: 'lost' | 'back') => void;
}

/** What a file or a pipe gets: only what has changed; of the engine it is told aside. */
function addLines(app: App, { json }: CheckOptions): Teller {
  const { phrases } = app.voice.words;
  let before: CheckReport | undefined;
  if (!json) app.note(phrases.watch.howToEnd);
  return {
    onReport: (report) => {
      const isNew = !before || changedSince(before.checks, report.checks).length > 0;
      if (isNew) app.out(json ? documentOf(report) : formatChanges(before, report, phrases, app.style));
      before = report;
    },
    onEngine: (state) => app.note(phrases.watch[state]),
  };
}

/** One line, as `check --json` would have said it at that time. */
const documentOf = (report: CheckReport): string =>
  `${JSON.stringify({ schema: 1, at: new Date().toISOString(), ...report })}\n`;

/** Watches one exercise until the signal, and remembers how far the learner is. */
export async function watchLesson(
  app: App,
  lesson: Lesson,
  engine: Engine,
  options: CheckOptions,
  signal: AbortSignal,
  { onReport, onEngine }: Teller,
): Promise<void> {
  const { exercise } = lesson;
  const next = await following(app, exercise.id);
  const remember = inOrder();
  let known: Parameters<typeof rememberOutcome>[3] | undefined;
  let isLost = false;
  await watchChecks({
    checks: exercise.checks,
    engine,
    connect: () => sameAgain(app, engine),
    sceneOn: async (found) => {
      const record = await knownRecord(app, found, exercise.id);
      const workspace = await workspaceOf(app, exercise.id, record, options.dir);
      known = { record, workspace };
      return sceneOf({ exercise, engine: found, workspace, record, signal });
    },
    show: options.json ? 'failed' : undefined,
    signal,
    onAsked: (standings, found, begun) => {
      const outcomes = standings.map(({ outcome }) => outcome);
      const report = reportOf(app, lesson, found, outcomes, { durationMs: Date.now() - begun, next });
      onReport(
        { ...report, checks: report.checks.map((check, at) => ({ ...check, ...waiting(standings[at]) })) },
        outcomes,
      );
      if (isLost) onEngine('back');
      isLost = false;
      const { status } = report;
      if (known) remember(status, rememberOutcome.bind(undefined, app, lesson, found, known, status));
    },
    onLost: (error) => {
      if (error !== undefined && !isEnvironment(error)) throw error;
      if (!isLost) onEngine('lost');
      isLost = true;
    },
  });
}

const waiting = (standing: Standing | undefined): { waiting?: number } => {
  const left = (standing?.waitsUntil ?? 0) - Date.now();
  return left > 0 ? { waiting: Math.ceil(left / 1000) } : {};
};

/** Another engine that answers while this one is away is not the one that is watched. */
async function sameAgain(app: App, { facts }: Engine): Promise<Engine> {
  const { engine, tried } = await search(app.env);
  if (engine?.facts.endpoint === facts.endpoint) return engine;
  throw new Fault('environment', 'engine-unreachable', { tried });
}

/** Does one thing after the other, and nothing twice in a row for the same reason. */
function inOrder(): (reason: string, work: () => Promise<void>) => void {
  let last = Promise.resolve();
  let before = '';
  return (reason, work) => {
    if (reason !== before) last = last.then(work);
    before = reason;
  };
}
