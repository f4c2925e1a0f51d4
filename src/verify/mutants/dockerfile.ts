import {
  type Copy,
  DockerfileParser,
  From,
  type Instruction,
  JSONInstruction,
  ModifiableInstruction,
} from 'dockerfile-ast';
import { type Change, dropLines, replacements, type Span } from './change.js';
import { otherAssignment, otherImages, otherPath, otherText } from './value.js';

/*
 * Wrong turns in a Dockerfile: an instruction or a stage left out, another base, path, value; the shell in between.
 */

/** @example dockerfileChanges('FROM busybox\nCOPY a /a\n') // drop COPY a /a; busybox -> busybox:other; a -> a-other; … */
export function dockerfileChanges(text: string): readonly Change[] {
  const instructions = DockerfileParser.parse(text).getInstructions();
  const offset = offsets(text);
  const at = (one: Instruction): Located => ({ text, one, span: offset(one.getRange()), offset });
  return [
    ...withoutStage(text, instructions, offset),
    ...instructions.flatMap((one) => [
      dropLines(text, `drop ${firstLine(one)}`, at(one).span),
      ...within(at(one), instructions),
    ]),
  ];
}

interface Located {
  readonly text: string;
  readonly one: Instruction;
  readonly span: Span;
  readonly offset: Offset;
}

type Range = ReturnType<Instruction['getRange']>;
type Offset = (range: Range) => Span;

const firstLine = (one: Instruction): string => one.getTextContent().split('\n')[0] ?? '';

/** The parser counts in lines and columns. */
function offsets(text: string): Offset {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const of = ({ line, character }: Range['start']) => (starts[line] ?? 0) + character;
  return ({ start, end }) => ({ from: of(start), to: of(end) });
}

/** Of several stages, each left out as a whole. */
function withoutStage(text: string, instructions: readonly Instruction[], offset: Offset): readonly Change[] {
  const starts = instructions.filter((one) => one instanceof From);
  if (starts.length < 2) return [];
  return starts.map((start, at) => {
    const { from } = offset(start.getRange());
    const next = starts[at + 1];
    const to = next ? offset(next.getRange()).from : text.length;
    return { what: `drop the stage ${firstLine(start)}`, from, to, by: '' };
  });
}

/** What may be wrong inside an instruction. */
function within(located: Located, all: readonly Instruction[]): readonly Change[] {
  const { one } = located;
  switch (one.getKeyword()) {
    case 'FROM':
      return otherBase(located, all);
    case 'COPY':
    case 'ADD':
      return [...withoutFlags(located), ...eachArgument(located, otherPath)];
    case 'WORKDIR':
      return eachArgument(located, otherPath);
    case 'ENV':
    case 'ARG':
    case 'LABEL':
      return eachArgument(located, otherAssignment);
    case 'RUN':
      return withoutVariables(located);
    case 'CMD':
    case 'ENTRYPOINT':
      return otherCommand(located);
    default:
      return eachArgument(located, otherText);
  }
}

/** Another tag, the base of another stage, no name for the stage. */
function otherBase({ text, one, offset }: Located, all: readonly Instruction[]): readonly Change[] {
  const from = one as From;
  const image = from.getImageRange();
  const name = from.getBuildStageRange();
  if (!image) return [];
  const bases = new Set(all.flatMap((other) => (other instanceof From ? (other.getImage() ?? []) : [])));
  bases.delete(from.getImage() ?? '');
  const others = replacements(
    text,
    offset(image),
    (value) => [...otherImages(value), ...[...bases].map((by) => ({ by }))],
    'FROM',
  );
  const unnamed = name && { what: `drop AS of ${firstLine(one)}`, from: offset(image).to, to: offset(name).to, by: '' };
  return unnamed ? [...others, unnamed] : others;
}

function withoutFlags({ text, one, offset }: Located): readonly Change[] {
  const flags = one instanceof ModifiableInstruction ? one.getFlags() : [];
  return flags.map((flag) => {
    const { from, to } = offset(flag.getRange());
    return { what: `drop ${text.slice(from, to)} of ${one.getKeyword()}`, from, to: to + 1, by: '' };
  });
}

function eachArgument({ text, one, offset }: Located, others: Parameters<typeof replacements>[2]): readonly Change[] {
  const words = (one as Copy).getArguments();
  return words.flatMap((word) => replacements(text, offset(word.getRange()), others, one.getKeyword()));
}

/** `CGO_ENABLED=0 go build` without what stands before the program. */
function withoutVariables({ text, one, offset }: Located): readonly Change[] {
  const range = one.getArgumentsRange();
  if (!range) return [];
  const { from, to } = offset(range);
  const [variables] = /^(\w+=\S+\s+)+/.exec(text.slice(from, to)) ?? [];
  return variables ? [{ what: `drop ${variables.trim()} of RUN`, from, to: from + variables.length, by: '' }] : [];
}

/** With a shell in between, and each word another one. */
function otherCommand(located: Located): readonly Change[] {
  const { text, one, offset } = located;
  const words = one instanceof JSONInstruction ? one.getJSONStrings() : [];
  const range = one.getArgumentsRange();
  if (words.length === 0 || !range) return eachArgument(located, otherText);
  const by = words.map((word) => word.getJSONValue()).join(' ');
  return [
    { what: `${one.getKeyword()} through a shell`, ...offset(range), by },
    ...words.flatMap((word) => replacements(text, offset(word.getRange()), otherText, one.getKeyword())),
  ];
}
