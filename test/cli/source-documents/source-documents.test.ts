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
const inLab = (exercise: string): boolean => course.get(exercise)?.lab === true;
let learner: Learner;
beforeAll(async () => {
  learner = await newLearner();
});
afterAll(() => learner.leave());

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

/** What a document has commands for, of the exercises that there are. */
const pairs = documents.flatMap((document) =>
  exercisesOf(document)
    .filter((exercise) => course.has(exercise))
    .map((exercise) => ({ title: document.title, exercise, document })),
);

async function passes(document: SourceDocument, exercise: string, env: Env): Promise<void> {
  const { typed, checked } = await follow(document, exercise, env);
  expect(checked.exitCode, `${typed.stdout}\n${typed.stderr}\n${checked.stdout}`).toBe(0);
  const { checks } = JSON.parse(checked.stdout) as { checks: { status: string }[] };
  results.set(keyOf(document, exercise), passedAll(checks.filter(({ status }) => status === 'passed').length));
}

const PATIENT = { timeout: 240_000 };

describe('on the engine of the tests', PATIENT, () => {
  test.each(pairs.filter(({ exercise }) => !inLab(exercise)))('$title: $exercise', async ({ document, exercise }) => {
    const before = await inventory({});
    await passes(document, exercise, {});
    expect(withoutImages(await inventory({}))).toEqual(withoutImages(before));
  });
});

/* Behind the others: a lab publishes the ports of the course. It goes with all that is in it, as the networks of a swarm. */
describe('what reaches beyond itself, in a lab', PATIENT, () => {
  let lab: TestLab;
  beforeAll(async () => {
    lab = await labUp(learner);
  });
  afterAll(() => lab.down());
  test.each(pairs.filter(({ exercise }) => inLab(exercise)))('$title: $exercise', ({ document, exercise }) =>
    passes(document, exercise, lab.env),
  );
});

const withoutImages = ({ image: _images, ...rest }: Inventory) => rest;

test('README.md tells of this', async () => {
  await expect(formatPage(results)).toMatchFileSnapshot('README.md');
});
