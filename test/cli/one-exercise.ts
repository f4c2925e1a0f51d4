import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import type { Learner } from './dojo.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The program with an exercise of one solution alone, so that its proof is quick. */
export async function oneExercise(
  folder: string,
  spoil: (exercise: string) => Promise<void> = async () => {},
): Promise<string> {
  const copy = join(folder, 'program');
  for (const part of ['bin', 'dist', 'package.json']) await cp(join(ROOT, part), join(copy, part), { recursive: true });
  const exercise = join(copy, 'exercises/nginx-run');
  await mkdir(exercise, { recursive: true });
  await cp(join(ROOT, 'exercises/nginx-run/solution.sh'), join(exercise, 'solution.sh'));
  await writeFile(
    join(copy, 'exercises/course.yaml'),
    'chapters: [{ title: { en: A, ja: あ }, exercises: [nginx-run] }]\n',
  );
  await spoil(exercise);
  return join(copy, 'bin/dojo.js');
}

/** Types a command of that program. */
export function learnerRuns({ folder, state }: Learner, file: string, ...args: readonly string[]) {
  const env = {
    XDG_STATE_HOME: state,
    DOJO_LANG: 'en',
    LANG: 'C.UTF-8',
    GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
  };
  return execa(process.execPath, [file, ...args], { cwd: folder, env, reject: false });
}
