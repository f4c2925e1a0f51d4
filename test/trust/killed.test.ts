import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bound, isFull } from '../bounds.js';
import { clean, type Desk, newDesk, packageWith, type Ran } from '../cli/bad-input/program.js';
import { type EngineProxy, engineProxy } from '../doubles/engine-proxy.js';
import { count } from './figures.js';

/*
 * A command is ended at every step: at each request to the engine, before it reaches the engine and after the engine has done it;
 * and at each change of a file. Then it is run again, and has to end the work: what was there before is there, and nothing else is.
 */

const ID = 'killed-test';
const NAME = 'dojo-killed';
const GIVEN = 'dojo-killed-given';
const DECOY = 'dojo-killed-decoy';
/** Of the labs. */
const ENGINE = 'docker:28-dind';
const SPY = new URL('../doubles/killed-at-write.cjs', import.meta.url).pathname;

const docker = async (...args: readonly string[]): Promise<string> => (await execa('docker', args)).stdout;
const KINDS = [
  ['ps', '--all', '--quiet', '--no-trunc'],
  ['volume', 'ls', '--quiet'],
  ['network', 'ls', '--quiet', '--no-trunc'],
  ['images', '--all', '--quiet', '--no-trunc'],
  ['context', 'ls', '--quiet'],
];
const inventory = async (): Promise<readonly string[]> =>
  (await Promise.all(KINDS.map((args) => docker(...args)))).flatMap((text) => text.split('\n').sort());

let root: string;
let before: readonly string[];
/** The lab's image was not there before these tests. */
let pulled = false;
/** The way to the engine is always the same, as it is remembered. */
let proxy: EngineProxy;
beforeAll(async () => {
  proxy = await engineProxy();
  pulled = (await docker('images', '--quiet', ENGINE)) === '';
  for (const image of ['busybox', 'nginx:alpine', ENGINE]) await docker('pull', '--quiet', image);
  await takeDecoys();
  await docker('volume', 'create', DECOY);
  await docker('create', '--name', DECOY, '--volume', `${DECOY}:/data`, 'busybox', 'true');
  const given = { name: GIVEN, image: 'busybox', command: ['sleep', '300'] };
  root = await packageWith(ID, { containers: [NAME, GIVEN], volumes: [NAME], networks: [NAME] }, ['busybox'], [given]);
  before = await inventory();
});
afterAll(async () => {
  await proxy.close();
  await takeDecoys();
  if (pulled) await docker('rmi', ENGINE);
});

async function takeDecoys(): Promise<void> {
  await docker('rm', '--force', '--volumes', DECOY);
  await docker('volume', 'rm', '--force', DECOY);
}

let desk: Desk;
/** On the way that is always the same. */
const dojo = (args: readonly string[], options: { env?: Record<string, string> } = {}): Promise<Ran> =>
  desk.dojo(args, { timeout: 120_000, env: { ...options.env, DOCKER_HOST: proxy.host } });
afterEach(async () => {
  await dojo(['lab', 'down', '--yes']);
  await desk.shell(`docker rm -f ${NAME} ${GIVEN}; docker volume rm ${NAME}; docker network rm ${NAME}`);
});

/** What ends a command: a signal to it, or the engine that goes away. */
const ENDS = ['SIGKILL', 'SIGINT', 'SIGTERM', 'engine'] as const;
type End = (typeof ENDS)[number];

/** `before` the engine hears of a request, or when it has `done` it, and its answer is on the way. */
const MOMENTS = ['before', 'done'] as const;

/** Where a command is ended. */
interface Point {
  /** The number of the request, from 1. */
  readonly at: number;
  readonly when: (typeof MOMENTS)[number];
  readonly by: End;
}

/** A way to the engine on which a command is ended at a point; without one nothing happens to it. */
async function through(args: readonly string[], point?: Point): Promise<{ ran: Ran; requests: number }> {
  let begun: ReturnType<Desk['begin']> | undefined;
  let asked = 0;
  await proxy.close();
  proxy = await engineProxy((_asked, response, forward) => {
    asked += 1;
    if (!point || asked < point.at) return forward();
    if (asked > point.at) return point.by === 'engine' ? response.destroy() : forward();
    const end = () => (point.by === 'engine' ? response.destroy() : begun?.kill(point.by));
    if (point.when === 'before') {
      end();
      // who tidies up gets an answer
      if (point.by === 'SIGINT' || point.by === 'SIGTERM') forward();
      return;
    }
    const { writeHead } = response;
    response.writeHead = ((...head: Parameters<typeof writeHead>) => {
      end();
      return writeHead.apply(response, head);
    }) as typeof writeHead;
    forward();
  }, proxy.host);
  begun = desk.begin(args, { timeout: 120_000, env: { DOCKER_HOST: proxy.host } });
  const ran = (await begun) as unknown as Ran;
  await proxy.close();
  proxy = await engineProxy(undefined, proxy.host);
  return { ran, requests: asked };
}

