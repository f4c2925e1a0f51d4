import { relative, resolve } from 'node:path';
import { type Lesson, readTask } from '../course/lesson.js';
import type { Engine } from '../docker/connect.js';
import { Interruption } from '../fault.js';
import { formatBytes } from '../report/bytes.js';
import { formatTask } from '../report/task.js';
import { begin, makeWorkspace } from '../session/begin.js';
import { rememberProgress } from '../session/progress.js';
import type { Record } from '../session/record.js';
import { setUp } from '../session/setup.js';
import { alone } from '../session/state.js';
import { type App, EXIT, type Exit } from './app.js';
import { demandLab, demandSeen, knownProgress, knownRecord, lessonFor } from './place.js';

/** `dojo start <exercise>`: notes what is there, makes the workspace, prepares the engine, shows the task. */
export async function start(app: App, id: string, options: { readonly dir?: string }): Promise<Exit> {
  const { phrases } = app.voice.words;
  const lesson = await lessonFor(app, 'start', id);
  const task = await readTask(lesson, app.voice.lang);
  const engine = await app.engine();
  demandLab(lesson, engine);
  const taken = await portsTaken(app, lesson, engine);
  const { workspace } = await alone(app.state, (held) => beginOnce(app, lesson, engine, options.dir, held));
  await prepare(app, lesson, engine).catch((error) => {
    throw app.signal.aborted ? new Interruption([workspace]) : error;
  });
  app.out(formatTask(task, app.style));
  await sayWhatLacks(app, lesson, engine);
  for (const advice of taken) app.note(phrases.portHeld(advice));
  app.out(`\n${phrases.workspaceMade(relative(app.cwd, workspace) || '.')}\n`);
  return EXIT.passed;
}

/** Ports of the exercise that somebody else has; once it was started, they may be its own. */
async function portsTaken(app: App, { exercise }: Lesson, engine: Engine) {
  if (await knownRecord(app, engine, exercise.id)) return [];
  const { heldPorts } = await import('../doctor/port.js');
  const { says } = app.voice.words.phrases.doctor;
  return (await heldPorts(exercise.footprint.ports ?? [], engine)).map(({ port, container }) =>
    container ? says['port-of-container']({ port, container }) : says['port-of-program']({ port }),
  );
}

/** Not to be held against the learner. */
async function sayWhatLacks({ note, voice }: App, { exercise }: Lesson, { facts }: Engine): Promise<void> {
  if (facts.name !== 'Podman') return;
  const { lackOf } = await import('../exercise/podman.js');
  const lack = lackOf(exercise, facts);
  if (lack) note(voice.words.phrases.notInFull(lack[voice.lang]));
}

/** A second start goes on where the first one was: same baseline, same workspace. */
async function beginOnce(
  app: App,
  lesson: Lesson,
  engine: Engine,
  dir: string | undefined,
  held: AbortSignal,
): Promise<Record> {
  const { id } = lesson.exercise;
  const known = await knownRecord(app, engine, id);
  const workspace = known?.workspace ?? resolve(app.cwd, dir ?? id);
  await demandSeen(app, engine, workspace);
  if (known) await makeWorkspace(lesson, workspace, true);
  const isOwn = (await knownProgress(app)).exercises[id]?.workspace === workspace;
  const record = known ?? (await begin({ lesson, engine, state: app.memory, workspace, isOwn, held }));
  if (known) app.note(app.voice.words.phrases.alreadyStarted(known.workspace));
  await rememberProgress(app.memory, id, { workspace, startedAt: new Date().toISOString() });
  return record;
}

/** The learner's own engine, for a lab that runs on it. */
async function sourceFor(app: App, engine: Engine) {
  if (!engine.facts.lab) return {};
  const { outerSource } = await import('../lab/source.js');
  const onHandOver = (image: string) => app.note(app.voice.words.phrases.lab.handingOver(image));
  return { source: outerSource(app, engine, app.signal, onHandOver) };
}

/** Says what is downloaded, and about how large it is, before it is. */
async function prepare(app: App, lesson: Lesson, engine: Engine): Promise<void> {
  const { phrases } = app.voice.words;
  const { downloads } = await app.course.course();
  await setUp(lesson, engine, {
    ...(await sourceFor(app, engine)),
    signal: app.signal,
    onPull: (image) => app.note(phrases.pullSize(image, downloads[image] ? `${downloads[image]} MB` : undefined)),
    onRun: ({ name, image }) => app.note(phrases.givenContainer(name, image)),
    onProgress: ({ image, received, total }) =>
      app.progress(`${phrases.pulling(image)}  ${formatBytes(received)} / ${formatBytes(total)}`),
  }).finally(() => app.progress(''));
}
