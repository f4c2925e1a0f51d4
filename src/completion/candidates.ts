import type { Command, Option } from 'commander';
import { optionsOf, readTyped, type Typed } from './typed.js';

/** A word that may stand at the cursor. */
export interface Candidate {
  readonly value: string;
  readonly about: string;
}

/**
 * What may stand at the cursor. None where a file or folder is wanted, or nothing at all.
 *
 * @param words up to the cursor; the last one is being typed, and may be empty
 * @param known what the arguments of commands may be, by their names
 * @example candidates(program, ['check', 'ngi'], { exercise: ids }) // [{ value: 'nginx-run', about: '' }]
 */
export function candidates(program: Command, words: readonly string[], known: Known): readonly Candidate[] {
  const joined = words.filter((word, at) => word !== '=' || at === words.length - 1);
  const current = joined.at(-1) === '=' ? '' : (joined.at(-1) ?? '');
  const before = joined.slice(0, -1);
  const typed = readTyped(program, before);
  return possible(typed, current, before, known).filter(({ value }) => value.startsWith(current));
}

/** `exercise`: those of the course; `check`: those of the exercise that is typed. */
type Known = Readonly<Partial<Record<string, readonly string[]>>>;

function possible(typed: Typed, current: string, before: readonly string[], known: Known): readonly Candidate[] {
  if (typed.open) return bare(typed.open.argChoices ?? []);
  if (!typed.plain && current.startsWith('-')) return options(typed.command, current, before);
  const { command, operands } = typed;
  const commands = command.createHelp().visibleCommands(command);
  // commander's own help is no subcommand like the others: it stays a word in front of one
  if (commands.length > 0 && ['', 'help'].includes(operands.join(' '))) return commands.map(named);
  return operand(typed, known);
}

/** Each option once; where one with its value is being typed, its values. */
function options(command: Command, current: string, before: readonly string[]): readonly Candidate[] {
  const all = optionsOf(command);
  const [name] = current.split('=');
  if (current.includes('=')) {
    const values = all.find(({ long }) => long === name)?.argChoices ?? [];
    return bare(values.map((value) => `${name}=${value}`));
  }
  const unused = all.filter(({ short, long }) => !before.some((word) => word === short || word === long));
  return unused.flatMap((option) => spellings(option, current));
}

/** The long form; the short one where it is what is being typed, or the only one. */
function spellings({ short, long, description }: Option, current: string): readonly Candidate[] {
  const value = long && current !== short ? long : short;
  return value ? [{ value, about: description }] : [];
}

/** `help` takes a command, others an exercise that is not there yet, or one of a few words. */
function operand({ command, operands }: Typed, known: Known): readonly Candidate[] {
  const { registeredArguments: wanted } = command;
  const last = wanted.at(-1);
  const argument = wanted[operands.length] ?? (last?.variadic ? last : undefined);
  const values = argument?.argChoices ?? known[argument?.name() ?? ''] ?? [];
  return bare(values.filter((value) => !operands.includes(value)));
}

const named = (command: Command): Candidate => ({ value: command.name(), about: command.description() });
const bare = (values: readonly string[]): readonly Candidate[] => values.map((value) => ({ value, about: '' }));
