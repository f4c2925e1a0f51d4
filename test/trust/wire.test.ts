import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Inventory, inventory, removeAllBut } from '../../fixtures/inventory.js';
import { isFull } from '../bounds.js';
import { type Desk, newDesk, packageWith, type Ran } from '../cli/bad-input/program.js';
import { type Asked, type Behave, type EngineProxy, engineProxy, onlyReads } from '../doubles/engine-proxy.js';
import { cutAt, failed, foreign, garbled, halved, late, lost, mistaken } from '../doubles/misbehaviour.js';
import { solve } from './course.js';
import { docker, inBatches, makeContainer, makeVolume, missing, need, standing } from './crowd.js';
import { count } from './figures.js';

/*
 * One request after the other goes wrong, in one way after the other.
 */

const WRONG: Readonly<Record<string, Behave>> = {
  'is lost': lost,
  'loses its answer': cutAt(0),
  'has its answer broken off': cutAt(0.5),
  'has half an answer': halved,
  'fails with 500': failed,
  'is answered by another program': mistaken,
  'is answered by a page': foreign,
  'is answered by a mail server': garbled,
};

const GONE = 'finds the engine gone';
const WAYS = [...Object.keys(WRONG), GONE];

/** A log may hold anything, in a container with a terminal: another text, or a shorter one, cannot be told from it. */
const LIKE_A_LOG = ['has half an answer', 'is answered by another program', 'is answered by a page'];

