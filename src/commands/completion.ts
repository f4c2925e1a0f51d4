import type { Command } from 'commander';
import { type Candidate, candidates } from '../completion/candidates.js';
import { isShell, SCRIPTS } from '../completion/scripts.js';
import { type App, EXIT, type Exit } from './app.js';

/** `dojo completion <shell>`: prints the script that a shell reads when it starts. */
export function completion(app: App, shell: string): Exit {
  if (!isShell(shell)) return EXIT.usage;
  app.out(SCRIPTS[shell]);
  return EXIT.passed;
}

/** `dojo complete -- <word>…`: what the scripts ask. Whatever is wrong with the course, a shell's prompt is no place to say it. */
export async function complete(app: App, program: Command, words: readonly string[]): Promise<Exit> {
  const ids = await app.course.course().then(
    (course) => course.ids,
    () => [],
  );
  const known = { exercise: ids, check: await checksOf(app, ids, words) };
  app.out(candidates(program, words, known).map(line).join(''));
  return EXIT.passed;
}

/** The checks of the exercise that is typed, where a command takes one. */
async function checksOf(app: App, ids: readonly string[], words: readonly string[]): Promise<readonly string[]> {
  const id = words.includes('explain') ? words.slice(0, -1).find((word) => ids.includes(word)) : undefined;
  const lesson = id === undefined ? undefined : await app.course.lesson(id).catch(() => undefined);
  return lesson?.exercise.checks.map((check) => check.id) ?? [];
}

const line = ({ value, about }: Candidate): string => (about ? `${value}\t${about}\n` : `${value}\n`);
