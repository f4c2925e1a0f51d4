import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Inventory, inventory } from '../../../fixtures/inventory.js';
import { type Learner, newLearner } from '../dojo.js';
import { exercises } from './course.js';
import { documents, exercisesOf, type SourceDocument, scriptFor } from './documents.js';
import { labUp, type TestLab } from './lab.js';
import { formatPage, keyOf, passedAll } from './page.js';

/*
 * The documents that the course comes from: their commands, typed as they stand there, must pass the checks of the exercises that
 * they belong to. README.md in this folder tells how, and what came of it.
 */

/** A person asks again until a server answers, and waits for what is not there yet. */
const PERSON = `patiently() { for try in $(seq 120); do "$@" && return; sleep 0.5; done; return 1; }
curl() { patiently command curl -s "$@"; }
`;

type Env = TestLab['env'];

const course = await exercises();
const results = new Map<string, string>();
let learner: Learner;
let lab: TestLab | undefined;
beforeAll(async () => {
  learner = await newLearner();
});
afterAll(async () => {
  await lab?.down();
  await learner.leave();
});

/** The engine that an exercise is done on: that of the test, or one lab for all that would reach beyond themselves. */
async function engineFor(exercise: string): Promise<Env> {
  if (!course.get(exercise)?.lab) return {};
  lab ??= await labUp(learner);
  return lab.env;
}

/** Starts an exercise, types what a document has for it, checks, and resets. */
async function follow(document: SourceDocument, exercise: string, env: Env) {
  const cwd = join(learner.folder, document.name);
  await mkdir(cwd, { recursive: true });
  const started = await learner.dojo(['start', exercise], { cwd, env });
  expect(started.exitCode, started.stderr).toBe(0);
  const typed = await learner.type(PERSON + scriptFor(document, exercise), join(cwd, exercise), env);
  const checked = await learner.dojo(['check', exercise, '--json'], { cwd, env });
  const reset = await learner.dojo(['reset', exercise, '--yes'], { cwd, env });
  expect(reset.exitCode, reset.stderr).toBe(0);
  return { typed, checked };
}

describe.each(documents)('$title', { timeout: 240_000 }, (document) => {
  test.each(exercisesOf(document).filter((exercise) => course.has(exercise)))('%s', async (exercise) => {
    const env = await engineFor(exercise);
    const before = await inventory(env);
    const { typed, checked } = await follow(document, exercise, env);
    const told = `${typed.stdout}\n${typed.stderr}\n${checked.stdout}`;
    expect(checked.exitCode, told).toBe(0);
    const { checks } = JSON.parse(checked.stdout) as { checks: { status: string }[] };
    results.set(keyOf(document, exercise), passedAll(checks.filter(({ status }) => status === 'passed').length));
    // a lab goes with all that is in it, as the networks of a swarm
    if (!course.get(exercise)?.lab) expect(withoutImages(await inventory(env))).toEqual(withoutImages(before));
  });
});

const withoutImages = ({ image: _images, ...rest }: Inventory) => rest;

test('README.md tells of this', async () => {
  await expect(formatPage(results)).toMatchFileSnapshot('README.md');
});