/** Answered by 204, without a body: half of it is all of it. @see the API's reference, ContainerStop, ContainerDelete, … */
const WITHOUT_BODY = /^(POST \/containers\/#\/stop|DELETE \/(containers|networks|volumes)\/)/;

/** False where the answer cannot be told from a right one. */
const isWrong = ({ kind, how }: Trial): boolean =>
  !(kind.includes('/logs') && LIKE_A_LOG.includes(how)) && !(WITHOUT_BODY.test(kind) && how === 'has half an answer');

/** `GET /containers/#/json`: the same of every run. */
const kindOf = ({ method, path }: Asked): string =>
  `${method} ${path.replace(/\b(sha256:)?[0-9a-f]{64}\b/g, '#').replace(/=[\d.]+/g, '=#')}`;

/** One request, and how often the same was asked before it. */
interface Point {
  readonly kind: string;
  readonly nth: number;
}

/** All requests of a command, in their order. */
function pointsOf(asked: readonly Asked[]): readonly Point[] {
  const kinds = asked.map(kindOf);
  return kinds.map((kind, at) => ({ kind, nth: kinds.slice(0, at).filter((one) => one === kind).length }));
}

const wording = ({ kind, nth }: Point): string => (nth > 0 ? `${kind} (${nth + 1})` : kind);

interface Trial extends Point {
  readonly how: string;
}

/** The two after which nobody knows what the engine has done. */
const DOUBTFUL = ['loses its answer', 'is answered by another program'];

/** Each request in some of the ways, a question in a different one than the next; in the long form in all of them. */
function trialsOf(points: readonly Point[], each: number): readonly Trial[] {
  const some = (at: number) =>
    Array.from({ length: each }, (_, nth) => WAYS[(at * each + nth) % WAYS.length] as string);
  const ways = ({ kind }: Point, at: number) => (isFull ? WAYS : kind.startsWith('GET') ? some(at) : DOUBTFUL);
  return points.flatMap((point, at) => ways(point, at).map((how) => ({ ...point, how }))).filter(isWrong);
}

/** A way to the engine on which one request goes wrong, once. */
async function wireWith({ kind, nth, how }: Trial): Promise<EngineProxy> {
  let seen = 0;
  const wire: EngineProxy = await engineProxy((asked, response, forward, intercept) => {
    const isIt = kindOf(asked) === kind && seen++ === nth;
    if (!isIt) forward();
    else if (how === GONE) void wire.close();
    else WRONG[how]?.(asked, response, forward, intercept);
  });
  return wire;
}

/** Runs a command on such a way. */
async function tryOn(desk: Desk, trial: Trial, args: readonly string[]): Promise<Ran & { asked: readonly Asked[] }> {
  const wire = await wireWith(trial);
  try {
    const ran = await desk.dojo(args, { env: { DOCKER_HOST: wire.host } });
    count('faults');
    for (const { method } of wire.asked) count('requests', 1, method);
    return { ...ran, asked: wire.asked };
  } finally {
    await wire.close();
  }
}

let before: Inventory;
beforeAll(async () => {
  await need('busybox');
  before = await inventory(process.env as Record<string, string>);
});
afterAll(() => removeAllBut(before, process.env as Record<string, string>));

describe('a check', () => {
  const ID = 'nginx-run';
  let desk: Desk;
  let points: readonly Point[];
  beforeAll(async () => {
    desk = await newDesk();
    expect(await desk.dojo(['start', ID], { timeout: 300_000 })).toMatchObject({ exitCode: 0 });
    expect(await solve(desk, ID)).toMatchObject({ exitCode: 0 });
    const wire = await engineProxy();
    expect(await desk.dojo(['check', ID], { env: { DOCKER_HOST: wire.host } })).toMatchObject({ exitCode: 0 });
    points = pointsOf(wire.asked);
    await wire.close();
  }, 600_000);
  afterAll(() => desk.dojo(['reset', ID, '--yes', '--keep-images']));

  test('of which one request goes wrong is neither passed nor the learner’s mistake', async () => {
    expect(points.length).toBeGreaterThan(5);
    const trials = trialsOf(points, 2);
    const wrong = await inBatches(trials, async (trial) => {
      const { exitCode, stdout, stderr } = await tryOn(desk, trial, ['check', ID]);
      return exitCode === 3 ? [] : [`${wording(trial)} ${trial.how}: exit ${exitCode}\n${stdout}${stderr}`];
    });
    expect(wrong.flat()).toEqual([]);
  }, 1_800_000);

  test('on a slow way passes', async () => {
    const wire = await engineProxy(late(300));
    expect(await desk.dojo(['check', ID], { env: { DOCKER_HOST: wire.host } })).toMatchObject({ exitCode: 0 });
    await wire.close();
  });
});

describe('a reset', () => {
  const ID = 'wire-test';
  const NAME = 'dojo-wire';
  const FOOTPRINT = { builds: [NAME], containers: [NAME], volumes: [NAME], networks: [NAME] };
  let desk: Desk;
  let decoys: ReadonlyMap<string, string>;

  beforeAll(async () => {
    desk = await newDesk(await packageWith(ID, FOOTPRINT));
    await makeVolume(`${NAME}2`);
    await docker.createNetwork({ Name: `my-${NAME}` });
    await makeContainer({ name: `${NAME}-2`, running: true, network: `my-${NAME}`, binds: [`${NAME}2:/data`] });
    await docker.getImage('busybox').tag({ repo: NAME, tag: 'old' });
    decoys = await standing([`${NAME}2`]);
  });

  /** One of each kind. */
  async function start(): Promise<void> {
    expect(await desk.dojo(['start', ID])).toMatchObject({ exitCode: 0 });
    await docker.createNetwork({ Name: NAME });
    await makeContainer({ name: NAME, network: NAME, binds: [`${NAME}:/data`] });
    await docker.getImage('busybox').tag({ repo: NAME, tag: 'latest' });
  }

  const reset = (host = process.env.DOCKER_HOST) => desk.dojo(['reset', ID, '--yes'], { env: { DOCKER_HOST: host } });

  /** What the exercise left, and what became of everything else. @param volumes those whose data is read too */
  async function left(volumes: readonly string[] = []): Promise<readonly string[]> {
    const now = await standing(volumes);
    const theirs = [...decoys].filter(([thing]) => volumes.length > 0 || !thing.startsWith('data'));
    const own = [...now.keys()].filter((thing) => !decoys.has(thing));
    return [...missing(new Map(theirs), now, 4), ...own];
  }

  /** A second reset ends what the first one could not. */
  async function outcome(trial: Trial): Promise<readonly string[]> {
    await start();
    const { exitCode, stdout, stderr, asked } = await tryOn(desk, trial, ['reset', ID, '--yes']);
    const isDone = exitCode === 0 && isAskedAfterwards(trial, asked) && (await left()).length === 0;
    const again = await reset();
    const found = [
      ...(exitCode === 3 || isDone ? [] : [`exit ${exitCode}\n${stdout}${stderr}`]),
      ...(again.exitCode === 0 ? [] : [`then exit ${again.exitCode}\n${again.stderr}`]),
      ...(await left()),
    ];
    return found.map((one) => `${wording(trial)} ${trial.how}: ${one}`);
  }

  /** Whether a removed container is gone by now is asked until it is: one answer more or less makes no difference. */
  const isAskedAfterwards = ({ kind, nth }: Trial, asked: readonly Asked[]): boolean => {
    const removal = asked.findIndex(({ method, path }) => method === 'DELETE' && path.startsWith('/containers/'));
    const earlier = asked.slice(0, removal).filter((one) => kindOf(one) === kind);
    return removal >= 0 && /^GET \/containers\/#\/json/.test(kind) && nth >= earlier.length;
  };

  test('of which one request goes wrong says so, loses nothing, and can be run again', async () => {
    await start();
    const wire = await engineProxy();
    expect(await reset(wire.host)).toMatchObject({ exitCode: 0 });
    const points = pointsOf(wire.asked);
    await wire.close();
    expect(wire.asked.filter((one) => !onlyReads(one)).length).toBeGreaterThanOrEqual(4);
    const found = [];
    for (const trial of trialsOf(points, 1)) {
      // what is left would stand in the way of the next one
      if (found.length === 0) found.push(...(await outcome(trial)));
    }
    expect(found).toEqual([]);
    expect(await left([`${NAME}2`])).toEqual([]);
  }, 3_600_000);
});
