import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Learner, newLearner } from './dojo.js';
import { learnerRuns, oneExercise } from './one-exercise.js';

/* What is told of a proof, and what is made of that: a flaky exercise, parts put together, what is noted. */

const SCHEMA = fileURLToPath(new URL('../../docs/schema/verify.json', import.meta.url));
const PATIENT = { timeout: 200_000 };

let learner: Learner;
beforeEach(async () => {
  learner = await newLearner();
});
afterEach(() => learner.leave());

const read = (file: string) => readFile(join(learner.folder, file), 'utf8');
const dojo = (file: string, ...args: readonly string[]) => learnerRuns(learner, file, ...args);

async function expectSchema(document: object): Promise<void> {
  const validate = new Ajv2020({ validateFormats: false }).compile(JSON.parse(await readFile(SCHEMA, 'utf8')));
  validate(document);
  expect(validate.errors ?? []).toEqual([]);
}

test('a solution that holds only every other time is flaky, in every report, and is not noted', PATIENT, async () => {
  const everyOther = (exercise: string) =>
    appendFile(
      join(exercise, 'solution.sh'),
      `\nturn='${learner.folder}/turn'\nif [ -e "$turn" ]; then docker rm -f nginx-alpine; else touch "$turn"; fi\n`,
    );
  const file = await oneExercise(learner.folder, everyOther);
  const ways = ['--report', 'a.json', '--junit', 'a.xml', '--github', '--record'];
  const { stdout, exitCode } = await dojo(file, 'verify', '--repeat', '2', ...ways);
  expect(exitCode, stdout).toBe(1);
  const told = 'not the same every time, it held in 1 of 2 runs; else: the check refuses it';
  expect(stdout).toMatch(/^\? nginx-run/m);
  expect(stdout.replace(/\s+/g, ' ')).toContain(`solution passes: ${told}`);
  expect(stdout).toMatch(
    /^::error file=exercises\/nginx-run\/solution\.sh,title=nginx-run%3A solution passes .*::not the/m,
  );
  expect(await read('summary.md')).toContain('| <code>nginx-run</code> | 🎲 |');
  expect(await read('a.xml')).toContain(told);
  const document = JSON.parse(await read('a.json'));
  await expectSchema(document);
  const [{ steps, ...exercise }] = document.exercises;
  expect(exercise).toMatchObject({ exercise: 'nginx-run', holds: false, flaky: true, runs: 2 });
  expect(steps.filter((step: { flaky?: object }) => step.flaky)).toMatchObject([
    { phase: 'solution', flaky: { held: 1, runs: 2 } },
  ]);
  expect(await read('program/exercises/verified.json')).toBe('{}\n');
});

test('parts are put together: the whole holds with all of them, and is not proved without one', PATIENT, async () => {
  const file = await oneExercise(learner.folder);
  const first = await dojo(file, 'verify', '--shard', '1/2', '--record', '--json', '--report', '1.json');
  expect(first.exitCode, first.stdout).toBe(0);
  expect(await read('1.json')).toBe(`${first.stdout}\n`);
  expect((await dojo(file, 'verify', '--shard', '2/2', '--report', '2.json')).exitCode).toBe(0);

  const whole = await dojo(file, 'report', 'merge', '1.json', '2.json', '--junit', 'all.xml', '--github');
  expect(whole.exitCode, whole.stderr).toBe(0);
  expect(whole.stdout).toMatch(/nginx-run +✓/);
  expect(whole.stdout).toMatch(/1 +Docker Engine [\d.]+/);
  expect(await read('summary.md')).toContain('| <code>nginx-run</code> | ✅ |');
  expect(await read('all.xml')).toContain('classname="nginx-run"');
  const document = JSON.parse((await dojo(file, 'report', 'merge', '2.json', '1.json', '--json')).stdout);
  await expectSchema(document);
  expect(document.engines).toMatchObject([{ status: 'passed', exercises: [{ exercise: 'nginx-run', holds: true }] }]);

  const half = await dojo(file, 'report', 'merge', '1.json', '--github');
  expect(half.exitCode).toBe(3);
  expect(half.stdout).toContain('no file has the part 2/2 of the exercises');
  expect(half.stdout).toMatch(/^::error title=Docker Engine [\d.]+::no file has/m);

  const [engine = ''] = Object.keys(JSON.parse(await read('program/exercises/verified.json'))['nginx-run']);
  expect(engine).toMatch(/^Docker Engine \d+\.\d+/);
  expect((await dojo(file, 'list', '--verified')).stdout).toContain(engine);
  expect(JSON.parse((await dojo(file, 'list', '--json')).stdout).chapters[0].exercises[0].verified).toEqual({
    [engine]: new Date().toISOString().slice(0, 10),
  });

  const twice = await dojo(file, 'report', 'merge', '1.json', '1.json');
  expect(twice).toMatchObject({ exitCode: 2, stdout: '' });
  expect(twice.stderr).toMatch(/^dojo: \S*1\.json has nginx-run on Docker Engine \S+ twice\n/);
  await writeFile(join(learner.folder, '2.json'), first.stdout.slice(0, 200));
  const damaged = await dojo(file, 'report', 'merge', '1.json', '2.json');
  expect(damaged).toMatchObject({ exitCode: 2, stdout: '' });
  expect(damaged.stderr).toMatch(/^dojo: \S*2\.json is damaged, or no report of dojo verify/);
});

test('what cannot go well is said before anything is verified', async () => {
  const file = await oneExercise(learner.folder);
  const refused = async (...args: readonly string[]) => {
    const { exitCode, stdout, stderr } = await dojo(file, ...args);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')).toHaveLength(2);
    return stderr;
  };
  expect(await refused('verify', '--shard', '3/2')).toContain('--shard cannot be "3/2"');
  expect(await refused('verify', '--repeat', '0')).toContain('--repeat cannot be "0"');
  expect(await refused('verify', '--report', 'nowhere/a.json')).toContain('nowhere/a.json cannot be written');
  expect(await refused('verify', '--record', '--sample', '2')).toContain('--record notes what holds in full');
  expect(await refused('report')).toContain('something is missing: <command>');
  expect(await refused('report', 'merge')).toContain('something is missing: <file>');
  expect(await refused('report', 'merge', 'nothing.json')).toContain('nothing.json cannot be read');
});