/** The memory, and the lock beside it: names of files that are no state. */
async function residue(): Promise<readonly string[]> {
  const names = await readdir(dirname(desk.memory), { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => one.endsWith('.json')))
    JSON.parse(await readFile(join(dirname(desk.memory), name), 'utf8'));
  return names.filter((name) => /\.(lock|turn)$|\.json\./.test(name));
}

/** What was killed cannot tidy up: a while later its locks are old. */
async function aWhileLater(): Promise<void> {
  const long = new Date(Date.now() - 3_600_000);
  for (const name of await residue()) await utimes(join(dirname(desk.memory), name), long, long);
}

function mustHaveEnded(ran: Ran, by: End): void {
  if (by === 'SIGKILL') return;
  clean(ran);
  expect(ran.stderr + ran.stdout).not.toBe('');
  // it may have been done by then
  expect([0, by === 'engine' ? 3 : 130]).toContain(ran.exitCode);
}

const make = () =>
  desk.shell(
    `docker volume create ${NAME} && docker network create ${NAME} && docker run -d --name ${NAME} --network ${NAME} -v ${NAME}:/data busybox sleep 300`,
  );

/** What has to be there for a command, and what is true once it was run again. */
interface Case {
  readonly args: readonly string[];
  readonly prepare: () => Promise<unknown>;
  readonly holds: () => Promise<void>;
  /** What ends it; a reset where it is not said. */
  readonly end?: readonly string[];
  /** True for what takes long: each step is ended in one way, not in all. */
  readonly isLong?: true;
  /** Of the package, where it is not the one of this test. */
  readonly real?: true;
}

const nothing = async (): Promise<void> => {};
const asBefore = async (): Promise<void> => expect(await inventory()).toEqual(before);

const started = async (): Promise<void> => {
  const running = await docker('ps', '--quiet', '--filter', `name=^${GIVEN}$`);
  expect(running).not.toBe('');
  expect((await stat(join(desk.folder, ID))).isDirectory()).toBe(true);
  expect(await dojo(['list', '--json'])).toMatchObject({ stdout: expect.stringMatching(/"(started|passed)"/) });
};

const start = async () => expect(await dojo(['start', ID])).toMatchObject({ exitCode: 0 });

const CASES: Readonly<Record<string, Case>> = {
  start: { args: ['start', ID], prepare: nothing, holds: started },
  check: { args: ['check', ID], prepare: start, holds: started },
  reset: {
    args: ['reset', ID, '--yes'],
    prepare: async () => {
      await start();
      expect(await make()).toMatchObject({ exitCode: 0 });
    },
    holds: asBefore,
  },
  verify: {
    args: ['verify', 'nginx-run', '--only', 'random-port'],
    prepare: nothing,
    holds: asBefore,
    end: ['reset', 'nginx-run', '--yes'],
    isLong: true,
    real: true,
  },
  'lab up': {
    args: ['lab', 'up', '--engine', ENGINE],
    prepare: nothing,
    holds: async () => expect(await dojo(['lab', 'status'])).toMatchObject({ exitCode: 0 }),
    end: ['lab', 'down', '--yes'],
    isLong: true,
  },
  'lab down': {
    args: ['lab', 'down', '--yes'],
    prepare: async () => expect(await dojo(['lab', 'up', '--engine', ENGINE])).toMatchObject({ exitCode: 0 }),
    holds: asBefore,
    end: ['lab', 'down', '--yes'],
    isLong: true,
  },
};

/** The command again, what it promises, and a reset: nothing is lost, and nothing is left. */
async function mustEndWell(one: Case): Promise<void> {
  await aWhileLater();
  const again = await dojo(one.args);
  expect(again).toMatchObject({ exitCode: 0 });
  await one.holds();
  expect(await residue()).toEqual([]);
  await end(one);
  const left = await inventory();
  count('killPoints');
  count('lost', before.filter((one) => !left.includes(one)).length);
  expect(left).toEqual(before);
}

const end = async ({ end = ['reset', ID, '--yes'] }: Case): Promise<void> => void (await dojo(end));

const begin = async ({ prepare, real }: Case): Promise<void> => {
  desk = await (real ? newDesk() : newDesk(root));
  await prepare();
};

