import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Inventory, inventory, removeAllBut } from '../../fixtures/inventory.js';
import { bound, isFull } from '../bounds.js';
import { type Desk, newDesk, type Ran } from '../cli/bad-input/program.js';
import { courseIds, exerciseOf, mistakesOf, solve } from './course.js';
import { added, inBatches, missing, need, standing } from './crowd.js';
import { type Decoy, decoys, makeDecoy, takeName } from './neighbours.js';

/*
 * A crowd of other people's things, whose names, labels, images and networks are as near to the exercise's as can be; an
 * exercise; and commands in any order. What was there is there in the end, and what the exercise made is not.
 */

/** Without a database or a compiler. */
const QUICK = [
  ...['nginx-run', 'nginx-edit', 'container-lifecycle', 'run-command', 'container-cp', 'inspect', 'apache-many'],
  ...['volume-mount', 'bind-directory', 'volume-share', 'volume-backup', 'tmpfs', 'user-bridge', 'two-networks'],
  ...['publish-all', 'static-site'],
];
const SEED = 20_260;

/** What is typed between the start and the reset; a number is one of the recorded mistakes. */
type Step = 'check' | 'check --json' | 'hint' | 'explain' | 'start' | 'solve' | number;

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<Step>('check', 'check --json', 'hint', 'explain', 'start') },
    { weight: 2, arbitrary: fc.constant<Step>('solve') },
    { weight: 1, arbitrary: fc.nat({ max: 20 }) },
  ),
  { minLength: 1, maxLength: 4 },
);

/** All that may be done on this engine. */
const ids = (await Promise.all((await courseIds()).map(exerciseOf))).filter(({ lab }) => !lab).map(({ id }) => id);
const exercises = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...QUICK) },
  { weight: isFull ? 1 : 0, arbitrary: fc.constantFrom(...ids) },
);

const env = process.env as Record<string, string>;
let before: Inventory;
beforeAll(async () => {
  for (const image of ['busybox', 'alpine', 'nginx:alpine']) await need(image);
  before = await inventory(env);
});
const clear = async (): Promise<void> => void (await removeAllBut(before, env));
afterAll(clear);

/** One step, which neither fails for want of an engine nor by a bug. */
async function take(desk: Desk, id: string, step: Step): Promise<void> {
  if (typeof step === 'number') return mistake(desk, id, step);
  if (step === 'solve') return void (await solve(desk, id));
  const [command = '', ...options] = step.split(' ');
  const ran = await desk.dojo([command, id, ...options], { timeout: 300_000 });
  expect([0, 1]).toContain(ran.exitCode);
}

async function mistake(desk: Desk, id: string, nth: number): Promise<void> {
  const scripts = mistakesOf(id);
  await desk.shell(`bash -u '${scripts[nth % scripts.length]}'`, { cwd: join(desk.folder, id), timeout: 120_000 });
}

/** Things of the exercise that its reset left, and said so. */
function saidToBeLeft({ stdout }: Ran): readonly string[] {
  const { exercises } = JSON.parse(stdout) as { exercises: [{ left: { kind: string; id: string }[] }] };
  return exercises[0].left.map(({ kind, id }) => `${kind} ${id}`);
}

interface Plot {
  readonly id: string;
  readonly crowd: readonly Decoy[];
  readonly typed: readonly Step[];
}

async function play({ id, crowd, typed }: Plot): Promise<void> {
  const desk = await newDesk();
  const { footprint } = await exerciseOf(id);
  const numbered = crowd.map((decoy, at) => ({ decoy, nth: at + 10 }));
  const make = (isLate: boolean) =>
    inBatches(
      numbered.filter(({ decoy }) => decoy.isLate === isLate),
      ({ decoy, nth }) => makeDecoy(decoy, nth, id, footprint),
    );
  const volumes = (await make(false)).flat();
  const atStart = await standing(volumes);
  expect(await desk.dojo(['start', id], { timeout: 300_000 })).toMatchObject({ exitCode: 0 });
  const [half, rest] = [typed.slice(0, typed.length / 2), typed.slice(typed.length / 2)];
  for (const step of half) await take(desk, id, step);
  const withoutLate = await standing();
  const lateVolumes = (await make(true)).flat();
  const all = await standing([...volumes, ...lateVolumes]);
  const others = new Map([...all].filter(([thing]) => atStart.has(thing) || !withoutLate.has(thing)));
  for (const step of rest) await take(desk, id, step);

  const reset = await desk.dojo(['reset', id, '--yes', '--json'], { timeout: 300_000 });
  expect(reset).toMatchObject({ exitCode: 0 });
  const inTheEnd = await standing([...volumes, ...lateVolumes]);
  expect(missing(new Map([...others, ...atStart]), inTheEnd, crowd.length)).toEqual([]);
  const left = added(others, inTheEnd);
  const isTold = typed.some((step) => typeof step === 'number') ? saidToBeLeft(reset) : [];
  expect(left.filter((thing) => !isTold.includes(thing))).toEqual([]);

  const again = await desk.dojo(['reset', id, '--yes', '--json'], { timeout: 300_000 });
  expect(again).toMatchObject({ exitCode: 0 });
  expect(missing(inTheEnd, await standing([...volumes, ...lateVolumes]), 0)).toEqual([]);
}

const propertyOf = <T>(arbitrary: fc.Arbitrary<T>, holds: (plot: T) => Promise<void>) =>
  fc.asyncProperty(arbitrary, holds).afterEach(clear);

describe('whatever was there', () => {
  test('is there after the reset, as it was, and what the exercise made is gone', async () => {
    const plots = fc.record({ id: exercises, crowd: decoys, typed: steps });
    await fc.assert(propertyOf(plots, play), { seed: SEED, numRuns: bound(6, 60), endOnFailure: true });
  }, 7_200_000);

  test('with a name of the exercise stops the start, and stays', async () => {
    const plots = fc.record({ id: fc.constantFrom(...QUICK), nth: fc.nat({ max: 20 }) });
    await fc.assert(propertyOf(plots, refuse), { seed: SEED, numRuns: bound(4, 40), endOnFailure: true });
  }, 3_600_000);
});

async function refuse({ id, nth }: { readonly id: string; readonly nth: number }): Promise<void> {
  const desk = await newDesk();
  const name = await takeName(nth, (await exerciseOf(id)).footprint);
  if (name === undefined) return;
  const there = await standing();
  const started = await desk.dojo(['start', id]);
  expect(started).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(name) });
  expect(await desk.dojo(['reset', id, '--yes'])).toMatchObject({ exitCode: 0 });
  const now = await standing();
  expect([...missing(there, now, 1), ...added(there, now)]).toEqual([]);
}
