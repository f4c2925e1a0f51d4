import {
  type Block,
  type Change,
  documents,
  exercisesOf,
  REASONS,
  type SourceDocument,
  typedFor,
} from './documents.js';

/** What became of an exercise after a document's commands: by the document's name, a slash, and the exercise. */
export type Results = ReadonlyMap<string, string>;

export const keyOf = (document: SourceDocument, exercise: string): string => `${document.name}/${exercise}`;

/** How a run that passed is told of. */
export const passedAll = (checks: number): string => `passed, ${checks} of ${checks}`;

/** The page with the table of all blocks: README.md. */
export function formatPage(results: Results): string {
  return [HEAD, ...documents.map((document) => formatDocument(document, results))].join('\n');
}

const HEAD = `# The source documents, command by command

The course comes from five documents of study groups. Each of their blocks of commands is here, in its order, as it stands
there: in \`document-0.yaml\` to \`document-4.yaml\`, without comments and output. Under \`typed\` is, for each exercise that it belongs to,
what is changed before it is typed (\`changes\`), and which lines the exercise asks for beyond it (\`alsoAsked\`).

For each document and exercise, [the test](source-documents.test.ts) starts the exercise, types the blocks, asks \`dojo check\`, and resets.
The last column is what \`dojo check\` said. This page is written anew, after a run on a real engine, by

\`\`\`
npx vitest run --project cli test/cli/source-documents -u
\`\`\`

Why something is typed otherwise than a document has it:

${Object.entries(REASONS)
  .map(([why, text]) => `- **${why}**: ${text}`)
  .join('\n')}
`;

function formatDocument(document: SourceDocument, results: Results): string {
  const rows = document.blocks.flatMap((block, at) => rowsOf(document, block, at + 1, results));
  const titles = ['', 'where', 'begins with', 'lines', 'exercise', 'typed otherwise', 'result'];
  const table = [titles, titles.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return `## [${document.title}](${document.name})\n\n${table}\n`;
}

function rowsOf(document: SourceDocument, block: Block, number: number, results: Results): readonly string[][] {
  const text = block.commands ?? block.content ?? '';
  const begin = block.file === undefined ? code(text) : `file ${code(block.file)}`;
  const head = [String(number), escaped(block.at), begin, String(text.split('\n').length - 1)];
  if (block.none !== undefined) return [[...head, '-', escaped(block.none), '']];
  return exercisesOf({ ...document, blocks: [block] }).map((exercise) => {
    const { changes = [], alsoAsked = '' } = typedFor(block, exercise) ?? {};
    const notes = [...changes.map(note), ...(alsoAsked === '' ? [] : [`also asked: ${code(alsoAsked)}`])];
    return [...head, exercise, notes.join('<br>'), results.get(keyOf(document, exercise)) ?? 'not in this course'];
  });
}

const note = ({ why, from, to }: Change): string => `${why}: ${code(from)} → ${code(to) || 'nothing'}`;

/** The first line, and whether there are more. */
function code(text: string): string {
  const [first = '', ...more] = text.trimEnd().split('\n');
  return first === '' ? '' : `\`${escaped(first)}\`${more.length > 0 ? ' …' : ''}`;
}

const escaped = (text: string): string => text.replaceAll('|', '\\|');
