import { type IncomingMessage, request } from 'node:http';
import { type Deadline, deadline } from '../deadline.js';
import { newAgent } from './agent.js';
import { type Answer, answered } from './answer.js';

/** More than this is not read, in bytes: a server may answer without end. */
const BODY_LIMIT = 64 * 1024;
const REDIRECTS = 5;

/**
 * GETs a page, within bounds of time, size and redirects.
 *
 * @param seconds for the whole of it
 * @param agent who asks, as the server is told
 * @throws whatever is neither an answer nor one of the four ways to go wrong
 */
export async function get(url: string, seconds: number, agent = newAgent()): Promise<Answer> {
  const limit = deadline(seconds * 1000);
  try {
    return await follow(new URL(url), agent, limit);
  } finally {
    limit.clear();
  }
}

async function follow(url: URL, agent: string, limit: Deadline): Promise<Answer> {
  let next: URL | undefined = url;
  for (let redirects = 0; next && redirects <= REDIRECTS; redirects++) {
    const at: URL = next;
    try {
      const response = await send(at, agent, limit);
      next = ledTo(response, at);
      if (next === at) return answered(response.statusCode ?? 0, await readSome(response));
      response.destroy();
    } catch (error) {
      return { kind: limit.over ? 'timeout' : wayOut(error), ...(redirects > 0 && { at: at.href }) };
    }
  }
  return { kind: 'redirects' };
}

/** Where a redirect leads, undefined where that is no page; for any other answer the page itself. */
function ledTo({ statusCode = 0, headers }: IncomingMessage, at: URL): URL | undefined {
  if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) return at;
  return isPage(headers.location, at) ? new URL(headers.location, at) : undefined;
}

const isPage = (location: string, from: URL): boolean =>
  URL.canParse(location, from.href) && /^https?:$/.test(new URL(location, from).protocol);

/** On a connection of its own, past any proxy. */
async function send(url: URL, agent: string, limit: Deadline): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const { request: ask } = isSecure ? await import('node:https') : { request };
  const headers = { 'user-agent': agent };
  // without TLS nobody needs the name, and to find out takes a pattern that is slow to compile
  const options = { agent: false, headers, ...(!isSecure && { servername: '' }) };
  return new Promise((resolve, reject) => {
    const question = ask(url, options).on('response', resolve).on('error', reject);
    limit.holds(question);
    question.end();
  });
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

/** A redirect may lead to where nobody vouches for the other side. */
const TLS = /^(EPROTO|ERR_(TLS|SSL|OSSL)|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_)/;

function wayOut(error: unknown): 'refused' | 'reset' | 'timeout' {
  const { code = '' } = error as { code?: string };
  if (code === 'ETIMEDOUT') return 'timeout';
  if (/ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN/.test(code)) return 'refused';
  if (/ECONNRESET|EPIPE|HPE_/.test(code) || TLS.test(code)) return 'reset';
  throw error;
}
