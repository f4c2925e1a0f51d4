import { parse } from 'node:path';
import { plain, wrongAnswer } from '../../diagnosis/answer.js';
import type { Evidence } from '../../evidence/evidence.js';
import { contentOf, entryLike } from '../../evidence/file.js';
import { titled } from '../../words/titles.js';
import { type Check, check, type FoundBy, fail, type Title } from '../check.js';
import type { Scene } from '../scene.js';
import type { Workspace } from '../workspace.js';
import { noFile } from './file.js';

interface AnswerWish<Needs extends readonly Check[]> {
  readonly id?: string;
  readonly title?: Title;
  readonly needs: Needs;
  /** What a person would type to save it. It is shown as what to type next. */
  readonly command: string | readonly string[];
  /** The right answer: one that the statement tells, or what the engine says now. */
  readonly is: string | ((scene: Scene, ...found: FoundBy<Needs>) => Promise<string>);
  /** How lines are made comparable before they are: sorted, a column of them, … */
  readonly as?: (text: string) => string;
}

/**
 * A file in which the learner saved what a command printed, compared with the right answer. White space at the ends of lines
 * does not count.
 *
 * @example savedAnswer('diff.txt', { needs: [box], command: 'docker diff box > diff.txt', is: async ({ docker }, { container }) => … })
 */
export function savedAnswer<const Needs extends readonly Check[]>(
  file: string,
  wish: AnswerWish<Needs>,
): Check<{ text: string }> {
  const { id = `${parse(file).name}-saved`, title, needs, command, is, as = plain } = wish;
  const ask = async (scene: Scene, ...found: FoundBy<Needs>) => {
    const saved = (await scene.workspace.read(file)) ?? (await noFile(scene.workspace, file, [command].flat()));
    const wished = typeof is === 'string' ? is : await is(scene, ...found);
    const wrong = wrongAnswer(file, as(saved), as(wished), typeof is === 'string');
    if (wrong) fail({ ...wrong, try: [command].flat() });
    return { text: plain(saved) };
  };
  return check(id, title ?? titled('answer-saved', { file }), needs, ask, {
    shows: (scene, ..._found) => show(scene.workspace, file),
  });
}

async function show(workspace: Workspace, file: string): Promise<Evidence> {
  const content = await workspace.read(file);
  return content === undefined ? entryLike(workspace, file, parse(file).name) : contentOf(file, content);
}

/** The lines in an order of their own, for answers that come in none. */
export const anyOrder = (text: string): string => plain(text).split('\n').sort().join('\n');
