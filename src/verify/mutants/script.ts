import {
  type Command,
  forEachChild,
  type HereDoc,
  parse,
  type Redirect,
  type Statement,
  type SyntaxNode,
} from 'unbash';
import { type Change, dropLines, replacements, type Span, shifted } from './change.js';
import { commandChanges } from './command.js';
import { composeChanges } from './compose.js';
import { dockerfileChanges } from './dockerfile.js';
import { textChanges } from './text.js';
import { otherPath } from './value.js';

/** A change, and the file that it is in: the script itself, or one that the script writes. */
export interface FileChange extends Change {
  readonly file: string;
}

/**
 * All wrong turns in a script: a command left out, one typed otherwise, and those in each file that it writes.
 *
 * @param file the script's name
 * @throws Error where it cannot be read
 */
export function scriptChanges(file: string, text: string): readonly FileChange[] {
  const { commands, errors = [] } = parse(text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return commands.flatMap((statement) => [
    ...[withoutStatement(text, statement), ...commandsIn(statement).flatMap((one) => typedOtherwise(text, one))].map(
      (change) => ({ file, ...change }),
    ),
    ...commandsIn(statement).flatMap((one) => writtenOtherwise(one)),
  ]);
}

function commandsIn(node: SyntaxNode): readonly Command[] {
  if (node.type === 'Command') return [node];
  const inner: Command[] = [];
  forEachChild(node, (child) => {
    inner.push(...commandsIn(child));
  });
  return inner;
}

function withoutStatement(text: string, statement: Statement): Change {
  const heres = commandsIn(statement).flatMap(hereDocs);
  const to = Math.max(statement.end, ...heres.map(({ closing }) => closing?.end ?? 0));
  const first = text.slice(statement.pos, statement.end).split('\n')[0] ?? '';
  return dropLines(text, `drop ${first}`, { from: statement.pos, to });
}

function typedOtherwise(text: string, { name, args, redirects }: Command): readonly Change[] {
  const words = [...(name ? [name] : []), ...args].map(({ pos, end }) => ({
    from: pos,
    to: end,
    text: text.slice(pos, end),
  }));
  const files = redirects.flatMap((one) => target(one) ?? []);
  return [
    ...(name?.value === 'docker' ? commandChanges(text, words) : []),
    ...files.flatMap((span) => replacements(text, span, otherPath)),
  ];
}

/** `cat > FILE <<'END'` writes a file. */
function writtenOtherwise(command: Command): readonly FileChange[] {
  const file = command.redirects.find((one): one is Redirect => one.type === 'Redirect' && /^>/.test(one.operator));
  if (!file?.target) return [];
  const name = file.target.value;
  return hereDocs(command).flatMap(({ body }) =>
    changesOf(name)(body.text).map((change) => ({ file: name, ...shifted(change, body.pos) })),
  );
}

function changesOf(file: string): (text: string) => readonly Change[] {
  if (/(^|\/)Dockerfile|\.dockerfile$/i.test(file)) return dockerfileChanges;
  return /\.ya?ml$/.test(file) ? composeChanges : textChanges;
}

const hereDocs = ({ redirects }: Command): readonly HereDoc[] =>
  redirects.filter((one): one is HereDoc => one.type === 'HereDoc');

function target(redirect: Command['redirects'][number]): Span | undefined {
  if (redirect.type !== 'Redirect' || !redirect.target || !/^&?>/.test(redirect.operator)) return undefined;
  return { from: redirect.target.pos, to: redirect.target.end };
}
