import { DockerfileParser } from 'dockerfile-ast';

/** The words that a Dockerfile's lines may begin with. @see https://docs.docker.com/reference/dockerfile/ */
const INSTRUCTIONS =
  /^(FROM|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)$/i;

/** The first line that no builder would take: an unknown instruction, or something before the first FROM. */
export function firstWrongLine(content: string): { line: number; text: string } | undefined {
  const instructions = DockerfileParser.parse(content).getInstructions();
  if (instructions.length === 0) return { line: 1, text: '' };
  const begun = instructions.findIndex((one) => one.getKeyword() === 'FROM');
  const wrong = instructions.find(
    (one, at) => !INSTRUCTIONS.test(one.getInstruction()) || (at < begun && one.getKeyword() !== 'ARG') || begun < 0,
  );
  if (!wrong) return undefined;
  return { line: wrong.getRange().start.line + 1, text: wrong.getTextContent().split('\n')[0] ?? '' };
}
