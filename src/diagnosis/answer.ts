import { type Finding, finding } from './finding.js';

/** Text as it is compared: line ends of any system, no white space at the end of a line or of the whole. */
export const plain = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim();

/** Why a saved answer is not the one that is wished for; undefined when it is. @param told true where the wish may be shown */
export function wrongAnswer(file: string, saved: string, wished: string, told: boolean): Finding | undefined {
  if (plain(saved) === plain(wished)) return undefined;
  return finding('answer-differs', { file, wished: told ? plain(wished) : undefined, found: plain(saved) });
}
