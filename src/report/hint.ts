import type { Exercise, Hint } from '../exercise/exercise.js';
import type { Outcome } from '../run/outcome.js';
import type { Phrases } from '../words/phrases.js';
import { indent, wrap } from './layout.js';
import type { Style } from './style.js';
import { type Voice, wordOutcome } from './worded.js';

/** What is said of a check that does not pass: sentences, and in the end the commands. */
export interface Nudges {
  readonly title: string;
  readonly gentle: readonly string[];
  /** The finding's own commands; none where what is wrong is in a file. */
  readonly commands: string;
}

/** No command as a whole before this many hints have been asked for. */
const COMMANDS_AT = 3;

/** From gentle to plain: the author's hints, why it failed, where to look; then the commands. */
export function nudgesFor(outcome: Outcome, exercise: Exercise, voice: Voice): Nudges {
  const { id, title, finding, error } = wordOutcome(outcome, voice);
  const { lookYourself, checkError } = voice.words.phrases;
  const sentences = [
    ...authored(outcome, exercise).map((hint) => hint[voice.lang]),
    finding ? finding.because : `${checkError}: ${error}`,
    ...(outcome.check.shows ? [lookYourself(exercise.id, id)] : []),
  ];
  const commands = finding?.try ?? '';
  return { title, gentle: commands ? sentences.slice(0, COMMANDS_AT - 1) : sentences, commands };
}

/** Those of the check; those of the exercise as a whole where it has none of its own. */
function authored({ check }: Outcome, { hints }: Exercise): readonly Hint[] {
  const own = hints.filter(({ about }) => about === check);
  return own.length > 0 ? own : hints.filter(({ about }) => about === undefined);
}

/** @param asked how often there was a hint for this before: after the last one, the last one again */
export function formatHint({ title, gentle, commands }: Nudges, asked: number, phrases: Phrases, style: Style): string {
  const all = gentle.length + (commands ? 1 : 0);
  const at = Math.min(asked, all - 1);
  const { color, columns } = style;
  const head = wrap(`${color.bold(title)}  ${color.dim(`(${phrases.hint(at + 1, all)})`)}`, columns, '', '');
  const text = gentle[at];
  return `${head}\n${text === undefined ? indent(commands, '  ', '  ') : wrap(text, columns, '  ', '  ')}\n`;
}

/** True when there will be nothing new. */
export const isLast = ({ gentle, commands }: Nudges, asked: number): boolean =>
  asked + 1 >= gentle.length + (commands ? 1 : 0);
