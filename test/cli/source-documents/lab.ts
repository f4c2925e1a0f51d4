import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Learner } from '../dojo.js';

const ENGINE = process.env.DOJO_DIND_IMAGE || 'docker:28-dind';

export interface TestLab {
  /** As `dojo lab env` exports it. */
  readonly env: Readonly<Record<string, string>>;
  down(): Promise<void>;
}

/** Starts a lab on the test's engine; afterwards neither it nor the image that was fetched for it is left. */
export async function labUp(learner: Learner): Promise<TestLab> {
  const had = (await learner.type(`docker image inspect ${ENGINE}`)).exitCode === 0;
  const up = await learner.dojo(['lab', 'up', '--engine', ENGINE]);
  expect(up.exitCode, up.stderr).toBe(0);
  const { inner } = JSON.parse(await readFile(join(learner.state, 'dojo', 'lab.json'), 'utf8'));
  return {
    env: inner,
    down: async () => {
      await learner.dojo(['lab', 'down', '--yes']);
      if (!had) await learner.type(`docker rmi ${ENGINE}`);
    },
  };
}
