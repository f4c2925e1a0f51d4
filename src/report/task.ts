import { wrap } from './layout.js';
import type { Style } from './style.js';

/** A statement for the terminal: Markdown's marks become bold and colour, links show their address. */
export function formatTask(markdown: string, style: Style): string {
  let inCode = false;
  const lines = paragraphs(markdown).map((line) => {
    if (line.startsWith('```')) {
      inCode = !inCode;
      return undefined;
    }
    return inCode ? style.color.cyan(`    ${line}`) : formatLine(line, style);
  });
  return `${lines.filter((line) => line !== undefined).join('\n')}\n`;
}

/** Lines of one paragraph are one line again, so that they are wrapped to the terminal and not to the file. */
function paragraphs(markdown: string): readonly string[] {
  const blocks = markdown.trim().split(/(```[\s\S]*?```)/);
  const isJapanese = /[ぁ-んァ-ヶ]/.test(markdown);
  return blocks.flatMap((block) =>
    (block.startsWith('```')
      ? block
      : block.replace(/(\S)\n +(?![-*\d])(?=\S)|(\S)\n(?=[^\s\-*#>\d|`])/g, isJapanese ? '$1$2' : '$1$2 ')
    ).split('\n'),
  );
}

function formatLine(line: string, style: Style): string {
  const heading = /^#+ (.*)$/.exec(line);
  if (heading) return style.color.bold(heading[1] ?? '');
  const [, lead = ''] = /^(\s*(?:[-*]|\d+\.) )/.exec(line) ?? [];
  const text = inline(line.slice(lead.length), style);
  return wrap(text, style.columns, lead.replace('* ', '- '), ' '.repeat(lead.length));
}

const inline = (text: string, { color }: Style): string =>
  text
    .replace(/`([^`]+)`/g, (_, code: string) => color.cyan(code))
    .replace(/\*\*([^*]+)\*\*/g, (_, strong: string) => color.bold(strong))
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1  $2')
    .replace(/<(https?:[^>]+)>/g, '$1');
