/** Parts of English sentences. */

/** `a, b and c`. */
export const list = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(names.map((name) => `"${name}"`));

/** Lines that somebody else wrote, set off from our own. */
export const quote = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n');

/** @param seconds any number, also a fraction */
export function duration(seconds: number): string {
  if (seconds < 1) return 'less than a second';
  if (seconds < 120) return `${Math.round(seconds)} seconds`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}

const EXIT_CODES: Readonly<Record<number, string>> = {
  0: 'it ended without an error',
  1: 'an error of its own',
  2: 'an error of its own, often a wrong option',
  125: 'docker could not run it',
  126: 'the program may not be executed',
  127: 'the program was not found',
  130: 'Ctrl-C',
  137: 'killed, by docker kill, docker rm -f or for want of memory',
  139: 'it crashed: a memory error',
  143: 'told to stop, as docker stop does',
};

/** 128 and more is the number of the signal that ended it. */
export const exitCodeMeans = (code: number): string =>
  EXIT_CODES[code] ?? (code > 128 ? `signal ${code - 128}` : 'an error of its own');
