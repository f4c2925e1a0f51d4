import { finding } from '../../diagnosis/finding.js';
import { wrongDirectory } from '../../diagnosis/habit.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import { nearNames, refuseUnreadable } from './file.js';

/** A Dockerfile is in the workspace and can be read. */
export function dockerfile(): Check<{ file: string }> {
  const file = 'Dockerfile';
  return check('dockerfile-written', titled('file-there', { file }), [], async ({ workspace }) => {
    const content = await workspace.read(file);
    if (content === undefined) {
      await refuseUnreadable(workspace, file);
      if (await workspace.isAbove(file)) fail(wrongDirectory(file, workspace.above, workspace.folder));
      fail(finding('dockerfile-missing', { found: await nearNames(workspace.list(), file) }));
    }
    const { firstWrongLine } = await import('../../diagnosis/dockerfile.js');
    const wrong = firstWrongLine(content);
    if (wrong) fail(finding('dockerfile-invalid', wrong));
    return { file };
  });
}
