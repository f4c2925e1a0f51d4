import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { someExercises } from '../bounds.js';
import { exercisesHere } from '../course.js';
import { type Learner, newLearner } from './dojo.js';
import { learnerRuns, oneExercise } from './one-exercise.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let learner: Learner;
beforeEach(async () => {
  learner = await newLearner();
});
afterEach(() => learner.leave());

interface Step {
  readonly phase: string;
  readonly name?: string;
  readonly holds: boolean;
  readonly message?: string;
}

test('exercises fail untouched, pass solved and otherwise solved, refuse their mistakes, and leave nothing', async () => {
  const ids = someExercises(await exercisesHere());
  const { stdout, exitCode } = await learner.dojo(['verify', ...ids, '--json', '--junit', 'report.xml']);
  const { exercises } = JSON.parse(stdout) as { exercises: { exercise: string; steps: Step[] }[] };
  expect(exercises.flatMap(({ steps }) => steps.filter(({ holds }) => !holds))).toEqual([]);
  expect(exitCode).toBe(0);
  expect(exercises.map(({ exercise }) => exercise)).toEqual(ids);
  for (const { exercise, steps } of exercises) {
    const count = (phase: string) => steps.filter((step) => step.phase === phase).length;
    expect([count('untouched'), count('solution'), count('again'), count('left')], exercise).toEqual([1, 1, 1, 1]);
    expect(count('mistake'), exercise).toBeGreaterThanOrEqual(4);
    expect(count('alternative'), exercise).toBeGreaterThanOrEqual(1);
  }
  expect(await readFile(join(learner.folder, 'report.xml'), 'utf8')).toMatch(/<testsuites .*failures="0"/);
}, 3_600_000);

/** The published program with an exercise that was spoilt. */
async function spoilt(spoil: (exercise: string) => Promise<void>): Promise<readonly Step[]> {
  const copy = join(learner.folder, 'program');
  for (const part of ['bin', 'dist', 'exercises', 'package.json'])
    await cp(join(root, part), join(copy, part), { recursive: true });
  await spoil(join(copy, 'exercises', 'nginx-run'));
  const args = [join(copy, 'bin/dojo.js'), 'verify', 'nginx-run', '--json'];
  const env = { XDG_STATE_HOME: learner.state, DOJO_LANG: 'en' };
  const { stdout, exitCode } = await execa(process.execPath, args, { cwd: learner.folder, env, reject: false });
  expect(exitCode).toBe(1);
  return JSON.parse(stdout).exercises[0].steps.filter(({ holds }: Step) => !holds);
}

test('a solution that does not pass is found out', async () => {
  const broken = await spoilt((folder) =>
    writeFile(join(folder, 'solution.sh'), 'docker run -d --name nginx-alpine -p 80:8888 nginx:alpine\n'),
  );
  expect(broken.map(({ phase }) => phase)).toEqual(['solution']);
  expect(broken[0]?.message).toContain('port-published');
});

test('a mistake that is refused for another reason, and one that is not refused, are found out', async () => {
  const broken = await spoilt(async (folder) => {
    const header = '# fails: port-published\n# finding: port-random\n';
    await writeFile(
      join(folder, 'mistakes/swapped-ports.sh'),
      `${header}docker run -d --name nginx-alpine -p 80:8888 nginx:alpine\n`,
    );
    await cp(join(folder, 'solution.sh'), join(folder, 'mistakes/none.sh'));
    await writeFile(join(folder, 'mistakes/none.sh'), header + (await readFile(join(folder, 'solution.sh'), 'utf8')));
  });
  expect(broken.map(({ phase, name }) => `${phase} ${name}`)).toEqual(['mistake none', 'mistake swapped-ports']);
  expect(broken[1]?.message).toBe('expected port-published: port-random, got port-published: port-swapped');
});

test('what a solution leaves behind is found out', async () => {
  const broken = await spoilt(async (folder) => {
    const solution = await readFile(join(folder, 'solution.sh'), 'utf8');
    await writeFile(join(folder, 'solution.sh'), `${solution}docker volume create left-over\n`);
  });
  expect(broken).toMatchObject([{ phase: 'left', message: expect.stringContaining('+ volume left-over') }]);
  await learner.type('docker volume rm left-over');
});

test('what the engine does not let go of is told of the exercise that left it, and the next one is proved', async () => {
  await learner.type('docker run -d --name stranger alpine sleep 600');
  const file = await oneExercise(learner.folder, async (folder) => {
    const networks = join(folder, '../two-networks');
    await mkdir(networks);
    const solution = await readFile(join(root, 'exercises/two-networks/solution.sh'), 'utf8');
    await writeFile(join(networks, 'solution.sh'), `${solution}docker network connect net stranger\n`);
    await writeFile(
      join(folder, '../course.yaml'),
      'chapters: [{ title: { en: A, ja: あ }, exercises: [two-networks, nginx-run] }]\n',
    );
  });
  const { stdout, exitCode } = await learnerRuns(learner, file, 'verify', '--json');
  await learner.type('docker rm -f stranger; docker network rm net');
  const { exercises } = JSON.parse(stdout) as { exercises: { exercise: string; steps: Step[] }[] };
  const broken = exercises.flatMap(({ exercise, steps }) =>
    steps.filter(({ holds }) => !holds).map((one) => [exercise, one]),
  );
  expect(broken).toMatchObject([
    ['two-networks', { phase: 'solution', message: expect.stringContaining('has active endpoints') }],
    ['two-networks', { phase: 'left', message: expect.stringContaining('+ network ') }],
  ]);
  expect(exercises.map(({ exercise }) => exercise)).toEqual(['two-networks', 'nginx-run']);
  expect(exitCode).toBe(1);
});

test('what an exercise downloads goes as well, also what only a mistake downloads', async () => {
  await learner.type('docker rmi nginx:alpine nginx:latest');
  const { stdout, exitCode } = await learner.dojo(['verify', 'nginx-run', '--json']);
  expect(exitCode, stdout).toBe(0);
  expect((await learner.type('docker images -q nginx')).stdout).toBe('');
});
