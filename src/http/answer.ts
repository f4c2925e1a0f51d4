import { stripVTControlCharacters } from 'node:util';
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
  | { readonly kind: 'redirects' }
  | Silence;

/** No answer came. */
interface Silence {
  readonly kind: 'refused' | 'reset' | 'timeout';
  /** The address that kept silent, where a redirect led to another one. */
  readonly at?: string;
}

/** Asks for a page. @param seconds for the whole of it */
export type Get = (url: string, seconds: number) => Promise<Answer>;

/** A page that came back. @example await answered(404, '<title>404 Not Found</title>') */
export async function answered(status: number, raw: string): Promise<Answer> {
  const body = stripVTControlCharacters(raw).trim();
  return { kind: 'answer', status, body, raw, title: await titleOf(body) };
}
