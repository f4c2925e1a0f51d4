import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { ensureTestEngine, imageNames } from '../fixtures/engine/index.ts';
import { stopAtSignal } from '../fixtures/signals.ts';
import { type Contender, interleaved, type Times, timed } from './interleaved.ts';
import { latencies } from './latency.ts';
import { describeMachine, load } from './machine.ts';
import { peakMemory } from './memory.ts';
import { publish } from './package.ts';
import { plot } from './plot.ts';
import { commandsAlone, proveBoth } from './proof.ts';
import { formatResults, row, type Section } from './results.ts';
import { rivals, write } from './rivals.ts';
import { clearStage, gather, setStage } from './stage.ts';
import { median, quantile, slope } from './statistics.ts';

/*
 * `npm run bench`: what dojo costs, beside `node -e 0` and beside what one would write instead. Writes bench/results.md and .svg.
 */

const ROOT = join(import.meta.dirname, '..');
const SIZES = [5, 10, 20];
/** Of the engines that are asked. */
const CROWDS = [
  { containers: 10, tags: 0, volumes: 0, networks: 0 },
  { containers: 500, tags: 300, volumes: 300, networks: 100 },
];
/** It is started, and makes nothing. */
const BEGUN = 'run-command';
/** Of the course, those that need most of an engine. */
const CORE = ['nginx-run', 'volume-mount', 'go-dockerfile', 'multi-stage', 'compose-web-db'];
const ENGINES = ['docker:28-dind', 'docker:20.10-dind'];
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '40' }, proofs: { type: 'string', default: '3' } },
});
const [rounds, proofs] = [Number(values.rounds), Number(values.proofs)];

const say = (line: string) => console.error(`bench: ${line}`);
const folder = mkdtempSync(join(tmpdir(), 'dojo-bench-'));
const env = {
  XDG_STATE_HOME: join(folder, 'state'),
  XDG_CACHE_HOME: join(folder, 'cache'),
  LANG: 'C.UTF-8',
  DOJO_LANG: 'en',
};
say('build');
await execa('npm', ['run', '-s', 'build'], { cwd: ROOT });
const dojo = publish(join(folder, 'package'), SIZES);
const nothing: Contender = { name: 'node -e 0', command: [process.execPath, '-e', '0'] };
const run = (name: string, ...args: string[]): Contender => ({ name, command: dojo(...args), cwd: folder, env });

/** All rows beside the first contender. */
function rows(times: Times, goals: Readonly<Record<string, number>> = {}) {
  const [base = [], ...others] = times.values();
  const [, ...contenders] = times.keys();
  return contenders.map(({ name }, at) => row(name, others[at] ?? [], base, goals[name]));
}

const CHECK = run('dojo check nginx-run', 'check', 'nginx-run');
const LIST = run('dojo list', 'list');
/** What asks the same as the check, and does nothing else. */
const BARE: Contender = { name: 'its questions alone', command: [process.execPath, join(ROOT, 'bench', 'bare.cjs')] };
/** Certificates that every Node.js reads when it starts: on a machine that has it set, `node -e 0` is mostly this. */
const CERTIFICATES = 'NODE_EXTRA_CA_CERTS';

/** What the contenders are started with. */
interface Setting {
  /** For their names. */
  readonly how: string;
  readonly env: NonNullable<Contender['env']>;
}

const USUAL: Setting = { how: '', env: {} };
const WITHOUT: Setting = { how: `, without ${CERTIFICATES}`, env: { [CERTIFICATES]: undefined } };

const startedWith = (one: Contender, { how, env: more }: Setting): Contender => ({
  ...one,
  name: one.name + how,
  env: { ...one.env, ...more },
});

async function startUp(): Promise<readonly Section[]> {
  say('start-up');
  const usual = await startUpWith(USUAL);
  const memory = await peakMemory(CHECK, folder);
  usual.notes.push(`A check held at most ${memory.toFixed(0)} MB (goal: under 80).`);
  if (!(CERTIFICATES in process.env)) return [usual];
  say(`start-up without ${CERTIFICATES}`);
  return [usual, await startUpWith(WITHOUT)];
}

