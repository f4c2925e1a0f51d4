import { basename, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXAMPLES } from '../../fixtures/finding-examples.ts';
import { type Attempt, ofNginxRun, ofVolumeMount } from './combined/attempt.js';
import { containerHolds, HOLDS, type Inspected, TRUE } from './combined/truth.js';
import { type Learner, newLearner } from './dojo.js';

/** The same combinations in every run; another seed makes others. */
const SEED = Number(process.env.SEED ?? 20_261_121);
const RUNS = 15;

interface Checked {
  readonly id: string;
  readonly status: string;
  readonly finding?: { readonly code: string; readonly found: string };
}

/*
 * Two or three mistakes at once: each check that fails says something that is true of the engine's state, none fails that
 * holds, and none passes that does not.
 */
test.each([
  { id: 'nginx-run', name: 'nginx-alpine', attempts: ofNginxRun, before: ':' },
  {
    id: 'volume-mount',
    name: undefined,
    attempts: ofVolumeMount,
    before: `echo '<title>hoge</title>' > hoge.html; mkdir copy; cp hoge.html copy`,
  },
])(
  '$id',
  async ({ id, name, attempts, before }) => {
    const holds = async ({ line }: Attempt) => {
      const learner = await newLearner();
      try {
        await learner.dojo(['start', id]);
        const workspace = join(learner.folder, id);
        await learner.type(`ATTEMPT=${basename(learner.folder)}; ${before}; ${line} || true`, workspace);
        judge(await checks(learner, workspace), await inspect(learner), workspace, name);
      } finally {
        await leave(learner, id);
      }
    };
    await fc.assert(fc.asyncProperty(attempts, holds), { seed: SEED, numRuns: RUNS, endOnFailure: true });
  },
  600_000,
);

function judge(all: readonly Checked[], it: Inspected, workspace: string, name: string | undefined): void {
  for (const { id, status, finding } of all) {
    expect(['passed', 'failed', 'blocked'], id).toContain(status);
    const truth = id === 'container-running' ? containerHolds(it, name) : HOLDS[id]?.(it, workspace);
    if (truth !== undefined && status !== 'blocked') expect([id, status]).toEqual([id, truth ? 'passed' : 'failed']);
    if (!finding) continue;
    expect(Object.keys(EXAMPLES), id).toContain(finding.code);
    expect(TRUE[finding.code]?.(it, finding.found), `${id}: ${finding.code}: ${finding.found}`).toBe(true);
  }
}

async function checks(learner: Learner, workspace: string): Promise<readonly Checked[]> {
  const { stdout } = await learner.dojo(['check', '--json'], { cwd: workspace });
  return JSON.parse(stdout).checks;
}

async function inspect(learner: Learner): Promise<Inspected> {
  const { stdout } = await learner.type(`docker inspect "$(${own(learner)})"`);
  return JSON.parse(stdout)[0];
}

const own = (learner: Learner): string => `docker ps -aq --filter label=attempt=${basename(learner.folder)}`;

/** A container that fits by its image alone is not dojo's to remove. */
async function leave(learner: Learner, id: string): Promise<void> {
  await learner.type(`docker rm -f -v "$(${own(learner)})"`);
  await learner.dojo(['reset', id, '--yes', '--keep-images']);
  await learner.leave();
}
