import { Parser } from 'htmlparser2';

/** Parts of a page that a reader does not see. */
const UNSEEN = ['head', 'title', 'script', 'style', 'template'];

/** What a reader sees of a page: its text without tags, white space as one blank. */
export function readableText(html: string): string {
  let text = '';
  let unseen = 0;
  const parser = new Parser({
    onopentag: (name) => {
      if (UNSEEN.includes(name)) unseen++;
      text += ' ';
    },
    ontext: (part) => {
      if (unseen === 0) text += part;
    },
    onclosetag: (name) => {
      if (UNSEEN.includes(name)) unseen--;
      text += ' ';
    },
  });
  parser.end(html);
  return text.replace(/\s+/g, ' ').trim();
}
