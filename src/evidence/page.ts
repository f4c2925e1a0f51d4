import type { Answer } from '../http/answer.js';
import { type Evidence, evidence } from './evidence.js';
import { shell } from './shell.js';

/** What the statement says of a page. */
export interface PageWish {
  readonly status: number;
  readonly title?: string | undefined;
  /** What a reader is to see. */
  readonly reads?: string | undefined;
}

/** Longer answers are not shown, in characters. */
const SHORT = 200;

/**
 * What a GET brings: where a redirect led, if nothing came from there; else the line with the title, where one is asked for; else a short answer as it is; else the status.
 *
 * @param seconds after which nobody waits any longer
 */
export function answerOf(url: string, answer: Answer, wish: PageWish, seconds: number): Evidence {
  if ('at' in answer && answer.at !== undefined)
    return evidence(shell`curl -sL -m ${seconds} -o /dev/null -w '%{url_effective}\\n' ${url}`, [answer.at]);
  if (answer.kind === 'timeout') return evidence(shell`curl -s -m ${seconds} -o /dev/null ${url}; echo $?`, ['28']);
  if (answer.kind === 'redirects') return evidence(shell`curl -sL --max-redirs 5 -o /dev/null ${url}; echo $?`, ['47']);
  if (answer.kind !== 'answer' || answer.status !== wish.status) return statusOf(url, answer);
  const text = answer.raw.trimEnd();
  const titles = text.match(/<title.*/gi) ?? [];
  if (wish.title !== undefined && titles.length > 0)
    return evidence(shell`curl -sL ${url} | grep -io '<title.*'`, titles);
  if (wish.reads !== undefined)
    return evidence(shell`curl -sL ${url} | grep -F ${wish.reads}`, linesWith(text, wish.reads));
  return text.length > SHORT || text.includes('\n') ? statusOf(url, answer) : evidence(shell`curl -sL ${url}`, [text]);
}

const linesWith = (text: string, part: string): readonly string[] =>
  text.split('\n').filter((line) => line.includes(part));

/** curl says 000 where no answer comes. */
const statusOf = (url: string, answer: Answer): Evidence =>
  evidence(shell`curl -sL -o /dev/null -w '%{http_code}\\n' ${url}`, [
    answer.kind === 'answer' ? String(answer.status) : '000',
  ]);
