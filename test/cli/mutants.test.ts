import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExerciseResult, KillRate, Step } from '../../src/verify/result.ts';
import { isFull, someExercises } from '../bounds.js';
import { exercisesHere } from '../course.js';
import { type Learner, newLearner } from './dojo.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let learner: Learner;
beforeEach(async () => {
  learner = await newLearner();
});
afterEach(() => learner.leave());

interface Report {
  readonly mutants: KillRate;
  readonly exercises: readonly ExerciseResult[];
}

/** `verify` of a copy of the program whose exercise `nginx-run` was changed. */
async function verifyCopy(change: (copy: string, exercise: string) => Promise<void>, args: readonly string[]) {
  const copy = join(learner.folder, 'program');
  for (const part of ['bin', 'dist', 'exercises', 'package.json'])
    await cp(join(root, part), join(copy, part), { recursive: true });
  await change(copy, join(copy, 'exercises', 'nginx-run'));
  const env = { XDG_STATE_HOME: learner.state, DOJO_LANG: 'en', NO_COLOR: '1', LC_ALL: 'C.UTF-8' };
  const all = [join(copy, 'bin/dojo.js'), 'verify', 'nginx-run', '--mutants', ...args];
  return execa(process.execPath, all, { cwd: learner.folder, env, reject: false });
}

const named = ({ exercises }: Report, name: string): Step | undefined =>
  exercises.flatMap(({ steps }) => steps).find((step) => step.name === name);

test('every wrong variant of a solution is refused, what is declared right passes, and nothing is left', async () => {
  const { stdout, exitCode } = await learner.dojo(['verify', 'nginx-run', '--mutants', '--only', ':', '--json']);
  const report = JSON.parse(stdout) as Report;
  expect(report.exercises.flatMap(({ steps }) => steps.filter(({ holds }) => !holds))).toEqual([]);
  expect(exitCode).toBe(0);
  expect(report.mutants).toEqual({ made: 11, refused: 11, equivalent: 4, rate: 1 });
  expect(named(report, 'solution.sh: docker run: swap 8888:80')?.mutant).toEqual({
    verdict: 'refused',
    by: ['port-published: port-swapped'],
    line: 2,
    before: ['docker run -d --name nginx-alpine -p 8888:80 nginx:alpine'],
    after: ['docker run -d --name nginx-alpine -p 80:8888 nginx:alpine'],
  });
  expect(named(report, 'solution.sh: docker run: drop -d')?.mutant?.by).toEqual([
    'container-running: container-not-detached',
  ]);
  expect(named(report, 'solution.sh: drop docker logs nginx-alpine')?.mutant).toMatchObject({
    verdict: 'survived',
    because: expect.stringContaining('Reading a log'),
  });
  expect(report.exercises[0]?.steps.map(({ phase }) => phase).slice(-4)).toEqual([
    'untouched',
    'solution',
    'again',
    'left',
  ]);
});

test('where a check has a hole, the variant that slips through is shown with its line', async () => {
  const { stdout, exitCode } = await verifyCopy(
    async (copy) => {
      const file = join(copy, 'dist/exercises/nginx-run.js');
      const code = await readFile(file, 'utf8');
      const weak = code.replace(/name: ?"nginx-alpine",/, '');
      expect(weak).not.toBe(code);
      await writeFile(file, weak);
    },
    ['--only', 'name nginx-alpine', '--artifacts', 'kept'],
  );
  expect(exitCode).toBe(1);
  expect(stdout).toContain(
    [
      '      solution.sh:2',
      '      - docker run -d --name nginx-alpine -p 8888:80 nginx:alpine',
      '      + docker run -d -p 8888:80 nginx:alpine',
    ].join('\n'),
  );
  expect(stdout).toContain('1 of 2 wrong variants refused (50.0 %), 0 declared right as well');
  const kept = await readdir(join(learner.folder, 'kept/nginx-run'));
  const [survivor = '', ...others] = kept.filter((name) => name.startsWith('mutant'));
  expect(others).toEqual([]);
  const transcript = await readFile(join(learner.folder, 'kept/nginx-run', survivor, 'transcript.txt'), 'utf8');
  expect(transcript).toContain('docker run -d -p 8888:80 nginx:alpine');
});

test('a declaration that no variant matches, and one of a variant that is refused, are found out', async () => {
  const { stdout, exitCode } = await verifyCopy(
    async (_copy, exercise) => {
      const variants = [
        'solution.sh: docker run: drop --name web',
        'solution.sh: docker run: drop --name nginx-alpine',
      ];
      await writeFile(join(exercise, 'equivalents.yaml'), JSON.stringify([{ because: 'so', variants }]));
    },
    ['--only', 'drop --name', '--json'],
  );
  expect(exitCode).toBe(1);
  const report = JSON.parse(stdout) as Report;
  expect(named(report, 'solution.sh: docker run: drop --name web')).toMatchObject({
    holds: false,
    message: 'equivalents.yaml declares a variant that is not made any more',
  });
  expect(named(report, 'solution.sh: docker run: drop --name nginx-alpine')).toMatchObject({
    holds: false,
    message: expect.stringContaining('container-running: container-name-differs'),
  });
});

test('a file of declarations that cannot be read is a mistake of the exercise', async () => {
  const { stderr, exitCode } = await verifyCopy(
    (_copy, exercise) => writeFile(join(exercise, 'equivalents.yaml'), '- variants: [x]\n'),
    [],
  );
  expect(exitCode).toBe(4);
  expect(stderr).toContain('equivalents.yaml');
});

test('a name that nothing has is not taken for a proof', async () => {
  const { stderr, exitCode } = await learner.dojo(['verify', 'run-command', '--only', 'no such name']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('"no such name"');
});

/** Of each exercise one; in the long form all. */
const SAMPLE = isFull ? ['--mutants'] : ['--sample', '1'];

test('wrong variants of the course are refused', async () => {
  const ids = someExercises(await exercisesHere());
  const wrong = [...SAMPLE, '--seed', 'tests', '--only', ':'];
  const { stdout, exitCode } = await learner.dojo(['verify', ...ids, ...wrong, '--json']);
  const report = JSON.parse(stdout) as Report;
  expect(report.exercises.flatMap(({ steps }) => steps.filter(({ holds }) => !holds))).toEqual([]);
  expect(exitCode).toBe(0);
  expect(report.mutants.rate).toBe(1);
  for (const { exercise, steps } of report.exercises)
    expect(steps.filter(({ phase }) => phase === 'mutant').length, exercise).toBeGreaterThan(0);
}, 18_000_000);
