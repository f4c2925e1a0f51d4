import { readdir, readFile, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clean, type Desk, newDesk, packageWith, type Ran } from '../cli/bad-input/program.js';
import { type EngineProxy, engineProxy } from '../doubles/engine-proxy.js';
import { bound, count, isFull } from './figures.js';

/*
 * A command is ended at every step: at each request to the engine, before it reaches the engine and after the engine has done it;
 * and at each change of a file. Then it is run again, and has to end the work: what was there before is there, and nothing else is.
 */

const ID = 'killed-test';
const NAME = 'dojo-killed';
const GIVEN = 'dojo-killed-given';
const DECOY = 'dojo-killed-decoy';
const SPY = new URL('../doubles/killed-at-write.cjs', import.meta.url).pathname;

const docker = async (...args: readonly string[]): Promise<string> => (await execa('docker', args)).stdout;
const KINDS = [
  ['ps', '--all', '--quiet', '--no-trunc'],
  ['volume', 'ls', '--quiet'],
  ['network', 'ls', '--quiet', '--no-trunc'],
  ['images', '--all', '--quiet', '--no-trunc'],
];
const inventory = async (): Promise<readonly string[]> =>
  (await Promise.all(KINDS.map((args) => docker(...args)))).flatMap((text) => text.split('\n').sort());

let root: string;
let before: readonly string[];
beforeAll(async () => {
  await docker('pull', '--quiet', 'busybox');
  await takeDecoys();
  await docker('volume', 'create', DECOY);
  await docker('create', '--name', DECOY, '--volume', `${DECOY}:/data`, 'busybox', 'true');
  const given = { name: GIVEN, image: 'busybox', command: ['sleep', '300'] };
  root = await packageWith(ID, { containers: [NAME, GIVEN], volumes: [NAME], networks: [NAME] }, ['busybox'], [given]);
  before = await inventory();
});
afterAll(() => takeDecoys());

async function takeDecoys(): Promise<void> {
  await docker('rm', '--force', '--volumes', DECOY);
  await docker('volume', 'rm', '--force', DECOY);
}

let desk: Desk;
let proxy: EngineProxy | undefined;
beforeEach(async () => {
  desk = await newDesk(root);
});
afterEach(async () => {
  await proxy?.close();
  proxy = undefined;
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
  const way = await engineProxy((_asked, response, forward) => {
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
  });
  proxy = way;
  begun = desk.begin(args, { env: { DOCKER_HOST: way.host } });
  const ran = (await begun) as unknown as Ran;
  await way.close();
  proxy = undefined;
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
}

const started = async (): Promise<void> => {
  const running = await docker('ps', '--quiet', '--filter', `name=^${GIVEN}$`);
  expect(running).not.toBe('');
  expect((await stat(join(desk.folder, ID))).isDirectory()).toBe(true);
  expect(await desk.dojo(['list', '--json'])).toMatchObject({ stdout: expect.stringMatching(/"(started|passed)"/) });
};

const start = async () => expect(await desk.dojo(['start', ID])).toMatchObject({ exitCode: 0 });

const CASES: Readonly<Record<string, Case>> = {
  start: { args: ['start', ID], prepare: async () => {}, holds: started },
  check: { args: ['check', ID], prepare: start, holds: started },
  reset: {
    args: ['reset', ID, '--yes'],
    prepare: async () => {
      await start();
      expect(await make()).toMatchObject({ exitCode: 0 });
    },
    holds: async () => expect(await inventory()).toEqual(before),
  },
};

/** The command again, what it promises, and a reset: nothing is lost, and nothing is left. */
async function mustEndWell({ args, holds }: Case): Promise<void> {
  await aWhileLater();
  const again = await desk.dojo(args);
  expect(again).toMatchObject({ exitCode: 0 });
  await holds();
  expect(await residue()).toEqual([]);
  expect(await desk.dojo(['reset', ID, '--yes'])).toMatchObject({ exitCode: 0 });
  const left = await inventory();
  count('killPoints');
  count('lost', before.filter((one) => !left.includes(one)).length);
  expect(left).toEqual(before);
}

/** So many of them, from the first to the last. */
function sampled<T>(all: readonly T[], short: number): readonly T[] {
  const wanted = Math.min(all.length, bound(short, all.length));
  return Array.from({ length: wanted }, (_, at) => all[Math.floor((at * all.length) / wanted)] as T);
}

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

/** Every request, ended in every way; in the short form a few, each in a way of its own. */
function pointsUpTo(requests: number): readonly Point[] {
  if (isFull) return upTo(requests).flatMap((at) => MOMENTS.flatMap((when) => ENDS.map((by) => ({ at, when, by }))));
  const few = sampled(upTo(requests), ENDS.length);
  return few.map((at, nth) => ({ at, when: MOMENTS[(nth + 1) % 2] ?? 'done', by: ENDS[nth] ?? 'SIGKILL' }));
}

describe.each(Object.entries(CASES))('%s', (_name, one) => {
  test('ended at its requests', { timeout: 1_800_000 }, async () => {
    await one.prepare();
    const { ran, requests } = await through(one.args);
    expect(ran).toMatchObject({ exitCode: 0 });
    expect(requests).toBeGreaterThan(1);
    await desk.dojo(['reset', ID, '--yes']);
    for (const point of pointsUpTo(requests)) {
      desk = await newDesk(root);
      await one.prepare();
      mustHaveEnded((await through(one.args, point)).ran, point.by);
      await mustEndWell(one);
    }
  });

  test('killed at what it writes', { timeout: 1_800_000 }, async () => {
    const writes = join(desk.folder, '.writes');
    const spied = (at: number) =>
      desk.dojo(one.args, { env: { NODE_OPTIONS: `--require ${SPY}`, WRITES: writes, KILL_AT: String(at) } });
    await one.prepare();
    expect(await spied(0)).toMatchObject({ exitCode: 0 });
    await desk.dojo(['reset', ID, '--yes']);
    const all = Number(await readFile(writes, 'utf8').catch(() => '0'));
    for (const at of sampled(upTo(all), 2)) {
      desk = await newDesk(root);
      await one.prepare();
      expect((await spied(at)).exitCode).toBeUndefined();
      await mustEndWell(one);
    }
  });
});
