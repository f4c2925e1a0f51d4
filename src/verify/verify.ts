import { join } from 'node:path';
import type { Lesson } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import { readOnly } from '../docker/read.js';
import { lackOf } from '../exercise/podman.js';
import { faultOf } from '../fault.js';
import { wordFault, wordOutcome } from '../report/worded.js';
import { type Outcome, verdict } from '../run/outcome.js';
import { difference, takeBaseline } from '../session/baseline.js';
import type { Baseline } from '../session/record.js';
import { keepFailed } from './artifacts.js';
import { type Attempt, attempt, clearDownloads } from './attempt.js';
import { planMutants } from './mutants/prove.js';
import { type ExerciseResult, type Phase, type Step, stepOf } from './result.js';
import { type Mistake, readAlternatives, readMistakes } from './script.js';
import type { Ran } from './shell.js';
import type { Site } from './site.js';
import { type How, type InAttempt, oneLine, type Planned, timed } from './step.js';
import { beginProof } from './unfinished.js';

/** Proves one exercise on one engine. */
export async function verifyExercise(how: How, lesson: Lesson, site: Site): Promise<ExerciseResult> {
  const since = performance.now();
  const { engine } = site;
  const { id } = lesson.exercise;
  const before = await takeBaseline(readOnly(engine));
  const begun = await beginProof(lesson, site);
  const steps: Step[] = [];
  try {
    for (const step of await plan(how, lesson, begun.site)) {
      how.signal.throwIfAborted();
      how.progress(`${id}  ${how.voice.words.phrases.verify.phases[step.phase]}  ${step.name ?? ''}`);
      const { answers, refused } = await put(how, step);
      steps.push(...answers);
      if (refused) break;
    }
  } finally {
    await clearDownloads(lesson, engine, before);
    await begun.end();
  }
  steps.push(await timed(how, 'left', undefined, () => leftovers(how, engine, before)));
  how.progress('');
  return {
    exercise: id,
    holds: steps.every(({ holds }) => holds),
    durationMs: Math.round(performance.now() - since),
    steps,
  };
}

/** What an engine may refuse in the middle of an exercise, and go on. */
const REFUSALS: ReadonlySet<string> = new Set(['engine-failed', 'setup-failed', 'reset-incomplete']);

/** What the engine refuses is told of the step, and the exercise ends. An engine that is gone fails when it is asked what is left. */
async function put(how: How, { phase, name, run }: Planned): Promise<{ answers: readonly Step[]; refused: boolean }> {
  const since = performance.now();
  try {
    return { answers: await run(), refused: false };
  } catch (error) {
    const fault = faultOf(error);
    if (!fault || !REFUSALS.has(fault.code) || how.signal.aborted) throw error;
    const { message } = wordFault(fault, how.voice);
    return { answers: [stepOf(phase, name, message, Math.round(performance.now() - since))], refused: true };
  }
}

/** Of what does not hold is kept what it takes to mend it. */
function attempts(how: How, lesson: Lesson, site: Site): InAttempt {
  const work = (asked: Parameters<InAttempt>[0]) => async (at: Attempt) => {
    const steps = await asked(at);
    if (how.artifacts) await keepFailed(join(how.artifacts, lesson.exercise.id), steps, at, site.engine);
    return steps;
  };
  return (asked, names) => () => attempt(lesson, site, how.signal, work(asked), names);
}

async function plan(how: How, lesson: Lesson, site: Site): Promise<readonly Planned[]> {
  const [alternatives, mistakes] = await Promise.all([readAlternatives(lesson.folder), readMistakes(lesson.folder)]);
  const inAttempt = attempts(how, lesson, site);
  const areAsked = how.mutants || how.sample !== undefined;
  // where the solution itself is refused, that its variants are proves nothing
  const areTried = areAsked && !lackOf(lesson.exercise, site.engine.facts);
  const mutants = areTried ? await planMutants(how, lesson, inAttempt) : [];
  const isWanted = ({ name = '' }: Planned) => how.only === undefined || name.includes(how.only);
  const named: readonly Planned[] = [
    ...mistakes.map((one) => ({
      phase: 'mistake' as const,
      name: one.name,
      run: inAttempt((at) => refuses(how, one, at)),
    })),
    ...alternatives.map(({ name, file }) => ({
      phase: 'alternative' as const,
      name,
      run: inAttempt(async (at) => [await passes(how, 'alternative', file, at, name)]),
    })),
    ...mutants,
  ];
  return [
    ...named.filter(isWanted),
    { phase: 'solution', run: inAttempt((at) => solves(how, join(lesson.folder, 'solution.sh'), at)) },
  ];
}

/** Untouched it fails; solved it passes; asked again it says the same. */
async function solves(how: How, file: string, at: Attempt): Promise<readonly Step[]> {
  const { verify } = how.voice.words.phrases;
  const untouched = await timed(
    how,
    'untouched',
    undefined,
    async () => (verdict(await at.check()) === 'failed' ? undefined : verify.shouldFail),
    at,
  );
  let first: readonly Outcome[] = [];
  const solution = await timed(
    how,
    'solution',
    undefined,
    async () => {
      const ran = await at.type(file, true);
      first = await at.check();
      return passed(how, first, ran);
    },
    at,
  );
  const again = await timed(
    how,
    'again',
    undefined,
    async () => (summary(await at.check()) === summary(first) ? undefined : verify.differsAgain),
    at,
  );
  return [untouched, solution, again];
}

function passes(how: How, phase: Phase, file: string, at: Attempt, name: string): Promise<Step> {
  return timed(
    how,
    phase,
    name,
    async () => {
      const ran = await at.type(file, true);
      return passed(how, await at.check(), ran);
    },
    at,
  );
}

/** A person types on when a command fails, and so does a mistake's script. */
async function refuses(how: How, mistake: Mistake, at: Attempt): Promise<readonly Step[]> {
  const { verify } = how.voice.words.phrases;
  const step = await timed(
    how,
    'mistake',
    mistake.name,
    async () => {
      await at.type(mistake.file, false);
      const outcomes = await at.check();
      if (verdict(outcomes) === 'passed') return verify.notRefused;
      const wished = mistake.findings.map((code) => `${mistake.fails}: ${code}`);
      const found = outcomes.filter(({ status }) => status === 'failed' || status === 'error').map(oneLine);
      const asWished = wished.some((one) => found.includes(one));
      return asWished ? undefined : verify.refusedOtherwise(wished.join(', '), found.join(', '));
    },
    at,
  );
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

async function leftovers(how: How, engine: Engine, before: Baseline): Promise<string | undefined> {
  const left = difference(before, await takeBaseline(readOnly(engine)));
  return left.length > 0 ? how.voice.words.phrases.verify.leftBehind(left.join(', ')) : undefined;
}

const summary = (outcomes: readonly Outcome[]): string =>
  outcomes.map((outcome) => `${outcome.status} ${oneLine(outcome)}`).join('\n');
