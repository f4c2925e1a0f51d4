import { stripVTControlCharacters } from 'node:util';
import { Agent, interceptors } from 'undici';
import { USER_AGENT } from './agent.js';
import { titleOf } from './title.js';

/** What came back from a GET, or how it went wrong. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly status: number;
      /** Without control sequences, and without white space at its ends. */
      readonly body: string;
      /** As it came. */
      readonly raw: string;
      readonly title: string | undefined;
    }
  | { readonly kind: 'refused' | 'reset' | 'timeout' | 'redirects' };

/** More than this is not read, in bytes: a server may answer without end. */
const BODY_LIMIT = 64 * 1024;
const REDIRECTS = 5;

/**
 * GETs a page, within bounds of time, size and redirects.
 *
 * @param seconds for the whole of it
 * @throws whatever is neither an answer nor one of the four ways to go wrong
 */
export async function get(url: string, seconds: number): Promise<Answer> {
  const dispatcher = new Agent().compose(interceptors.redirect({ maxRedirections: REDIRECTS }));
  const { origin, pathname, search } = new URL(url);
  const signal = AbortSignal.timeout(seconds * 1000);
  const headers = { 'user-agent': USER_AGENT };
  try {
    const response = await dispatcher.request({ origin, path: pathname + search, method: 'GET', headers, signal });
    // after so many redirects the last one comes back as the answer
    if (response.statusCode >= 300 && response.statusCode < 400 && response.headers.location)
      return { kind: 'redirects' };
    const raw = await readSome(response.body);
    const body = stripVTControlCharacters(raw).trim();
    return { kind: 'answer', status: response.statusCode, body, raw, title: titleOf(body) };
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
  return Buffer.concat(chunks).subarray(0, BODY_LIMIT).toString('utf8');
}

function wayOut(error: unknown): 'refused' | 'reset' | 'timeout' | 'redirects' {
  const { name, code, message = '' } = error as { name?: string; code?: string; message?: string };
  // a redirect to the page itself is found out before all are followed
  if (/redirect loop/i.test(message)) return 'redirects';
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT|ETIMEDOUT/.test(code ?? '')) return 'timeout';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/.test(code ?? '')) return 'refused';
  if (name === 'HTTPParserError' || /ECONNRESET|EPIPE|UND_ERR|HPE_/.test(code ?? '')) return 'reset';
  throw error;
}
