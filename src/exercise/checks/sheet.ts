import { noAnswer, readSheet, type Sheet } from '../../diagnosis/sheet.js';
import { contentOf, entryLike, linesLike } from '../../evidence/file.js';
import { titled } from '../../words/titles.js';
import { type Check, check, type FoundBy, fail } from '../check.js';
import type { Scene } from '../scene.js';
import { noFile } from './file.js';

/** A YAML file of the workspace with one answer for each key. @example answerSheet('answers.yaml') */
export function answerSheet(file: string): Check<Sheet> {
  const ask = async ({ workspace }: Scene) => {
    const text = (await workspace.read(file)) ?? (await noFile(workspace, file, []));
    const sheet = await readSheet(file, text);
    if ('code' in sheet) fail(sheet);
    return sheet;
  };
  return check('sheet-there', titled('file-there', { file }), [], ask, {
    shows: async ({ workspace }) => {
      const content = await workspace.read(file);
      return content === undefined ? entryLike(workspace, file, file.replace(/\.\w+$/, '')) : contentOf(file, content);
    },
  });
}

interface SheetAnswer<Needs extends readonly Check[]> {
  readonly needs: Needs;
  /** What a person would type to see the right answer. */
  readonly command: string;
  /** What the engine says now. */
  readonly is: (scene: Scene, ...found: FoundBy<Needs>) => Promise<string>;
}

/**
 * One answer of the sheet is what the engine says.
 *
 * @example answer(sheet, 'address', { needs: [web], command: 'docker inspect web', is: async (_, { container }) => … })
 */
export function answer<const Needs extends readonly Check[]>(
  of: Check<Sheet>,
  key: string,
  { needs, command, is }: SheetAnswer<Needs>,
): Check<void> {
  const ask = async (scene: Scene, sheet: Sheet, ...found: FoundBy<Needs>) => {
    const wrong = noAnswer(sheet, key, await is(scene, ...found));
    if (wrong) fail({ ...wrong, try: [command] });
  };
  return check(
    `${key}-answered`,
    titled('sheet-answered', { key }),
    [of, ...needs] as const,
    ask as never,
    {
      shows: async ({ workspace }: Scene, { file }: Sheet) => {
        return linesLike(file, (await workspace.read(file)) ?? '', `^${key}:`);
      },
    } as never,
  );
}
