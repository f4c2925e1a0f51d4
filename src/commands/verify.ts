import { realpath, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { Lesson } from '../course/lesson.js';
import { connect, type Engine } from '../docker/connect.js';
import { currentContext } from '../docker/endpoint.js';
import { Fault } from '../fault.js';
import { formatBytes } from '../report/bytes.js';
import { formatDrift } from '../report/drift.js';
import { formatEngines, formatEnginesSummary } from '../report/engines.js';
import { formatKillRate, formatResult, formatSummary } from '../report/verify.js';
import { verifyCourse } from '../verify/course.js';
import { driftsOf } from '../verify/drift.js';
import { type EngineResult, type ExerciseResult, isBroken, killRate, published } from '../verify/result.js';
import type { Site } from '../verify/site.js';
import type { How } from '../verify/step.js';
import { readTarget, type Target } from '../verify/target.js';
import { type App, EXIT, type Exit, json } from './app.js';
import { demandLab, demandSeen } from './place.js';

export interface VerifyOptions {
  readonly json?: boolean;
  readonly junit?: string;
  readonly mutants?: boolean;
  readonly only?: string;
  readonly sample?: number;
  readonly seed?: string;
  readonly engine?: readonly string[];
  readonly jobs?: number;
  readonly artifacts?: string;
}

/** `dojo verify [exercise…]`: each must fail untouched, pass solved, refuse what is wrong, and leave nothing. */
export async function verify(app: App, ids: readonly string[], options: VerifyOptions): Promise<Exit> {
  const course = await app.course.course();
  // `--engine` takes all words behind it
  const [more, engines] = divided(options.engine ?? [], (word) => course.ids.includes(word));
  const named = [...ids, ...more];
  const chosen = named.length > 0 ? named : course.ids;
  const lessons = await Promise.all(chosen.map((id) => app.course.lesson(id)));
  return options.engine ? onEngines(app, lessons, options, engines) : onCurrent(app, lessons, options);
}

const divided = (words: readonly string[], isFirst: (word: string) => boolean) =>
  [words.filter(isFirst), words.filter((word) => !isFirst(word))] as const;

/** On the engine that the learner's `docker` command speaks to. */
async function onCurrent(app: App, lessons: readonly Lesson[], options: VerifyOptions): Promise<Exit> {
  const { phrases } = app.voice.words;
  const engine = await connect(app.env);
  const [first] = lessons;
  // nothing that could be verified
  if (first && lessons.every(({ exercise }) => exercise.lab)) demandLab(first, engine);
  const site = await siteHere(app, engine);
  // workspaces are there
  await demandSeen(app, engine, site.folder);
  const result = await verifyCourse(howTo(app, options), lessons, site, engine.facts.name, (one) => {
    if (!options.json) app.out(formatResult(one, phrases, app.style));
  });
  const { status, durationMs, exercises, skipped } = result;
  mustMatch(exercises, options);
  const rate = killRate(exercises);
  if (options.json) {
    const rest = {
      ...(rate && { mutants: rate }),
      exercises: exercises.map(published),
      ...(skipped.length > 0 && { skipped }),
    };
    app.out(json({ schema: 1, status, durationMs, engine: engine.facts, ...rest }));
  } else {
    for (const { exercise, reason } of skipped) app.out(`${phrases.verify.skipped(exercise, reason)}\n`);
    if (rate) app.out(`\n${formatKillRate(rate, phrases)}`);
    app.out(formatSummary(exercises, durationMs, phrases, app.style));
  }
  const { formatJunit } = await import('../report/junit.js');
  if (options.junit) await writeFile(resolve(app.cwd, options.junit), formatJunit(exercises));
  return exercises.some(isBroken) ? EXIT.failed : EXIT.passed;
}

/** A name that nothing has would be taken for a proof. */
function mustMatch(results: readonly ExerciseResult[], { only }: VerifyOptions): void {
  const matches = results.some(({ steps }) => steps.some(({ name }) => name !== undefined));
  if (only !== undefined && results.length > 0 && !matches)
    throw new Fault('usage', 'nothing-to-verify', { text: only });
}

async function siteHere(app: App, engine: Engine): Promise<Site> {
  return { engine, env: await sameEngine(app, engine), folder: await realpath(tmpdir()), curl: '' };
}

const howTo = (app: App, { artifacts, ...options }: VerifyOptions): How => ({
  ...app,
  ...options,
  ...(artifacts !== undefined && { artifacts: resolve(app.cwd, artifacts) }),
});

/** The `docker` commands of the scripts speak to the engine that is judged, also where dojo had to look for it. */
async function sameEngine(app: App, engine: Engine): Promise<App['env']> {
  const said = app.env.DOCKER_HOST !== undefined || (await currentContext(app.env)) !== undefined;
  return said ? app.env : { ...app.env, DOCKER_HOST: engine.facts.endpoint };
}

/** On engines that were asked for by name. */
async function onEngines(
  app: App,
  lessons: readonly Lesson[],
  options: VerifyOptions,
  names: readonly string[],
): Promise<Exit> {
  const begun = performance.now();
  const targets = readTargets(names, app);
  const engines = await verifyAll(app, lessons, options, targets);
  app.progress('');
  const durationMs = Math.round(performance.now() - begun);
  const all = engines.flatMap(({ exercises }) => exercises);
  mustMatch(all, options);
  const rate = killRate(all);
  const status = engines.every((engine) => engine.status === 'passed') ? 'passed' : 'failed';
  const drift = driftsOf(engines);
  if (options.json) {
    const told = engines.map((engine) => ({ ...engine, exercises: engine.exercises.map(published) }));
    app.out(json({ schema: 1, status, durationMs, ...(rate && { mutants: rate }), engines: told, drift }));
  } else {
    const { phrases } = app.voice.words;
    const ids = lessons.map(({ exercise }) => exercise.id);
    app.out(formatEngines(ids, engines, phrases, app.style));
    app.out(formatDrift(drift, phrases, app.style));
    if (rate) app.out(`\n${formatKillRate(rate, phrases)}`);
    app.out(formatEnginesSummary(engines, durationMs, phrases, app.style));
  }
  const { formatEnginesJunit } = await import('../report/junit.js');
  if (options.junit) await writeFile(resolve(app.cwd, options.junit), formatEnginesJunit(engines));
  return exitOf(engines);
}

/** What does not hold outweighs what could not be verified. */
function exitOf(engines: readonly EngineResult[]): Exit {
  if (engines.some(({ exercises }) => exercises.some(isBroken))) return EXIT.failed;
  return engines.some(({ status }) => status === 'unavailable') ? EXIT.environment : EXIT.passed;
}

function readTargets(names: readonly string[], app: App): readonly Target[] {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Fault('usage', 'engine-twice', { engine: twice });
  return names.map((name) => readTarget(name, app.env));
}

async function verifyAll(app: App, lessons: readonly Lesson[], options: VerifyOptions, targets: readonly Target[]) {
  const { phrases } = app.voice.words;
  const { verifyEngines } = await import('../verify/engines.js');
  const ports = lessons.flatMap(({ exercise }) => exercise.footprint.ports ?? []);
  const several = {
    how: howTo(app, options),
    place: app,
    lessons,
    ports: [...new Set(ports)],
    jobs: options.jobs ?? Math.max(2, availableParallelism()),
    folder: await realpath(tmpdir()),
    talk: {
      signal: app.signal,
      onPull: (image: string) => app.note(phrases.pullSize(image, undefined)),
      onProgress: ({ image, received, total }: { image: string; received: number; total: number }) =>
        app.progress(`${phrases.pulling(image)}  ${formatBytes(received)} / ${formatBytes(total)}`),
      onStart: (image: string, rights: 'privileged' | 'named') => app.note(phrases.lab.starting(image, rights)),
    },
    onResult: ({ name }: Target, { exercise, holds, durationMs }: EngineResult['exercises'][number]) => {
      const mark = holds ? app.style.marks.passed : app.style.marks.failed;
      app.note(`${mark} ${name}  ${exercise}  ${phrases.verify.seconds(Math.round(durationMs / 1000))}`);
    },
  };
  return verifyEngines(several, targets);
}
