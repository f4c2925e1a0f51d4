import { finding } from '../../diagnosis/finding.js';
import { wrongDirectory } from '../../diagnosis/habit.js';
import type { Evidence } from '../../evidence/evidence.js';
import { entryLike, lineOf, linesLike } from '../../evidence/file.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import type { Workspace } from '../workspace.js';
import { nearNames, refuseUnreadable, renamed } from './file.js';

/** A Dockerfile is in the workspace and can be read. */
export function dockerfile(): Check<{ file: string }> {
  const file = 'Dockerfile';
  const ask = async ({ workspace }: Scene) => {
    const content = await workspace.read(file);
    if (content === undefined) {
      await refuseUnreadable(workspace, file);
      if (await workspace.isAbove(file)) fail(wrongDirectory(file, workspace.above, workspace.folder));
      const found = await nearNames(workspace.list(), file);
      fail(finding('dockerfile-missing', { found }, renamed(found, file)));
    }
    const { firstWrongLine } = await import('../../diagnosis/dockerfile.js');
    const wrong = firstWrongLine(content);
    if (wrong) fail(finding('dockerfile-invalid', wrong));
    return { file };
  };
  return check('dockerfile-written', titled('file-there', { file }), [], ask, {
    shows: ({ workspace }) => show(workspace, file),
  });
}

/** Its last stage begins with this image. @example dockerfileBase(file, 'golang:alpine', 'docker build -t go-hello .') */
export function dockerfileBase(of: Check<{ file: string }>, base: string, build: string): Check<{ file: string }> {
  const ask = async ({ workspace }: Scene, found: { file: string }) => {
    const { wrongBase } = await import('../../diagnosis/dockerfile.js');
    const wrong = wrongBase((await workspace.read(found.file)) ?? '', base, [build]);
    if (wrong) fail(wrong);
    return found;
  };
  return check('dockerfile-base', titled('dockerfile-base', { base }), [of], ask, {
    shows: async ({ workspace }, { file }) => linesLike(file, (await workspace.read(file)) ?? '', '^FROM'),
  });
}

/** The line that is wrong, else where its stages begin. */
async function show(workspace: Workspace, file: string): Promise<Evidence> {
  const content = await workspace.read(file);
  if (content === undefined) return entryLike(workspace, file, file);
  const { firstWrongLine } = await import('../../diagnosis/dockerfile.js');
  const wrong = firstWrongLine(content);
  return wrong?.text ? lineOf(file, content, wrong.line) : linesLike(file, content, '^FROM');
}