async function startUpWith(setting: Setting) {
  const { how } = setting;
  const contenders = [nothing, CHECK, BARE, LIST, run('dojo --version', '--version')];
  const times = await interleaved(
    contenders.map((one) => startedWith(one, setting)),
    rounds,
  );
  const goals = { [CHECK.name + how]: 1.6, [LIST.name + how]: 1.4 };
  return {
    title: `Start-up, the whole process${how}`,
    base: nothing.name,
    rows: rows(times, goals),
    notes: [] as string[],
  };
}

const OWN = 'dojo check';

/** One who asks so many questions. */
interface Sized {
  readonly size: number;
  readonly who: string;
  readonly contender: Contender;
}

/** It is to be faster than a shell script from so many checks on, and than the others always. */
const AHEAD_FROM: Readonly<Record<string, number>> = { 'shell script with docker and curl': 10 };

/** Without the certificates beside the fastest alone: dojo only gains by that, and is ahead of the others as it is. */
async function checks(): Promise<readonly Section[]> {
  const { there } = rivals();
  say(`checks beside ${there.map(({ name }) => name).join(', ')}`);
  const usual = await checksWith(USUAL, there);
  if (!(CERTIFICATES in process.env)) return usual;
  const fastest = there.filter(({ name }) => name in AHEAD_FROM);
  say(`checks without ${CERTIFICATES}`);
  return [...usual, ...(await checksWith(WITHOUT, fastest))];
}

/** One who stays at an exercise: to go from one to another is written down, with a flush of the disk. */
function learnerAt(id: string, name: string): Contender {
  const contender = run(name, 'check', id);
  return { ...contender, env: { ...contender.env, XDG_STATE_HOME: join(folder, 'state', id) } };
}

async function checksWith(setting: Setting, there: ReturnType<typeof rivals>['there']) {
  const sized: readonly Sized[] = SIZES.flatMap((size) => [
    { size, who: OWN, contender: learnerAt(`bench-${size}`, `${OWN}, ${size} checks`) },
    ...there.map((rival) => {
      const contender = write(rival, folder, size);
      return { size, who: rival.name, contender: { ...contender, name: `${rival.name}, ${size} checks` } };
    }),
  ]);
  const all = sized.map((one) => ({ ...one, contender: startedWith(one.contender, setting) }));
  const times = await interleaved([startedWith(nothing, setting), ...all.map(({ contender }) => contender)], rounds);
  const notes = [OWN, ...there.map(({ name }) => name)].map((who) => oneMore(who, all, times));
  const section = {
    title: `The same checks${setting.how}`,
    base: 'node -e 0',
    rows: rows(times),
    notes: [notes.join('\n')],
  };
  const beside = besideThem(all, times);
  return [section, { ...beside, title: beside.title + setting.how }];
}

function oneMore(who: string, sized: readonly Sized[], times: Times): string {
  const own = sized.filter((one) => one.who === who);
  const points = own.flatMap(({ size, contender }) => (times.get(contender) ?? []).map((ms) => [size, ms] as const));
  return `- a further check of ${who}: ${slope(points).toFixed(1)} ms${who === OWN ? ' (goal: at most 3)' : ''}`;
}

function besideThem(sized: readonly Sized[], times: Times): Section {
  const own = (size: number) => sized.find((one) => one.who === OWN && one.size === size)?.contender;
  const of = (contender: Contender | undefined) => (contender && times.get(contender)) ?? [];
  const others = sized.filter(({ who }) => who !== OWN);
  return {
    title: `${OWN} beside each of them`,
    base: 'the other',
    rows: others.map(({ size, who, contender }) => {
      const goal = size >= (AHEAD_FROM[who] ?? 0) ? 1 : undefined;
      return row(`${OWN}, ${size} checks, beside ${who}`, of(own(size)), of(contender), goal);
    }),
    notes: [],
  };
}

/** Of what was promised in milliseconds, and not beside something else. */
const SOON = 50;

