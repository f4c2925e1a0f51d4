/** Begins with nothing but plain tags before a title without entities: most pages do, and need no parser. */
const TAG = `<(?:html|head|meta|link)(?:\\s(?:[^<>"']|"[^"]*"|'[^']*')*)?>`;
const PLAIN = new RegExp(`^\\s*(?:<!doctype[^<>]*>\\s*)?(?:${TAG}\\s*)*<title>([^<&]*)</title>`, 'i');

/** The text of the page's first `<title>`, read as HTML and not as a pattern. */
export async function titleOf(html: string): Promise<string | undefined> {
  return PLAIN.exec(html)?.[1]?.trim() ?? parsedTitle(html);
}

async function parsedTitle(html: string): Promise<string | undefined> {
  const { Parser } = await import('htmlparser2');
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
