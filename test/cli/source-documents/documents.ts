import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';

/** Why something is typed otherwise than a document has it. */
export const REASONS = {
  gone: 'the tag or the command is no longer there, or no longer maintained',
  wrong: 'it does not run as it is printed',
  value: 'it stands for something that is known only when it is typed',
  prompt: 'what a person types at a prompt or in a second terminal is handed in by a script, without a terminal',
  pause: 'a person waits here until something is ready',
  given: '`dojo start` gives it',
  asked: 'the exercise asks for another name, image, port or place',
  answer: 'the document leaves it to the reader',
} as const;

const Change = v.strictObject({
  why: v.picklist(Object.keys(REASONS) as (keyof typeof REASONS)[]),
  from: v.pipe(v.string(), v.minLength(1)),
  to: v.string(),
});
const Typed = v.strictObject({
  for: v.union([v.string(), v.array(v.string())]),
  changes: v.optional(v.array(Change), []),
  /** Lines that the exercise asks for and the document does not have, after those of the block. */
  alsoAsked: v.optional(v.string(), ''),
});
const Block = v.strictObject({
  /** Where in the document. */
  at: v.string(),
  commands: v.optional(v.string()),
  /** A file that the document shows, in place of commands. */
  file: v.optional(v.string()),
  content: v.optional(v.string()),
  typed: v.optional(v.array(Typed), []),
  /** Why it belongs to no exercise. */
  none: v.optional(v.string()),
});

export type Change = v.InferOutput<typeof Change>;
type Typed = v.InferOutput<typeof Typed>;
export type Block = v.InferOutput<typeof Block>;

export interface SourceDocument {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The five documents, each with all its blocks of commands in their order. */
export const documents: readonly SourceDocument[] = [0, 1, 2, 3, 4].map((number) => {
  const name = `document-${number}.yaml`;
  const text = readFileSync(new URL(name, import.meta.url), 'utf8');
  const title = /^# (Document .*?)\. /.exec(text)?.[1] ?? name;
  return { name, title, blocks: v.parse(v.array(Block), parse(text)) };
});

/** How a block is typed for an exercise; undefined where it does not belong to it. */
export function typedFor(block: Block, exercise: string): Typed | undefined {
  return block.typed.find((typed) => [typed.for].flat().includes(exercise));
}

/** The exercises that the blocks of a document belong to, each once. */
export function exercisesOf({ blocks }: SourceDocument): readonly string[] {
  return [...new Set(blocks.flatMap(({ typed }) => typed.flatMap((one) => one.for)))];
}

/** All that is typed for an exercise, as one script. */
export function scriptFor({ blocks }: SourceDocument, exercise: string): string {
  return blocks
    .flatMap((block) => {
      const typed = typedFor(block, exercise);
      return typed ? [lines(block, typed.changes), typed.alsoAsked] : [];
    })
    .join('');
}

function lines({ at, commands, file, content }: Block, changes: readonly Change[]): string {
  const text = changes.reduce((before, change) => changed(before, change, at), commands ?? content ?? '');
  return file === undefined ? text : `cat > ${file} <<'FILE'\n${text}FILE\n`;
}

function changed(text: string, { from, to }: Change, at: string): string {
  if (!text.includes(from)) throw new Error(`"${at}" has nothing like "${from}" to change`);
  return text.replaceAll(from, to);
}
