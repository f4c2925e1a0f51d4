import type { Command } from 'commander';
import { type Candidate, candidates } from '../completion/candidates.js';
import { isShell, SCRIPTS } from '../completion/scripts.js';
import { loadCourse } from '../course/course.js';
import { type App, EXIT, type Exit } from './app.js';

/** `dojo completion <shell>`: prints the script that a shell reads when it starts. */
export function completion(app: App, _program: Command, shell: string): Exit {
  if (!isShell(shell)) return EXIT.usage;
  app.out(SCRIPTS[shell]);
  return EXIT.passed;
}

/** `dojo complete -- <word>…`: what the scripts ask. Whatever is wrong with the course, a shell's prompt is no place to say it. */
export async function complete(app: App, program: Command, words: readonly string[]): Promise<Exit> {
  const ids = await loadCourse(app.root).then(
    (course) => course.ids,
    () => [],
  );
  app.out(candidates(program, words, ids).map(line).join(''));
  return EXIT.passed;
}

const line = ({ value, about }: Candidate): string => (about ? `${value}\t${about}\n` : `${value}\n`);