/** So many of them, spread over all. */
function sampled<T>(all: readonly T[], short: number): readonly T[] {
  const wanted = Math.min(all.length, bound(short, all.length));
  return Array.from({ length: wanted }, (_, at) => all[Math.floor(((at + 0.5) * all.length) / wanted)] as T);
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

/** Every request, ended in every way; in the short form a few, each in a way of its own. */
function pointsUpTo(requests: number, { isLong }: Case): readonly Point[] {
  if (isFull && !isLong)
    return upTo(requests).flatMap((at) => MOMENTS.flatMap((when) => ENDS.map((by) => ({ at, when, by }))));
  const few = sampled(upTo(requests), isLong ? 2 : ENDS.length);
  return few.map((at, nth) => ({
    at,
    when: MOMENTS[(nth + 1) % MOMENTS.length] ?? 'done',
    by: ENDS[nth % ENDS.length] ?? 'SIGKILL',
  }));
}

describe.each(Object.entries(CASES))('%s', (_name, one) => {
  test('ended at its requests', { timeout: 1_800_000 }, async () => {
    await begin(one);
    const { ran, requests } = await through(one.args);
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(requests).toBeGreaterThan(1);
    await end(one);
    for (const point of pointsUpTo(requests, one)) {
      await begin(one);
      mustHaveEnded((await through(one.args, point)).ran, point.by);
      await mustEndWell(one);
    }
  });

  test('killed at what it writes', { timeout: 1_800_000 }, async () => {
    await begin(one);
    const writes = join(desk.folder, '.writes');
    const spied = (at: number) =>
      dojo(one.args, { env: { NODE_OPTIONS: `--require ${SPY}`, WRITES: writes, KILL_AT: String(at) } });
    expect(await spied(0)).toMatchObject({ exitCode: 0 });
    await end(one);
    const all = Number(await readFile(writes, 'utf8').catch(() => '0'));
    for (const at of sampled(upTo(all), one.isLong ? 1 : 2)) {
      await begin(one);
      expect((await spied(at)).exitCode).toBeUndefined();
      await mustEndWell(one);
    }
  });
});

/* What was left under an exercise's names may be somebody's by the time it is found. */
describe('what a killed verify left', { timeout: 240_000 }, () => {
  const VERIFY = ['verify', 'nginx-run', '--only', 'random-port'];
  const SERVER = 'nginx-alpine';
  const there = async (name: string): Promise<boolean> =>
    (await docker('ps', '-aq', '--filter', `name=^${name}$`)) !== '';

  /** Kills it as soon as there is something to leave. */
  beforeEach(async () => {
    desk = await newDesk();
    const verifying = desk.begin(VERIFY, { env: { DOCKER_HOST: proxy.host } });
    await expect.poll(() => there(SERVER), { timeout: 60_000 }).toBe(true);
    verifying.kill('SIGKILL');
    await verifying;
  });
  afterEach(async () => {
    await desk.shell(`docker rm -f ${SERVER} ${NAME}`);
    expect(await inventory()).toEqual(before);
  });

  const files = async (under: string, name: RegExp): Promise<readonly string[]> =>
    (await readdir(under, { recursive: true })).filter((file) => name.test(file)).map((file) => join(under, file));
  /** The one file in a folder whose name fits, with something in it put otherwise. */
  async function rewrite(under: string, name: RegExp, change: (value: Record<string, unknown>) => object) {
    const [file = ''] = await files(under, name);
    const value = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...value, ...change(value) }));
    return value;
  }
  const unfinished = (change: (value: Record<string, unknown>) => object) =>
    rewrite(join(desk.memory, 'unfinished'), /\.json$/, change);
  const mustStay = async () => {
    const again = await dojo(VERIFY);
    expect(again).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(SERVER) });
    expect(await there(SERVER)).toBe(true);
  };

  test('goes with the next one, and nothing else that fits', async () => {
    await docker('run', '-d', '--name', NAME, 'nginx:alpine');
    expect(await dojo(VERIFY)).toMatchObject({ exitCode: 0 });
    expect([await there(SERVER), await there(NAME)]).toEqual([false, true]);
  });

  test('stays where another engine answers', async () => {
    await unfinished(() => ({ engine: 'another' }));
    await mustStay();
  });

  test('stays an hour later', async () => {
    const { folder } = await unfinished(() => ({}));
    await rewrite(folder, /nginx-run\.json$/, ({ startedAt }) => ({ startedAt: Number(startedAt) - 3601 }));
    await mustStay();
  });
});
