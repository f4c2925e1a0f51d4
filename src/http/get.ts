import { stripVTControlCharacters } from 'node:util';

/** What came back from a GET, or how it went wrong. */
export type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string; readonly title: string | undefined }
  | { readonly kind: 'refused' | 'reset' | 'timeout' | 'redirects' };

/** More than this is not read, in bytes: a server may answer without end. */
const BODY_LIMIT = 64 * 1024;
const REDIRECTS = 5;
/** What dojo calls itself, so that its own requests are told from the learner's in an access log. */
export const USER_AGENT = 'dojo';

/**
 * GETs a page, within bounds of time, size and redirects.
 *
 * @param seconds for the whole of it
 * @throws whatever is neither an answer nor one of the four ways to go wrong
 */
export async function get(url: string, seconds: number): Promise<Answer> {
  const { Agent, interceptors, request } = await import('undici');
  const dispatcher = new Agent().compose(interceptors.redirect({ maxRedirections: REDIRECTS }));
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    const response = await request(url, { dispatcher, signal, headers: { 'user-agent': USER_AGENT } });
    // after so many redirects the last one comes back as the answer
    if (response.statusCode >= 300 && response.statusCode < 400 && response.headers['location']) return { kind: 'redirects' };
    const body = await readSome(response.body);
    return { kind: 'answer', status: response.statusCode, body, title: await titleOf(body) };
  } catch (error) {
    return { kind: wayOut(error) };
  } finally {
    await dispatcher.destroy().catch(() => {});
  }
}

async function readSome(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= BODY_LIMIT) break;
  }
  return stripVTControlCharacters(Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString('utf8')).trim();
}

/** The text of the page's first `<title>`, read as HTML and not as a pattern. */
export async function titleOf(html: string): Promise<string | undefined> {
  if (!/<title/i.test(html)) return undefined;
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

function wayOut(error: unknown): 'refused' | 'reset' | 'timeout' {
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT|ETIMEDOUT/.test(code ?? '')) return 'timeout';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(code ?? '')) return 'refused';
  if (/ECONNRESET|EPIPE|UND_ERR|HPE_/.test(code ?? '')) return 'reset';
  throw error;
}
