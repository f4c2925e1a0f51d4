import { nearest } from '../course/nearest.js';
import type { Check } from '../exercise/check.js';
import type { Exercise } from '../exercise/exercise.js';
import { Fault } from '../fault.js';
import { formatExplain, wordExplained } from '../report/explain.js';
import { wordTitle } from '../report/worded.js';
import { type App, EXIT, type Exit, json } from './app.js';
import { askAll, type CheckOptions, exitOf } from './check.js';
import { lessonFor } from './place.js';

/** `dojo explain [exercise] [check]`: the command that shows by hand what a check looks at, and what it prints now. */
export async function explain(
  app: App,
  id: string | undefined,
  checkId: string | undefined,
  options: CheckOptions,
): Promise<Exit> {
  const lesson = await lessonFor(app, 'explain', id);
  const { exercise } = lesson;
  const only = checkId === undefined ? undefined : await checkOf(exercise, checkId);
  const engine = await app.engine();
  const { outcomes, workspace } = await askAll(app, lesson, engine, options.dir, { show: 'all', once: true, only });
  const wanted = outcomes.filter(({ check }) => only === undefined || check === only);
  const report = {
    exercise: exercise.id,
    title: exercise.title[app.voice.lang],
    workspace: workspace.folder,
    engine: engine.facts,
    checks: wanted.map((outcome) => wordExplained(outcome, app.voice)),
  };
  const { phrases } = app.voice.words;
  app.out(
    options.json ? json({ schema: 1, ...report }) : formatExplain(report, titles(app, exercise), phrases, app.style),
  );
  const exit = exitOf(app, wanted);
  return exit === EXIT.failed ? EXIT.passed : exit;
}

/** @throws Fault `unknown-check` */
async function checkOf({ id, checks }: Exercise, wanted: string): Promise<Check> {
  const found = checks.find((check) => check.id === wanted);
  if (found) return found;
  const ids = checks.map((check) => check.id);
  throw new Fault('usage', 'unknown-check', { id: wanted, exercise: id, nearest: await nearest(wanted, ids), ids });
}

const titles = ({ voice }: App, { checks }: Exercise): ReadonlyMap<string, string> =>
  new Map(checks.map((check) => [check.id, wordTitle(check.title, voice)]));
