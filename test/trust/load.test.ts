import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bound } from '../bounds.js';
import { type Desk, newDesk, type Ran } from '../cli/bad-input/program.js';
import { solve } from './course.js';
import { added, docker, inBatches, makeContainer, missing, need, type Standing, standing } from './crowd.js';

/*
 * An engine on which much stands. What it costs is measured by `npm run bench`.
 */

const ID = 'nginx-run';
const NAME = 'dojo-load';
const SIZES = { containers: bound(60, 500), tags: bound(30, 300), volumes: bound(30, 300), networks: bound(20, 100) };
/** Megabytes that a program may hold at most: what is said of a check, and dockerode beside it. */
const MEMORY = { check: 80, reset: 120 };
const PEAK = join(import.meta.dirname, '../doubles/peak-memory.mjs');

const several = <T>(count: number, make: (name: string, at: number) => Promise<T>): Promise<readonly T[]> =>
  inBatches(Array.from({ length: count }), (_, at) => make(`${NAME}-${at}`, at));

const removing: (() => Promise<unknown>)[] = [];
let desk: Desk;
let crowd: Standing;

beforeAll(async () => {
  await need('busybox');
  await several(SIZES.containers, async (name) => {
    const container = await makeContainer({ name });
    removing.push(() => container.remove());
  });
  await several(SIZES.tags, async (repo) => {
    await docker.getImage('busybox').tag({ repo, tag: 'latest' });
    removing.push(() => docker.getImage(`${repo}:latest`).remove());
  });
  await several(SIZES.volumes, async (Name) => {
    await docker.createVolume({ Name });
    removing.push(() => docker.getVolume(Name).remove());
  });
  await several(SIZES.networks, async (Name, at) => {
    // an engine's own ranges are enough for some thirty; this one is kept free for benchmarks
    const Subnet = `198.18.${Math.floor(at / 16)}.${(at % 16) * 16}/28`;
    const network = await docker.createNetwork({ Name, IPAM: { Driver: 'default', Config: [{ Subnet }] } });
    removing.push(() => network.remove());
  });
  crowd = await standing();
  desk = await newDesk();
}, 1_800_000);

afterAll(async () => {
  await desk?.dojo(['reset', ID, '--yes', '--keep-images']);
  await inBatches(removing, (remove) => remove());
}, 1_800_000);

/** Runs a command, and looks how much memory it held, in megabytes. */
async function measured(...args: readonly string[]): Promise<Ran & { memory: number }> {
  const note = join(desk.folder, 'peak');
  const ran = await desk.dojo(args, { env: { NODE_OPTIONS: `--import ${PEAK}`, PEAK_MEMORY: note } });
  return { ...ran, memory: Number(await readFile(note, 'utf8')) };
}

test('check and reset are right on a crowded engine, and hold little memory', async () => {
  expect(await desk.dojo(['start', ID], { timeout: 300_000 })).toMatchObject({ exitCode: 0 });
  expect(await measured('check', ID)).toMatchObject({ exitCode: 1 });
  expect(await solve(desk, ID)).toMatchObject({ exitCode: 0 });
  const check = await measured('check', ID);
  expect(check).toMatchObject({ exitCode: 0 });
  expect(check.memory).toBeLessThan(MEMORY.check);
  const reset = await measured('reset', ID, '--yes');
  expect(reset).toMatchObject({ exitCode: 0 });
  expect(reset.memory).toBeLessThan(MEMORY.reset);
  const now = await standing();
  expect([...missing(crowd, now, removing.length), ...added(crowd, now)]).toEqual([]);
}, 600_000);
