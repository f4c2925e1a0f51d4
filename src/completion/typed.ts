import type { Command, Option } from 'commander';

/** A command line up to the cursor, as far as it can be understood. */
export interface Typed {
  /** The command that the words lead to; the program itself before there is one. */
  readonly command: Command;
  /** Arguments of the command, without options. */
  readonly operands: readonly string[];
  /** The option that waits for a value. */
  readonly open: Option | undefined;
  /** True behind `--`, where nothing is an option. */
  readonly plain: boolean;
}

/** Reads the words before the one that is being typed. Words that nobody knows are passed over. */
export function readTyped(program: Command, words: readonly string[]): Typed {
  return words.reduce<Typed>(read, { command: program, operands: [], open: undefined, plain: false });
}

function read(typed: Typed, word: string): Typed {
  if (typed.open) return { ...typed, open: undefined };
  if (!typed.plain && word.startsWith('-'))
    return { ...typed, open: waiting(typed.command, word), plain: word === '--' };
  const next = typed.operands.length === 0 && subcommand(typed.command, word);
  return next ? { ...typed, command: next } : { ...typed, operands: [...typed.operands, word] };
}

/** `--lang=en` has its value; `--lang` waits for one. */
function waiting(command: Command, word: string): Option | undefined {
  const option = optionsOf(command).find(({ short, long }) => word === short || word === long);
  return option?.required ? option : undefined;
}

/** Options of the command, and those of the program, which may stand anywhere. */
export function optionsOf(command: Command): readonly Option[] {
  const own = command.createHelp().visibleOptions(command);
  const general = programOf(command).options.filter(({ long }) => command.parent && long !== '--version');
  return [...own, ...general];
}

const programOf = (command: Command): Command => (command.parent ? programOf(command.parent) : command);

const subcommand = (command: Command, word: string): Command | undefined =>
  command.commands.find((one) => one.name() === word);
