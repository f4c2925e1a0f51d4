import { Parser } from 'htmlparser2';

/** The text of the page's first `<title>`, read as HTML and not as a pattern. */
export function titleOf(html: string): string | undefined {
  let title: string | undefined;
  let inside = false;
  const parser = new Parser({
    onopentag: (name) => {
      inside = name === 'title' && title === undefined;
      if (inside) title = '';
    },
    ontext: (text) => {
      if (inside) title += text;
    },
    onclosetag: () => {
      inside = false;
    },
  });
  parser.end(html);
  return title?.trim();
}
