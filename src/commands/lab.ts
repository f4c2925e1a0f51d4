import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Engine } from '../docker/connect.js';
import { courseNeeds } from '../doctor/needs.js';
import { Fault, Interruption } from '../fault.js';
import { removeContext } from '../lab/context.js';
import { planDown } from '../lab/down.js';
import { holds, isMountable, outermost } from '../lab/folders.js';
import { LAB_NAME } from '../lab/lab.js';
import { outerEngine } from '../lab/outer.js';
import { answers, type Inner } from '../lab/reach.js';
import { forgetLab, type LabRecord, recallLab } from '../lab/record.js';
import { type LabStatus, statusOf } from '../lab/status.js';
import { type RunningLab, up } from '../lab/up.js';
import { formatBytes } from '../report/bytes.js';
import { formatLab, shellLines } from '../report/lab.js';
import { formatPlan, thingName } from '../report/reset.js';
import type { Plan } from '../reset/plan.js';
import { apply } from '../reset/reset.js';
import { alone, endForsakenLock } from '../session/state.js';
import { type App, EXIT, type Exit, json } from './app.js';
import { knownProgress } from './place.js';

export interface LabUpOptions {
  readonly engine?: string;
  readonly mount?: readonly string[];
}

/** `dojo lab up`: an engine of its own for the exercises, in a container. */
export async function labUp(app: App, { engine: image, mount = [] }: LabUpOptions): Promise<Exit> {
  const { phrases } = app.voice.words;
  const folders = await foldersFor(app, mount);
  // says so when what is remembered is damaged
  await known(app);
  const { ports } = await courseNeeds(app.course);
  const running = await up(app, { image, ports, folders }, talk(app)).catch((error) => {
    throw app.signal.aborted ? new Interruption([LAB_NAME]) : error;
  });
  app.progress('');
  const left = folders.filter((folder) => !running.lab.folders.some((seen) => holds(seen, folder)));
  if (left.length > 0) app.note(phrases.lab.notSeen(left));
  if (running.context !== 'ready') app.note(phrases.lab.noContext[running.context]);
  app.out(formatLab(reportOf(running), phrases, app.style));
  app.out(`\n${phrases.lab.howToUse(running.context === 'ready' ? LAB_NAME : undefined)}\n`);
  return EXIT.passed;
}

/** This folder, those of the exercises that were started, and those that were asked for. */
async function foldersFor(app: App, asked: readonly string[]): Promise<readonly string[]> {
  const { exercises } = await knownProgress(app);
  const started = Object.values(exercises).flatMap(({ startedAt, workspace }) => (startedAt && workspace) || []);
  const wanted = await Promise.all([app.cwd, ...asked.map((folder) => resolve(app.cwd, folder))].map(existing));
  const unfit = wanted.find((folder) => !isMountable(folder));
  if (unfit !== undefined) throw new Fault('usage', 'lab-folder-unfit', { folder: unfit });
  const others = await Promise.all(started.map((folder) => realpath(folder).catch(() => '')));
  return outermost([...wanted, ...others.filter(isMountable)]);
}

async function existing(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    throw new Fault('usage', 'workspace-unwritable', { folder, message: (error as Error).message });
  }
}

function talk(app: App): Parameters<typeof up>[2] {
  const { phrases } = app.voice.words;
  return {
    signal: app.signal,
    onPull: (image) => app.note(phrases.pullSize(image, undefined)),
    onProgress: ({ image, received, total }) =>
      app.progress(`${phrases.pulling(image)}  ${formatBytes(received)} / ${formatBytes(total)}`),
    onStart: (image, rights) => app.note(phrases.lab.starting(image, rights)),
  };
}

const reportOf = ({ lab, engine, context }: RunningLab): LabStatus => ({
  status: 'up',
  lab,
  engine: engine.facts,
  context: context === 'ready' ? LAB_NAME : undefined,
});