async function watch(): Promise<Section> {
  say('watch');
  const watching = run('dojo watch nginx-run', 'watch', 'nginx-run', '--json');
  const { told, judged } = await latencies(watching, 'nginx-alpine', rounds);
  const [low, high] = [0.25, 0.75].map((part) => quantile(judged, part).toFixed(0));
  const middle = median(judged);
  return {
    title: 'From an event to a verdict',
    base: 'docker events',
    rows: [row(watching.name, judged, told)],
    notes: [
      `The verdict was there ${middle.toFixed(0)} ms (${low} … ${high}) after the event (goal: at most ${SOON}: ${middle <= SOON ? 'holds' : 'missed'}); \`docker events\` alone had told of it after ${median(told).toFixed(0)} ms.`,
    ],
  };
}

async function crowds(): Promise<Section> {
  const all = [];
  await timed(run('start', 'start', BEGUN));
  for (const crowd of CROWDS) {
    say(`an engine with ${crowd.containers} containers`);
    await gather(crowd);
    const asked = [
      run(`dojo check nginx-run, ${crowd.containers} containers`, 'check', 'nginx-run'),
      run(`dojo reset ${BEGUN} --dry-run, ${crowd.containers} containers`, 'reset', BEGUN, '--dry-run'),
    ];
    all.push(...rows(await interleaved([nothing, ...asked], rounds)));
  }
  await timed(run('reset', 'reset', BEGUN, '--yes'));
  const { tags, volumes, networks } = CROWDS.at(-1) ?? {};
  const notes = [`The larger crowd also has ${tags} images, ${volumes} volumes and ${networks} networks.`];
  return { title: 'Other things on the engine', base: 'node -e 0', rows: all, notes };
}

async function proof(): Promise<Section> {
  say('verify');
  const alone = commandsAlone(join(ROOT, 'exercises', 'nginx-run'), join(folder, 'alone'));
  const times = await proveBoth(run('dojo verify nginx-run', 'verify', 'nginx-run'), alone, proofs);
  const name = `dojo verify nginx-run, ${proofs} rounds`;
  return { title: 'Verify', base: alone.name, rows: [row(name, times.verify, times.alone, 1.15)], notes: [] };
}

/** The labs are made and taken away in both; with what each of them has to download. */
async function sideBySide(): Promise<Section> {
  say('verify on two engines');
  const on = (jobs: number) => {
    const args = ['verify', ...CORE, '--engine', ...ENGINES, '--jobs', String(jobs)];
    return run(`dojo verify --engine … --jobs ${jobs}`, ...args);
  };
  const [both, oneByOne] = [on(2), on(1)];
  const times = await proveBoth(both, oneByOne, proofs);
  return {
    title: 'Verify on two engines at once',
    base: 'one after the other',
    rows: [row(`${both.name}, ${proofs} rounds`, times.verify, times.alone, 0.65)],
    notes: [`On ${ENGINES.join(' and ')}: ${CORE.join(', ')}.`],
  };
}

function drawing(sections: readonly Section[]): string {
  const bars = sections
    .filter(({ base }) => base === nothing.name)
    .flatMap((section) => section.rows.map(({ name, ratio }) => ({ name, value: ratio.median })));
  return plot('times node -e 0, median of the rounds', bars, '×');
}

async function bench(): Promise<readonly Section[]> {
  await setStage(Math.max(...SIZES));
  try {
    return [...(await startUp()), ...(await checks()), await watch(), await crowds()];
  } finally {
    await clearStage();
  }
}

async function main(): Promise<void> {
  const engine = await ensureTestEngine({ log: say, images: [...imageNames(), ...ENGINES] });
  stopAtSignal(engine.stop);
  Object.assign(process.env, engine.env);
  mkdirSync(join(folder, 'state'), { recursive: true });
  try {
    const [machine, before] = [await describeMachine(), load()];
    const sections = [...(await bench()), ...(proofs > 0 ? [await proof(), await sideBySide()] : [])];
    const results = { machine, load: [before, load()] as const, rounds, sections, missing: rivals().missing };
    const text = formatResults(results);
    writeFileSync(join(ROOT, 'bench', 'results.md'), text);
    writeFileSync(join(ROOT, 'bench', 'results.svg'), drawing(sections));
    console.log(text);
  } finally {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();
