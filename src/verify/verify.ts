import { join } from 'node:path';
import type { Lesson } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import type { Environment } from '../docker/endpoint.js';
import { readOnly } from '../docker/read.js';
import { type Voice, wordOutcome } from '../report/worded.js';
import { type Outcome, verdict } from '../run/outcome.js';
import { difference, takeBaseline } from '../session/baseline.js';
import { type Attempt, attempt, clearDownloads } from './attempt.js';
import type { ExerciseResult, Phase, Step } from './result.js';
import { type Mistake, readAlternatives, readMistakes } from './script.js';
import { type Ran, runScript } from './shell.js';

/** How a verification goes about it. */
export interface How {
  /** For the scripts: their `docker` must reach the engine that is judged. */
  readonly env: Environment;
  readonly voice: Voice;
  readonly signal: AbortSignal;
  readonly progress: (text: string) => void;
}

/** Proves one exercise on one engine. */
export async function verifyExercise(how: How, lesson: Lesson, engine: Engine): Promise<ExerciseResult> {
  const begun = performance.now();
  const { id } = lesson.exercise;
  const before = await takeBaseline(readOnly(engine));
  const steps: Step[] = [];
  try {
    for (const step of await plan(how, lesson, engine)) {
      how.signal.throwIfAborted();
      how.progress(`${id}  ${how.voice.words.phrases.verify.phases[step.phase]}  ${step.name ?? ''}`);
      steps.push(...(await step.run()));
    }
  } finally {
    await clearDownloads(lesson, engine, before);
  }
  steps.push(
    await timed(how, 'left', undefined, async () =>
      leftovers(how, difference(before, await takeBaseline(readOnly(engine)))),
    ),
  );
  how.progress('');
  return {
    exercise: id,
    holds: steps.every(({ holds }) => holds),
    durationMs: Math.round(performance.now() - begun),
    steps,
  };
}

interface Planned {
  readonly phase: Phase;
  readonly name?: string;
  readonly run: () => Promise<readonly Step[]>;
}

async function plan(how: How, lesson: Lesson, engine: Engine): Promise<readonly Planned[]> {
  const [alternatives, mistakes] = await Promise.all([readAlternatives(lesson.folder), readMistakes(lesson.folder)]);
  const go = (work: (attempt: Attempt) => Promise<readonly Step[]>) => () => attempt(lesson, engine, how.signal, work);
  return [
    ...mistakes.map((one) => ({
      phase: 'mistake' as const,
      name: one.name,
      run: go((at) => refuses(how, one, at)),
    })),
    ...alternatives.map(({ name, file }) => ({
      phase: 'alternative' as const,
      name,
      run: go(async (at) => [await passes(how, 'alternative', file, at, name)]),
    })),
    { phase: 'solution', run: go((at) => solves(how, join(lesson.folder, 'solution.sh'), at)) },
  ];
}

/** Untouched it fails; solved it passes; asked again it says the same. */
async function solves(how: How, file: string, at: Attempt): Promise<readonly Step[]> {
  const { verify } = how.voice.words.phrases;
  const untouched = await timed(how, 'untouched', undefined, async () =>
    verdict(await at.check()) === 'failed' ? undefined : verify.shouldFail,
  );
  let first: readonly Outcome[] = [];
  const solution = await timed(how, 'solution', undefined, async () => {
    const ran = await runScript(file, at.workspace, how, true);
    first = await at.check();
    return passed(how, first, ran);
  });
  const again = await timed(how, 'again', undefined, async () =>
    summary(await at.check()) === summary(first) ? undefined : verify.differsAgain,
  );
  return [untouched, solution, again];
}

function passes(how: How, phase: Phase, file: string, at: Attempt, name: string): Promise<Step> {
  return timed(how, phase, name, async () => {
    const ran = await runScript(file, at.workspace, how, true);
    return passed(how, await at.check(), ran);
  });
}

/** A person types on when a command fails, and so does a mistake's script. */
async function refuses(how: How, mistake: Mistake, at: Attempt): Promise<readonly Step[]> {
  const { verify } = how.voice.words.phrases;
  const step = await timed(how, 'mistake', mistake.name, async () => {
    await runScript(mistake.file, at.workspace, how, false);
    const outcomes = await at.check();
    if (verdict(outcomes) === 'passed') return verify.notRefused;
    const wished = `${mistake.fails}: ${mistake.finding}`;
    const found = outcomes.filter(({ status }) => status === 'failed' || status === 'error').map(oneLine);
    return found.includes(wished) ? undefined : verify.refusedOtherwise(wished, found.join(', '));
  });
  return [step];
}

function passed(how: How, outcomes: readonly Outcome[], ran: Ran): string | undefined {
  const { verify } = how.voice.words.phrases;
  if (ran.exitCode !== 0) return verify.scriptFailed(ran.exitCode, ran.output);
  if (verdict(outcomes) === 'passed') return undefined;
  const worded = outcomes.map((outcome) => wordOutcome(outcome, how.voice)).filter(({ status }) => status !== 'passed');
  return verify.shouldPass(
    worded.map(({ id, finding, error }) => `${id}: ${finding?.found ?? error ?? '-'}`).join('; '),
  );
}

function leftovers(how: How, left: readonly string[]): string | undefined {
  return left.length > 0 ? how.voice.words.phrases.verify.leftBehind(left.join(', ')) : undefined;
}

function oneLine(outcome: Outcome): string {
  if (outcome.status === 'failed') return `${outcome.check.id}: ${outcome.finding.code}`;
  return outcome.status === 'error' ? `${outcome.check.id}: ${String(outcome.error)}` : outcome.check.id;
}

const summary = (outcomes: readonly Outcome[]): string =>
  outcomes.map((outcome) => `${outcome.status} ${oneLine(outcome)}`).join('\n');

/** @param question answers with what is wrong, or undefined when it holds */
async function timed(
  how: How,
  phase: Phase,
  name: string | undefined,
  question: () => Promise<string | undefined>,
): Promise<Step> {
  const begun = performance.now();
  const message = await question();
  how.signal.throwIfAborted();
  const durationMs = Math.round(performance.now() - begun);
  return { phase, ...(name && { name }), holds: message === undefined, ...(message && { message }), durationMs };
}