/** `dojo lab status`: what runs, where, since when. */
export async function labStatus(app: App, options: { readonly json?: boolean }): Promise<Exit> {
  const status = await statusOf(app, await known(app));
  const { phrases } = app.voice.words;
  if (options.json) app.out(json({ schema: 1, ...published(status) }));
  else app.out(status.status === 'none' ? `${phrases.lab.none}\n` : formatLab(status, phrases, app.style));
  return status.status === 'up' ? EXIT.passed : EXIT.failed;
}

/** The fields of `docs/schema/lab.json`. */
function published(status: LabStatus) {
  if (status.status === 'none') return { status: 'none' };
  const { lab, engine, context } = status;
  const { id, image, startedAt, ports, folders } = lab;
  return {
    status: status.status,
    container: id,
    image,
    startedAt,
    ports,
    folders,
    ...(context && { context }),
    engine,
  };
}

/** `dojo lab env`: what a shell needs, to be read by `eval`. */
export async function labEnv(app: App): Promise<Exit> {
  const inner = (await known(app))?.inner;
  if (!inner || !(await answers(inner, app.env))) throw new Fault('environment', 'lab-missing', {});
  app.out(shellLines(inner));
  app.note(app.voice.words.phrases.lab.envNote);
  return EXIT.passed;
}

export interface LabDownOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly keepImages?: boolean;
}

/** `dojo lab down`: takes away all that the lab made, and nothing else. */
export async function labDown(app: App, options: LabDownOptions): Promise<Exit> {
  const record = await known(app);
  if (!record) {
    await endForsakenLock(app.state);
    app.out(`${app.voice.words.phrases.lab.none}\n`);
    return EXIT.passed;
  }
  return alone(app.state, async (held) => {
    const outer = await outerEngine(app.env, record);
    const plan = await planDown(record, outer, options.keepImages ?? false);
    app.out(formatPlan(LAB_NAME, plan, app.voice.words.phrases, app.style));
    if (await agreed(app, plan, options)) await takeDown(app, record, plan, outer, held);
    return EXIT.passed;
  });
}

async function agreed(app: App, plan: Plan, options: LabDownOptions): Promise<boolean> {
  if (options.dryRun) return false;
  if (options.yes || plan.remove.length === 0) return true;
  if (!app.interactive) throw new Fault('usage', 'not-a-terminal', { command: 'lab down' });
  if (await app.ask(app.voice.words.phrases.resetAsk)) return true;
  app.out(`${app.voice.words.phrases.resetCancelled}\n`);
  return false;
}

/** What is remembered goes last: a second run finds what is left. */
async function takeDown(app: App, record: LabRecord, plan: Plan, outer: Engine, held: AbortSignal): Promise<void> {
  const { phrases } = app.voice.words;
  const signal = AbortSignal.any([app.signal, held]);
  const refused = await apply(plan, outer, signal, (thing) => app.progress(thingName(thing, phrases))).catch(
    (error) => {
      throw app.signal.aborted ? new Interruption(plan.remove.map((thing) => thingName(thing, phrases))) : error;
    },
  );
  app.progress('');
  const left = refused.map((thing) => `${thingName(thing, phrases)}: ${thing.message}`);
  if (left.length > 0) throw new Fault('environment', 'reset-incomplete', { left });
  if (await removeContext(app.env, record.mark)) app.note(phrases.lab.contextWasUsed);
  if (leadsInto(app, record.inner)) app.note(phrases.lab.shellLeadsThere);
  await forgetLab(app.state);
  if (plan.remove.length > 0) app.note(phrases.resetDone(plan.remove.length));
}

const leadsInto = ({ env }: App, inner: Inner | undefined): boolean =>
  env.DOCKER_CONTEXT === LAB_NAME || (inner !== undefined && env.DOCKER_HOST === inner.DOCKER_HOST);

/** What is remembered of the lab; says so when the file was damaged. */
async function known(app: App): Promise<LabRecord | undefined> {
  const { value, setAside } = await recallLab(app.state);
  if (setAside) app.note(app.voice.words.phrases.stateSetAside(setAside));
  return value;
}
