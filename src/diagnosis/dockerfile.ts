import { DockerfileParser, type From } from 'dockerfile-ast';
import { sameImage } from '../docker/reference.js';
import { type Finding, finding } from './finding.js';

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

/**
 * Why the last stage does not begin with this image; undefined when it does, and where the file alone cannot tell.
 *
 * @param again what builds the image anew
 */
export function wrongBase(content: string, wished: string, again: readonly string[]): Finding | undefined {
  const base = lastBase(content);
  if (!base || base.image.includes('$') || sameImage(base.image, wished)) return undefined;
  return finding('dockerfile-base-differs', { wished, found: base.image, line: base.line }, again);
}

/** What the last stage stands on: names of stages lead to their own base, variables to their default. */
export function lastBase(content: string): { image: string; line: number } | undefined {
  const file = DockerfileParser.parse(content);
  const stages = file.getFROMs();
  const defaults = new Map(
    file.getInitialARGs().map((arg) => [arg.getProperty()?.getName(), arg.getProperty()?.getValue()]),
  );
  const imageOf = (stage: From) =>
    (stage.getImage() ?? '').replace(/@.*$/, '').replace(/\$\{?(\w+)\}?/g, (text, name) => defaults.get(name) ?? text);
  let at = stages.length - 1;
  for (let from = at; from >= 0; from -= 1) {
    const name = stages[from]?.getBuildStage()?.toLowerCase();
    if (from < at && name === imageOf(stages[at] as From).toLowerCase()) at = from;
  }
  const stage = stages[at];
  return stage && { image: imageOf(stage), line: stage.getRange().start.line + 1 };
}
