import { type Evidence, evidence } from './evidence.js';
import { shell } from './shell.js';

/** The end of a container's log. */
export interface Log {
  readonly name: string;
  readonly lines: readonly string[];
  /** How many lines were asked for: where there are as many, there may be more. */
  readonly limit: number;
}

/** The first line with these words and without those. */
export function firstWith(log: Log, words: string, without: string): Evidence {
  const line = log.lines.find((one) => one.includes(words) && !one.includes(without));
  return evidence(`${read(log)} | ${shell`grep -F ${words} | grep -vF ${without} | head -n 1`}`, line ? [line] : []);
}

/** The last line that fits. @param pattern means the same to grep -E and here */
export function lastLike(log: Log, pattern: string): Evidence {
  const line = log.lines.findLast((one) => new RegExp(pattern).test(one));
  return evidence(`${read(log)} | ${shell`grep -E ${pattern} | tail -n 1`}`, line ? [line] : []);
}

function read({ name, lines, limit }: Log): string {
  return lines.length < limit ? shell`docker logs ${name} 2>&1` : shell`docker logs --tail ${limit} ${name} 2>&1`;
}
