import { finding } from '../../diagnosis/finding.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import { nearNames } from './file.js';

/** The words that a Dockerfile's lines may begin with. @see https://docs.docker.com/reference/dockerfile/ */
const INSTRUCTIONS =
  /^(FROM|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)$/i;

/** A Dockerfile is in the workspace and can be read. */
export function dockerfile(): Check<{ file: string }> {
  const file = 'Dockerfile';
  return check('dockerfile-written', titled('file-there', { file }), [], async ({ workspace }) => {
    const content = await workspace.read(file);
    if (content === undefined) fail(finding('dockerfile-missing', { found: await nearNames(workspace.list(), file) }));
    const wrong = await firstWrongLine(content);
    if (wrong) fail(finding('dockerfile-invalid', wrong));
    return { file };
  });
}

/** The first line that no builder would take: an unknown instruction, or something before the first FROM. */
async function firstWrongLine(content: string): Promise<{ line: number; text: string } | undefined> {
  const { DockerfileParser } = await import('dockerfile-ast');
  const instructions = DockerfileParser.parse(content).getInstructions();
  if (instructions.length === 0) return { line: 1, text: '' };
  const begun = instructions.findIndex((one) => one.getKeyword() === 'FROM');
  const wrong = instructions.find(
    (one, at) => !INSTRUCTIONS.test(one.getInstruction()) || (at < begun && one.getKeyword() !== 'ARG') || begun < 0,
  );
  if (!wrong) return undefined;
  return { line: wrong.getRange().start.line + 1, text: wrong.getTextContent().split('\n')[0] ?? '' };
}
