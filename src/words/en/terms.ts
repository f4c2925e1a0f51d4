/** Parts of English sentences. */

/** `a, b and c`. */
export const list = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map((name) => `"${name}"`));

/** Lines that somebody else wrote, set off from our own. */
export const quote = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n');

/** `1 second`, `2 seconds`. */
const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** `once`, `3 times`. */
export const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** @param seconds any number, also a fraction */
export function duration(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  if (seconds < 120) return counted(Math.round(seconds), 'second');
  return seconds < 7200 ? counted(Math.round(seconds / 60), 'minute') : counted(Math.round(seconds / 3600), 'hour');
}

/** `2026-11-21 14:03:12`, in the reader's time zone. @param iso ISO 8601 */
export const moment = (iso: string): string => new Date(iso).toLocaleString('sv-SE');

const EXIT_CODES: Readonly<Record<number, string>> = {
  0: 'no error',
  1: 'an error of its own',
  2: 'an error of its own, often a wrong option',
  125: 'docker could not run it',
  126: 'the program may not be executed',
  127: 'the program was not found',
  128: 'it never ran',
  130: 'Ctrl-C',
  137: 'killed: docker kill, docker rm -f, docker stop after 10 seconds, or too little memory',
  139: 'it crashed: a memory access error',
  143: 'told to stop, as docker stop does',
};

/** Linux has so many signals. */
const SIGNALS = 64;

/** What is beyond 128 is the number of the signal that ended it. */
export const exitCodeMeans = (code: number): string =>
  EXIT_CODES[code] ?? (code > 128 && code <= 128 + SIGNALS ? `ended by signal ${code - 128}` : 'an error of its own');
