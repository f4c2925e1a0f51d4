import type { Lesson } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import { Fault, Interruption } from '../fault.js';
import { formatPlan, showable, thingName } from '../report/reset.js';
import { doubtful, type Plan, planReset } from '../reset/plan.js';
import { apply, present } from '../reset/reset.js';
import type { Present, Scope } from '../reset/scope.js';
import type { Thing } from '../reset/verdict.js';
import { rememberProgress } from '../session/progress.js';
import { forgetRecord } from '../session/record.js';
import { alone } from '../session/state.js';
import { type App, EXIT, type Exit, json } from './app.js';
import { knownRecord, lessonFor, workspaceOf } from './place.js';

export interface ResetOptions {
  readonly all?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly keepImages?: boolean;
  readonly json?: boolean;
  readonly dir?: string;
}

/** `dojo reset [exercise…]`: takes away what the exercise made, and nothing else. */
export async function reset(app: App, ids: readonly string[], options: ResetOptions): Promise<Exit> {
  const engine = await app.engine();
  const chosen = options.all ? (await app.course.course()).ids : ids.length > 0 ? ids : [undefined];
  const lessons = await Promise.all(chosen.map((id) => lessonFor(app, 'reset', id)));
  const reports = await alone(app.state, async (held) => {
    const done = [];
    for (const lesson of lessons) done.push(await resetOne(app, lesson, engine, options, held));
    return done;
  });
  if (options.json) app.out(json({ schema: 1, exercises: reports }));
  return EXIT.passed;
}

async function resetOne(app: App, lesson: Lesson, engine: Engine, options: ResetOptions, held: AbortSignal) {
  const found = await look(app, lesson, engine, options);
  const plan = planReset(found.present, found.scope);
  if (!found.scope.baseline) app.note(app.voice.words.phrases.baselineUnknown);
  if (!options.json) app.out(formatPlan(lesson.exercise.id, plan, app.voice.words.phrases, app.style));
  const agreed = await agree(app, plan, found, options);
  if (agreed) await carryOut(app, lesson, engine, agreed, held);
  return {
    exercise: lesson.exercise.id,
    removed: (agreed?.remove ?? []).map(showable),
    planned: plan.remove.map(showable),
    left: plan.leave.map(showable),
  };
}

/** What a plan is made from. */
interface Found {
  readonly present: Present;
  readonly scope: Scope;
}

async function look(app: App, { exercise }: Lesson, engine: Engine, options: ResetOptions): Promise<Found> {
  const record = await knownRecord(app, engine, exercise.id);
  const workspace = await workspaceOf(app, exercise.id, record, options.dir);
  const keepImages = options.keepImages ?? false;
  return {
    present: await present(engine, record?.baseline, record?.startedAt ?? engine.now),
    scope: {
      footprint: exercise.footprint,
      workspace,
      baseline: record?.baseline,
      built: record?.built ?? [],
      keepImages,
    },
  };
}

/** The plan that was agreed to, with what the person said of things that fit in part. Undefined: nothing is done. */
async function agree(app: App, plan: Plan, found: Found, options: ResetOptions): Promise<Plan | undefined> {
  if (options.dryRun) return undefined;
  if (options.yes || plan.remove.length + doubtful(plan).length === 0) return plan;
  if (!app.interactive) throw new Fault('usage', 'not-a-terminal', { command: 'reset' });
  const agreed = planReset(found.present, { ...found.scope, confirmed: await askEach(app, plan) });
  if (agreed.remove.length === 0 || (await app.ask(app.voice.words.phrases.resetAsk))) return agreed;
  app.out(`${app.voice.words.phrases.resetCancelled}\n`);
  return undefined;
}

async function askEach(app: App, plan: Plan): Promise<ReadonlySet<string>> {
  const { phrases } = app.voice.words;
  const confirmed = new Set<string>();
  for (const thing of doubtful(plan)) {
    const question = phrases.resetAskOne(thingName(thing, phrases), phrases.leftBecause[thing.why]);
    if (await app.ask(question)) confirmed.add(thing.id);
  }
  return confirmed;
}

/** What was refused keeps the record, so that a second run goes on from here. */
async function carryOut(app: App, { exercise }: Lesson, engine: Engine, plan: Plan, held: AbortSignal): Promise<void> {
  const { phrases } = app.voice.words;
  const gone = new Set<Thing>();
  const refused = await apply(plan, engine, AbortSignal.any([app.signal, held]), (thing) => {
    gone.add(thing);
    app.progress(thingName(thing, phrases));
  }).catch((error) => {
    const standing = plan.remove.filter((thing) => !gone.has(thing));
    throw app.signal.aborted ? new Interruption(standing.map((thing) => thingName(thing, phrases))) : error;
  });
  app.progress('');
  held.throwIfAborted();
  if (refused.length > 0) {
    const left = refused.map((thing) => `${thingName(thing, phrases)}: ${thing.message}`);
    throw new Fault('environment', 'reset-incomplete', { left });
  }
  await forgetRecord(app.memory, engine.facts.id, exercise.id);
  await rememberProgress(app.memory, exercise.id, { startedAt: undefined, hints: {} });
  if (plan.remove.length > 0) app.note(phrases.resetDone(plan.remove.length));
}
