import { lexer, type Token, type Tokens } from 'marked';
import { indent, wrap } from './layout.js';
import type { Style } from './style.js';

/** A statement, which is Markdown, for the terminal: marks become bold and colour, links show their address. */
export function formatTask(markdown: string, style: Style): string {
  return `${blocks(lexer(unwrapped(markdown)), style, style.columns).join('\n\n')}\n`;
}

/** A line break of the file is no space between Japanese characters, nor behind Japanese punctuation. */
function unwrapped(markdown: string): string {
  return markdown
    .replace(/([\p{sc=Han}\p{sc=Hira}\p{sc=Kana}、。）」])\n *(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}（「])/gu, '$1')
    .replace(/([、。）」])\n *(?=[`A-Za-z])/g, '$1');
}

function blocks(tokens: readonly Token[], style: Style, columns: number): readonly string[] {
  return tokens.flatMap((token) => block(token, style, columns) ?? []);
}

function block(token: Token, style: Style, columns: number): string | undefined {
  switch (token.type) {
    case 'heading':
      return style.color.bold(inline(token.tokens, style));
    case 'paragraph':
    case 'text':
      return wrap(inline(token.tokens ?? [token], style).replaceAll('\n', ' '), columns, '', '');
    case 'code':
      return indent(style.color.cyan(token.text), '    ', '    ');
    case 'list':
      return list(token as Tokens.List, style, columns);
    case 'space':
      return undefined;
    default:
      return token.raw.trimEnd();
  }
}

function list({ items, ordered, loose }: Tokens.List, style: Style, columns: number): string {
  const lines = items.map((item, at) => {
    const mark = ordered ? `${at + 1}. ` : '- ';
    const inner = blocks(item.tokens, style, columns - mark.length);
    return indent(inner.join('\n'), mark, ' '.repeat(mark.length));
  });
  return lines.join(loose ? '\n\n' : '\n');
}

function inline(tokens: readonly Token[] | undefined, style: Style): string {
  return (tokens ?? []).map((token) => span(token, style)).join('');
}

function span(token: Token, style: Style): string {
  switch (token.type) {
    case 'codespan':
      return style.color.cyan(token.text);
    case 'strong':
      return style.color.bold(inline(token.tokens, style));
    case 'link':
      return token.text === token.href ? token.href : `${inline(token.tokens, style)}  ${token.href}`;
    default:
      return 'tokens' in token && token.tokens ? inline(token.tokens, style) : (token as Tokens.Text).text;
  }
}
