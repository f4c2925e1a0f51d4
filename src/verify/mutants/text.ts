import { type Change, dropLines, replacements } from './change.js';
import { otherText } from './value.js';

/** Wrong turns in a file of another kind, a page or a list: each line left out, and each with another last word. */
export function textChanges(text: string): readonly Change[] {
  return [...text.matchAll(/^.*\S.*$/gm)].flatMap((match) => {
    const [line] = match;
    const { from, to } = lastWord(line, match.index);
    return [
      dropLines(text, `drop ${line.trim()}`, { from: match.index, to: match.index + line.length }),
      ...replacements(text, { from, to }, otherText, line.trim()),
    ];
  });
}

/** In HTML, of what a person reads; else the last of all. */
function lastWord(line: string, at: number) {
  const read = /(\w+)\W*<\/[^<>]*>\W*$/.exec(line) ?? /(\w+)\W*$/.exec(line);
  const from = at + (read?.index ?? 0);
  return { from, to: from + (read?.[1]?.length ?? 0) };
}
