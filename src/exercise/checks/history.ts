import { type Finding, finding } from '../../diagnosis/finding.js';
import { missingStep, neverWas, notRunInside } from '../../diagnosis/history.js';
import type { EngineEvent } from '../../docker/facts.js';
import { execsIn, type History, historiesIn, historiesOf, mustBeAll, type Step } from '../../docker/history.js';
import { execsOf, stepsOf, stepsOfImage } from '../../evidence/history.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail, type Title } from '../check.js';
import type { Scene } from '../scene.js';
import type { Found } from './container.js';

/** What happened since the exercise was started; where nobody remembers when, in the last hour. */
export function eventsSince({ docker, startedAt }: Scene): Promise<readonly EngineEvent[]> {
  return docker.events(startedAt ?? Date.now() / 1000 - 3600);
}

interface StepsWish {
  readonly id?: string;
  readonly title?: Title;
  readonly image: string;
  readonly name: string;
  /** In this order; others may lie between them. */
  readonly steps: readonly Step[];
  /** What a person would type to make it. */
  readonly command: string;
}

/**
 * A container of this name has gone through these steps since the exercise was started. It may be gone.
 *
 * @throws Fault `events-forgotten` where the engine no longer remembers
 * @example stepsDone({ name: 'web', image: 'nginx', steps: ['start', 'die', 'start'], command: 'docker run -d --name web nginx' })
 */
export function stepsDone({ id = 'steps-done', title, image, name, steps, command }: StepsWish): Check<History> {
  const ask = async (scene: Scene) => {
    const events = await eventsSince(scene);
    const all = historiesIn(events).filter((one) => one.name === name);
    const done = all.find((one) => !missingStep(one, steps, command));
    if (done) return done;
    mustBeAll(events, scene.docker);
    const [last] = all;
    fail(
      (last && missingStep(last, steps, command)) ||
        neverWas(historiesIn(events), { image, name, command }, scene.footprint),
    );
  };
  return check(id, title ?? titled('steps-done', { name }), [], ask, {
    shows: async (scene) => stepsOf(name, scene.startedAt, await eventsSince(scene)),
  });
}

interface OnceWish {
  readonly id?: string;
  readonly title?: Title;
  readonly image: string;
  /** Only where the statement asks for one. */
  readonly name?: string;
  /** What a person would type. */
  readonly command: string;
  /** True where it is to be gone: `--rm`. */
  readonly removed?: boolean;
}

/**
 * A container from this image did its work and ended with 0, since the exercise was started. It may be gone.
 *
 * @throws Fault `events-forgotten` where the engine no longer remembers
 * @example ranOnce({ image: 'alpine', command: 'docker run --rm alpine cat /etc/os-release > os-release.txt' })
 */
export function ranOnce(wish: OnceWish): Check<History> {
  const { id = 'ran-once', image, name } = wish;
  const ask = async (scene: Scene) => {
    const events = await eventsSince(scene);
    const all = historiesOf(events, image).filter((one) => name === undefined || one.name === name);
    const done = all.find((one) => isDone(one, wish));
    if (done) return done;
    mustBeAll(events, scene.docker);
    const [last] = all;
    if (!last) fail(neverWas(historiesIn(events), wish, scene.footprint), { final: true });
    fail(await unfinished(scene, last, wish), { final: !(await isSettling(scene, last)) });
  };
  return check(id, wish.title ?? titled('ran-once', { image }), [], ask, {
    within: '2s',
    shows: async (scene) => {
      const events = await eventsSince(scene);
      return stepsOfImage(historiesOf(events, image)[0]?.image ?? image, scene.startedAt, events);
    },
  });
}

const isDone = ({ steps, exitCode }: History, { removed = false }: OnceWish): boolean =>
  exitCode === 0 && (!removed || steps.includes('destroy'));

/** The container has ended, or is gone, and its event is still to come. */
async function isSettling({ docker }: Scene, { id, steps, exitCode }: History): Promise<boolean> {
  const there = await docker.container(id);
  return there ? there.state.status === 'exited' && exitCode === undefined : !steps.includes('destroy');
}

async function unfinished({ docker }: Scene, { id, name, exitCode }: History, wish: OnceWish): Promise<Finding> {
  const { image, command } = wish;
  const there = await docker.container(id);
  const again = [...(there ? [`docker rm -f ${name}`] : []), command];
  if (there?.state.status === 'running') return finding('run-not-finished', { name, image }, again);
  if (there?.state.status === 'created' && there.state.error === '')
    return finding('container-not-started', { name }, [`docker start -a ${name}`]);
  if (exitCode === 0) return finding('container-not-removed', { name, status: 'exited' }, [`docker rm ${name}`]);
  const log = there ? await docker.log(id, 5) : [];
  return finding('run-failed', { name, image, exitCode: exitCode ?? there?.state.exitCode ?? 0, log }, again);
}

interface InsideWish {
  readonly id?: string;
  readonly title?: Title;
  /** The file's name, wherever it stands in the command: `mysql` for `sh -c 'mysql …'` too. */
  readonly program: string;
  /** What a person would type. */
  readonly command: string | readonly string[];
  /** A container that was to be stopped first. */
  readonly after?: Check<Found>;
}

/**
 * The learner ran a program inside the container with `docker exec`, and it ended well.
 *
 * @throws Fault `events-forgotten` where the engine no longer remembers
 * @example ranInside(db, { program: 'mysql', command: 'docker exec db mysql -e "select 1"' })
 */
export function ranInside(
  of: Check<Found>,
  { id = 'ran-inside', title, program, command, after }: InsideWish,
): Check<Found> {
  const ask = async (scene: Scene, found: Found, stopped?: Found) => {
    const events = await eventsSince(scene);
    const { container } = found;
    const since = stopped ? Date.parse(stopped.container.state.finishedAt) / 1000 : 0;
    const execs = execsIn(events, container.id).filter(({ time }) => time > since);
    const wrong = notRunInside(execs, container.name, program, stopped?.container.name);
    if (!wrong) return found;
    mustBeAll(events, scene.docker);
    fail({ ...wrong, try: [command].flat() });
  };
  const needs: readonly Check<Found>[] = after ? [of, after] : [of];
  return check(id, title ?? titled('ran-inside', { program }), needs, ask, {
    shows: async (scene, { container }) => execsOf(container, scene.startedAt, await eventsSince(scene), program),
  });
}
