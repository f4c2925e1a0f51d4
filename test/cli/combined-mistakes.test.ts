import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bound } from '../bounds.js';
import type { Attempt } from './combined/attempt.js';
import { TRIED } from './combined/exercises.js';
import { HOLDS } from './combined/holds.js';
import { TRUE } from './combined/truth.js';
import { World } from './combined/world.js';
import { type Learner, newLearner } from './dojo.js';

/** The same combinations in every run; another seed makes others. */
const SEED = Number(process.env.SEED ?? 20_261_121);
/** Of all exercises together. */
const COMBINATIONS = bound(15, 200);

interface Checked {
  readonly id: string;
  readonly status: string;
  readonly blockedBy?: readonly string[];
  readonly finding?: { readonly code: string; readonly expected: string; readonly found: string };
}

/*
 * Two or three mistakes at once: each check that fails says something that is true of the state, none fails that holds, and none
 * passes that does not. What is true is asked of docker, compose, curl and the files.
 */
test.each(TRIED)(
  '$id',
  async ({ id, share, attempts }) => {
    const holds = async ({ script }: Attempt) => {
      const learner = await newLearner();
      const world = new World(learner, id);
      try {
        await learner.dojo(['start', id]);
        await world.type(`ATTEMPT=${world.attempt}\n${script}`);
        await settle(world);
        await judge(await checks(learner, world), world, id);
      } finally {
        await leave(learner, world, id);
      }
    };
    const numRuns = Math.max(1, Math.round((COMBINATIONS * share) / 100));
    await fc.assert(fc.asyncProperty(attempts, holds), { seed: SEED, numRuns, endOnFailure: true });
  },
  COMBINATIONS * 30_000,
);

async function judge(all: readonly Checked[], world: World, exercise: string): Promise<void> {
  const wrong: string[] = [];
  for (const { id, status, finding, blockedBy = [] } of all) {
    const holds = HOLDS[exercise]?.[id];
    expect(holds, `${id} has no oracle`).toBeDefined();
    if (status === 'blocked')
      expect(all.filter((one) => blockedBy.includes(one.id) && one.status !== 'passed')).not.toEqual([]);
    else if (status !== ((await holds?.(world, id)) ? 'passed' : 'failed')) wrong.push(`${id} is not ${status}`);
    if (finding && !(await isTrue(world, id, finding))) wrong.push(`${id}: ${finding.code}: ${finding.found}`);
  }
  expect(wrong).toEqual([]);
}

async function isTrue(world: World, id: string, { code, expected, found }: NonNullable<Checked['finding']>) {
  const truth = TRUE[code];
  return truth !== undefined && (await truth(world, { id, code, expected, found: found.replace(/\s+/g, ' ') }));
}

async function checks(learner: Learner, { workspace }: World): Promise<readonly Checked[]> {
  const { stdout } = await learner.dojo(['check', '--json'], { cwd: workspace });
  return JSON.parse(stdout).checks;
}

/** A program may need a moment to listen; what does not answer after that does not. These visits do not count. */
async function settle(world: World): Promise<void> {
  await world.type(
    `for i in 1 2 3 4 5 6; do curl -s -m 1 -o /dev/null -A dojo http://localhost:8888/ && break; sleep 0.25; done`,
  );
}

/** A container that fits by its image alone is not dojo's to remove, and neither is an image of a name that nobody asked for. */
async function leave(learner: Learner, world: World, id: string): Promise<void> {
  await world.type(`docker rm -f -v $(docker ps -aq --filter "label=attempt=${world.attempt}")`);
  await learner.dojo(['reset', id, '--yes', '--keep-images']);
  await world.type('docker rmi go-hello:v1');
  await learner.leave();
}
