import type { Lesson } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import { buildNames } from '../exercise/builds.js';
import type { Workspace } from '../exercise/workspace.js';
import { Fault, faultOf } from '../fault.js';
import { type CheckReport, formatCheck } from '../report/check.js';
import { shown } from '../report/safe.js';
import { wordFault, wordOutcome, wordTitle } from '../report/worded.js';
import { ask, type Question } from '../run/ask.js';
import { type Outcome, verdict } from '../run/outcome.js';
import type { Waiting } from '../run/wait.js';
import { rememberProgress } from '../session/progress.js';
import type { Record } from '../session/record.js';
import { type App, EXIT, type Exit, json } from './app.js';
import { demandLab, knownRecord, lessonFor, workspaceOf } from './place.js';

export interface CheckOptions {
  readonly json?: boolean;
  readonly dir?: string;
}

/** `dojo check [exercise]`: asks the engine, and says what holds, what does not, and why. */
export async function check(app: App, id: string | undefined, options: CheckOptions): Promise<Exit> {
  const begun = Date.now();
  const lesson = await lessonFor(app, 'check', id);
  const engine = await app.engine();
  const { outcomes, ...known } = await askAll(app, lesson, engine, options.dir, options.json ? { show: 'failed' } : {});
  const next = verdict(outcomes) === 'passed' ? await following(app, lesson.exercise.id) : undefined;
  const report = reportOf(app, lesson, engine, outcomes, { durationMs: Date.now() - begun, next });
  app.out(options.json ? json({ schema: 1, ...report }) : formatCheck(report, app.voice.words.phrases, app.style));
  await rememberOutcome(app, lesson, engine, known, report.status);
  return exitOf(app, outcomes);
}

/** Asks the checks of an exercise, and shows what is waited for. */
export async function askAll(
  app: App,
  lesson: Lesson,
  engine: Engine,
  dir?: string,
  how: Pick<Question, 'show' | 'once' | 'only'> = {},
): Promise<Asked> {
  const { exercise } = lesson;
  demandLab(lesson, engine);
  const { phrases } = app.voice.words;
  const record = await knownRecord(app, engine, exercise.id);
  const workspace = await workspaceOf(app, exercise.id, record, dir);
  const onWait = ({ check: waiting, left }: Waiting) =>
    app.progress(phrases.waiting(wordTitle(waiting.title, app.voice), Math.ceil(left / 1000)));
  const outcomes = await ask({ exercise, engine, workspace, record, signal: app.signal, onWait, ...how });
  app.progress('');
  return { outcomes, workspace, record };
}

interface Asked {
  readonly outcomes: readonly Outcome[];
  readonly workspace: Workspace;
  readonly record: Record | undefined;
}

/** @param next the exercise after this one */
export function reportOf(
  { voice }: App,
  { exercise }: Lesson,
  { facts }: Engine,
  outcomes: readonly Outcome[],
  { durationMs, next }: Pick<CheckReport, 'durationMs' | 'next'>,
): CheckReport {
  const status = verdict(outcomes);
  return {
    exercise: exercise.id,
    title: exercise.title[voice.lang],
    status,
    durationMs,
    engine: facts,
    checks: outcomes.map((outcome) => wordOutcome(outcome, voice)),
    next: status === 'passed' ? next : undefined,
  };
}

/** The exercise that comes after. */
export async function following(app: App, id: string): Promise<string | undefined> {
  const { ids } = await app.course.course();
  return ids[ids.indexOf(id) + 1];
}

/** Not being able to remember does not make the answer wrong: it is said, and no more. */
export async function rememberOutcome(
  app: App,
  { exercise }: Lesson,
  engine: Engine,
  { workspace, record }: Omit<Asked, 'outcomes'>,
  status: string,
): Promise<void> {
  const change = {
    workspace: workspace.folder,
    ...(status === 'passed' && { passedAt: new Date().toISOString() }),
  };
  try {
    await rememberProgress(app.memory, exercise.id, change);
    const builds = buildNames(exercise.footprint, workspace.folder);
    if (!record || builds.length === 0) return;
    const { rememberBuilds } = await import('../session/builds.js');
    await rememberBuilds(app.memory, engine, record, builds);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    app.note(wordFault(error, app.voice).message);
  }
}

/** An engine that broke off is the machine's fault; anything else that was not expected is ours. */
export function exitOf(app: App, outcomes: readonly Outcome[]): Exit {
  const status = verdict(outcomes);
  if (status === 'passed') return EXIT.passed;
  if (status === 'failed') return EXIT.failed;
  const errors = outcomes.flatMap((outcome) => (outcome.status === 'error' ? [outcome.error] : []));
  if (errors.every(isEnvironment)) return EXIT.environment;
  app.note(app.voice.words.phrases.bug(shown(String((errors.find((one) => !isEnvironment(one)) as Error)?.message))));
  return EXIT.bug;
}

export function isEnvironment(error: unknown): boolean {
  const fault = faultOf(error);
  return fault ? fault.blame === 'environment' : /^(E[A-Z]+|UND_ERR)/.test((error as { code?: string }).code ?? '');
}
