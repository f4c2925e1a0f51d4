import { readSolution } from '../course/lesson.js';
import { type App, EXIT, type Exit } from './app.js';
import { lessonFor } from './place.js';

/** `dojo solution <exercise>`: one way to do it, as commands that can be pasted. */
export async function solution(app: App, id: string): Promise<Exit> {
  const lesson = await lessonFor(app, 'solution', id);
  app.out(`# ${app.voice.words.phrases.solutionNote}\n${await readSolution(lesson)}`);
  return EXIT.passed;
}
