import { constants } from 'node:fs';
import { access, realpath } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { Course } from '../course/course.js';
import type { Lesson } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import { currentContext } from '../docker/endpoint.js';
import { Fault } from '../fault.js';
import { formatBytes } from '../report/bytes.js';
import { formatDrift } from '../report/drift.js';
import { formatEngines, formatEnginesSummary, formatProgress } from '../report/engines.js';
import { chooseStyle } from '../report/style.js';
import { formatKillRate, formatResult, formatSummary } from '../report/verify.js';
import { verifyCourse } from '../verify/course.js';
import { type Proof, proofOf, resultsOf } from '../verify/proof.js';
import { type ExerciseResult, killRate } from '../verify/result.js';
import { demandShard, partOf } from '../verify/shard.js';
import { type Site, siteThere } from '../verify/site.js';
import type { How } from '../verify/step.js';
import { readTarget, type Target } from '../verify/target.js';
import { finishForsaken } from '../verify/unfinished.js';
import { type App, type Exit, json } from './app.js';
import { demandLab, demandSeen } from './place.js';
import { demandWays, tell, unwritable, type Ways, write } from './tell.js';

export interface VerifyOptions extends Ways {
  readonly mutants?: boolean;
  readonly only?: string;
  readonly sample?: number;
  readonly seed?: string;
  readonly repeat?: number;
  readonly shard?: string;
  readonly record?: boolean;
  readonly engine?: readonly string[];
  readonly jobs?: number;
  readonly artifacts?: string;
}

/** `dojo verify [exercise…]`: each must fail untouched, pass solved, refuse what is wrong, and leave nothing. */
export async function verify(app: App, ids: readonly string[], options: VerifyOptions): Promise<Exit> {
  await demandWays(app, options);
  const course = await app.course.course();
  if (options.record) await demandRecord(app, options);
  // `--engine` takes all words behind it
  const [more, engines] = divided(options.engine ?? [], (word) => course.ids.includes(word));
  const lessons = await choose(app, course, [...ids, ...more], options);
  await finishForsaken(app, (id) => app.course.lesson(id));
  const proof = options.engine
    ? await onEngines(app, lessons, options, engines)
    : await onCurrent(app, lessons, options);
  mustMatch(proof, options);
  const chosen = lessons.map(({ exercise }) => exercise.id);
  const exit = await tell(app, proof, chosen, options, () => formatProof(app, chosen, proof));
  // what was proved until Ctrl-C is told
  app.signal.throwIfAborted();
  if (options.record) await record(app, course, proof);
  return exit;
}

const divided = (words: readonly string[], isFirst: (word: string) => boolean) =>
  [words.filter(isFirst), words.filter((word) => !isFirst(word))] as const;

/** All that are named must be there, whichever part of them is verified. */
async function choose(app: App, course: Course, named: readonly string[], { shard }: VerifyOptions) {
  const part = shard === undefined ? undefined : demandShard(shard);
  const chosen = named.length > 0 ? named : course.ids;
  const lessons = await Promise.all(chosen.map((id) => app.course.lesson(id)));
  return part ? partOf(lessons, part) : lessons;
}

/** On the engine that the learner's `docker` command speaks to. */
async function onCurrent(app: App, lessons: readonly Lesson[], options: VerifyOptions): Promise<Proof> {
  const { phrases } = app.voice.words;
  const engine = await app.engine();
  const [first] = lessons;
  // nothing that could be verified
  if (first && lessons.every(({ exercise }) => exercise.lab)) demandLab(first, engine);
  const site = await siteHere(app, engine);
  // workspaces are there
  await demandSeen(app, engine, site.folder);
  const result = await verifyCourse(howTo(app, options), lessons, site, engine.facts.name, (one) => {
    if (!options.json) app.out(formatResult(one, phrases, app.style));
  });
  return proofOf([result], { durationMs: result.durationMs, named: false, ...sharded(options) });
}

const sharded = ({ shard }: VerifyOptions) => (shard === undefined ? {} : { shard: demandShard(shard) });

/** What is printed at the end; what was told as it went on is not told again. */
export function formatProof({ voice, style }: App, ids: readonly string[], proof: Proof): string {
  const { phrases } = voice.words;
  const { named, engines, drift, durationMs } = proof;
  const results = resultsOf(proof);
  const rate = killRate(results);
  const skipped = engines.flatMap((engine) => engine.skipped);
  return [
    ...(named
      ? [formatEngines(ids, engines, phrases, style), formatDrift(drift, phrases, style)]
      : skipped.map(({ exercise, reason }) => `${phrases.verify.skipped(exercise, reason)}\n`)),
    rate ? `\n${formatKillRate(rate, phrases)}` : '',
    named
      ? formatEnginesSummary(engines, durationMs, phrases, style)
      : formatSummary(results, durationMs, phrases, style),
  ].join('');
}

/** A name that nothing has would be taken for a proof; of a part of the exercises it may well be in another part. */
function mustMatch(proof: Proof, { only, shard }: VerifyOptions): void {
  const results = resultsOf(proof);
  const matches = results.some(({ steps }) => steps.some(({ name }) => name !== undefined));
  if (only !== undefined && shard === undefined && results.length > 0 && !matches)
    throw new Fault('usage', 'nothing-to-verify', { text: only });
}

/** @throws Fault `record-partial`, `report-unwritable` */
async function demandRecord({ course: { folder } }: App, { only, sample }: VerifyOptions): Promise<void> {
  if (only !== undefined || sample !== undefined) throw new Fault('usage', 'record-partial', {});
  const { readVerified, verifiedFile } = await import('../course/verified.js');
  await access(folder, constants.W_OK).catch(unwritable(verifiedFile(folder)));
  await readVerified(folder);
}

async function record({ course: { folder } }: App, { ids }: Course, { engines }: Proof): Promise<void> {
  const { readVerified, verifiedFile } = await import('../course/verified.js');
  const { recorded } = await import('../verify/record.js');
  const today = new Date().toISOString().slice(0, 10);
  await write(verifiedFile(folder), json(recorded(await readVerified(folder), engines, today, ids)));
}

async function siteHere(app: App, engine: Engine): Promise<Site> {
  return siteThere(engine, await sameEngine(app, engine), await realpath(tmpdir()), app.state);
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
): Promise<Proof> {
  const begun = performance.now();
  const engines = await verifyAll(app, lessons, options, readTargets(names, app));
  app.progress('');
  return proofOf(engines, { durationMs: Math.round(performance.now() - begun), named: true, ...sharded(options) });
}

function readTargets(names: readonly string[], app: App): readonly Target[] {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Fault('usage', 'engine-twice', { engine: twice });
  return names.map((name) => readTarget(name, app.env));
}

async function verifyAll(app: App, lessons: readonly Lesson[], options: VerifyOptions, targets: readonly Target[]) {
  const { phrases } = app.voice.words;
  const { verifyEngines } = await import('../verify/engines.js');
  // a log may be kept of it, whatever the results are written to
  const style = chooseStyle({ isTerminal: false, columns: app.style.columns }, app.env);
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
    onResult: ({ name }: Target, result: ExerciseResult) => app.note(formatProgress(name, result, phrases, style)),
  };
  return verifyEngines(several, targets);
}
