import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadLesson } from '../../src/course/lesson.ts';
import { readMistakes } from '../../src/verify/script.ts';
import { someMistakes } from '../bounds.js';
import { exercisesHere } from '../course.js';
import { type Learner, newLearner } from './dojo.js';

/** So many times a learner follows the advice until it passes; where there are more checks, as many as there are. */
const ROUNDS = 5;

/** Of a file that was edited within a second of a build nobody can tell which came first. */
const EDIT_AFTER_MS = 1_500;

const root = fileURLToPath(new URL('../..', import.meta.url));
const ids = await exercisesHere();
const lessons = await Promise.all(ids.map((id) => loadLesson(root, id, false)));
const mistaken = await Promise.all(
  lessons.map(async ({ exercise, folder }) => {
    const rounds = Math.max(ROUNDS, exercise.checks.length);
    return [exercise.id, { folder, rounds }, await mistakesOf(exercise.id, folder)] as const;
  }),
);

async function mistakesOf(id: string, folder: string) {
  const all = await readMistakes(folder);
  const some = someMistakes(id, 1);
  return all.filter(({ name }) => some.includes(name));
}

/** What is to be done in an editor before the commands help: the finding names the file, and what is wrong with it. */
const EDITED: Readonly<Record<string, RegExp>> = {
  'volume-mount': /^file-(missing|content-differs)$/,
  'bind-directory': /^file-missing$/,
  inspect: /^(answers-invalid|sheet-answer-(missing|differs))$/,
  'go-dockerfile':
    /^(dockerfile-invalid|dockerfile-base-differs|image-missing|image-command-missing|command-shell-form|container-command-not-found)$/,
  'dockerfile-env': /^(dockerfile-invalid|image-env-missing|image-env-differs)$/,
  'static-site': /^(single-stage|http-body-differs)$/,
  entrypoint: /^(entrypoint-missing|default-argument-differs|image-env-missing)$/,
  'multi-stage': /^(image-missing|single-stage|image-too-large|binary-dynamically-linked|container-command-not-found)$/,
  'etcd-cluster': /^(dockerfile-base-differs|image-command-missing)$/,
  'swarm-service': /^service-replicas-differ$/,
  'compose-web': /^(?!compose-not-up)/,
  'compose-nginx': /^(?!compose-not-up|file-is-folder|mount-kind-differs|bind-source-missing)/,
  'compose-web-db':
    /^(?!compose-not-up|compose-changed-since-up|compose-wrong-project|database-not-ready|volume-already-initialised)/,
};

interface Failed {
  readonly id: string;
  readonly finding: { readonly code: string; readonly found: string; readonly try: string };
}

let learner: Learner;
beforeEach(async () => {
  learner = await newLearner();
});
afterEach(() => learner.leave());

/* Who types what a finding says, as it is printed, comes to another finding or to the end. */
describe.each(mistaken)('%s', (id, lesson, mistakes) => {
  test.each(mistakes)(
    '$name',
    async ({ file }) => {
      expect(await learner.dojo(['start', id])).toMatchObject({ exitCode: 0 });
      const workspace = join(learner.folder, id);
      try {
        await learner.type(await readFile(file, 'utf8'), workspace);
        const { passed, way } = await follow(id, lesson, workspace);
        expect(passed, way.join('\n')).toBe(true);
      } finally {
        await learner.dojo(['reset', id, '--yes', '--keep-images']);
      }
    },
    400_000,
  );
});

async function follow(id: string, { folder, rounds }: { folder: string; rounds: number }, workspace: string) {
  const way: string[] = [];
  for (let round = 0; round <= rounds; round++) {
    const failed = await firstFailed(workspace);
    if (!failed) return { passed: true, way };
    const { code, found, try: next } = failed.finding;
    if (way.at(-1)?.startsWith(`${failed.id}: ${code} (${found})`)) return { passed: false, way };
    if (EDITED[id]?.test(code)) await writeFiles(folder, workspace);
    const { exitCode, stderr } = await learner.type(next, workspace, {}, 'y\n');
    way.push(`${failed.id}: ${code} (${found}): ${next} -> ${exitCode} ${stderr.trim().split('\n').at(-1)}`);
  }
  return { passed: false, way };
}

async function firstFailed(workspace: string): Promise<Failed | undefined> {
  const { stdout } = await learner.dojo(['check', '--json'], { cwd: workspace });
  const { status, checks } = JSON.parse(stdout) as { status: string; checks: (Failed & { status: string })[] };
  expect(status, stdout).not.toBe('error');
  return checks.find((check) => check.status === 'failed');
}

/** The files of the solution, as a person would have them after reading what is wrong, which takes a while. */
async function writeFiles(folder: string, workspace: string): Promise<void> {
  await pause(EDIT_AFTER_MS);
  const solution = await readFile(join(folder, 'solution.sh'), 'utf8');
  const files = solution.match(/^cat > .*<<'(\w+)'\n(?:.*\n)*?\1$|^echo .* >>? answers\.yaml$/gm) ?? [];
  await learner.type(files.join('\n'), workspace);
}
