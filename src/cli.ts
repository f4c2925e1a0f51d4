import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { App, Exit } from './commands/app.js';
import type { CheckOptions } from './commands/check.js';
import type { LabDownOptions, LabUpOptions } from './commands/lab.js';
import type { ListOptions } from './commands/list.js';
import type { NewOptions } from './commands/new.js';
import type { MergeOptions } from './commands/report.js';
import type { ResetOptions } from './commands/reset.js';
import type { VerifyOptions } from './commands/verify.js';
import type { Help } from './words/help.js';
import { LANGS } from './words/text.js';

/** The command line was wrong; the message is in the learner's language. */
export class UsageError extends Error {}

/**
 * Reads the command line and calls one command.
 *
 * @param args without `node` and the script
 * @throws UsageError
 */
export async function runCli(app: App, args: readonly string[]): Promise<Exit> {
  let exit: Exit = 0;
  const program = commandLine(app, args[0], (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new UsageError(usageMessage(error, app.voice.words.help));
  }
  return exit;
}

/** What a command is described with, and how it ends. */
interface Tools {
  readonly app: App;
  readonly help: Help;
  readonly say: Help['options'];
  readonly done: (exit: Exit) => void;
  readonly exercise: (name: '[exercise]' | '<exercise>' | '[exercise...]') => Argument;
  readonly asJson: Option;
}

/** How each command is typed. Every action is one call into commands/, which is loaded when it is called. */
const COMMANDS: Readonly<Record<Exclude<keyof Help['commands'], 'help'>, (command: Command, tools: Tools) => void>> = {
  list: (command, { app, say, asJson, done }) =>
    command
      .addOption(asJson)
      .option('--verified', say.verified)
      .action(async (options: ListOptions) => done(await (await import('./commands/list.js')).list(app, options))),
  start: (command, { app, say, exercise, done }) =>
    command
      .addArgument(exercise('<exercise>'))
      .option('--dir <folder>', say.dir)
      .action(async (id: string, options) => done(await (await import('./commands/start.js')).start(app, id, options))),
  check: (command, { app, say, exercise, asJson, done }) =>
    command
      .addArgument(exercise('[exercise]'))
      .addOption(asJson)
      .option('--dir <folder>', say.checkDir)
      .action(async (id: string | undefined, options: CheckOptions) =>
        done(await (await import('./commands/check.js')).check(app, id, options)),
      ),
  watch: (command, { app, say, exercise, done }) =>
    command
      .addArgument(exercise('[exercise]'))
      .option('--json', say.jsonLines)
      .option('--dir <folder>', say.checkDir)
      .action(async (id: string | undefined, options: CheckOptions) =>
        done(await (await import('./commands/watch.js')).watch(app, id, options)),
      ),
  explain: (command, { app, help, say, exercise, asJson, done }) =>
    command
      .addArgument(exercise('[exercise]'))
      .addArgument(new Argument('[check]', help.arguments.check))
      .addOption(asJson)
      .option('--dir <folder>', say.checkDir)
      .action(async (id: string | undefined, check: string | undefined, options: CheckOptions) =>
        done(await (await import('./commands/explain.js')).explain(app, id, check, options)),
      ),
  hint: (command, { app, exercise, done }) =>
    command
      .addArgument(exercise('[exercise]'))
      .action(async (id: string | undefined) => done(await (await import('./commands/hint.js')).hint(app, id))),
  solution: (command, { app, exercise, done }) =>
    command
      .addArgument(exercise('<exercise>'))
      .action(async (id: string) => done(await (await import('./commands/solution.js')).solution(app, id))),
  reset: (command, { app, say, exercise, asJson, done }) =>
    command
      .addArgument(exercise('[exercise...]'))
      .option('--all', say.all)
      .option('-y, --yes', say.yes)
      .option('-n, --dry-run', say.dryRun)
      .option('--keep-images', say.keepImages)
      .option('--dir <folder>', say.checkDir)
      .addOption(asJson)
      .action(async (ids: string[], options: ResetOptions) =>
        done(await (await import('./commands/reset.js')).reset(app, ids, options)),
      ),
  doctor: (command, { app, asJson, done }) =>
    command
      .addOption(asJson)
      .action(async (options: { json?: boolean }) =>
        done(await (await import('./commands/doctor.js')).doctor(app, options)),
      ),
  lab: labCommands,
  verify: (command, { app, say, exercise, asJson, done }) =>
    command
      .addArgument(exercise('[exercise...]'))
      .option('--engine <engine...>', say.engines)
      .option('--jobs <number>', say.jobs, wholeNumber)
      .addOption(asJson)
      .option('--mutants', say.mutants)
      .option('--sample <number>', say.sample, wholeNumber)
      .option('--seed <text>', say.seed)
      .option('--only <text>', say.only)
      .option('--repeat <number>', say.repeat, wholeNumber)
      .option('--shard <part>', say.shard)
      .option('--report <file>', say.report)
      .option('--junit <file>', say.junit)
      .option('--github', say.github)
      .option('--record', say.record)
      .option('--artifacts <folder>', say.artifacts)
      .action(async (ids: string[], options: VerifyOptions) =>
        done(await (await import('./commands/verify.js')).verify(app, ids, options)),
      ),
  report: reportCommands,
  new: (command, { app, help, say, done }) =>
    command
      .addArgument(new Argument('<id>', help.arguments.id))
      .option('--yaml', say.yaml)
      .action(async (id: string, options: NewOptions) =>
        done(await (await import('./commands/new.js')).newExercise(app, id, options)),
      ),
  completion: (command, { app, help, done }) =>
    command
      .addArgument(new Argument('<shell>', help.arguments.shell).choices(['bash', 'zsh', 'fish']))
      .action(async (shell: string) => done((await import('./commands/completion.js')).completion(app, shell))),
};

const isCommand = (word = ''): word is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, word);

/** @param first the first word that was typed: where it is a command, the others need not be known */
function commandLine(app: App, first: string | undefined, done: (exit: Exit) => void): Command {
  const { help } = app.voice.words;
  const program = programItself(app, done);
  const tools = toolsFor(app, done);
  for (const name of isCommand(first) ? [first] : Object.keys(COMMANDS).filter(isCommand)) {
    COMMANDS[name](program.command(name).description(help.commands[name]), tools);
  }
  program
    .command('complete', { hidden: true })
    .argument('[word...]')
    .action(async (words: string[]) =>
      done(await (await import('./commands/completion.js')).complete(app, program, words)),
    );
  // not earlier: the commands would inherit it
  return program.allowExcessArguments();
}

/** `dojo` without a command, and the options that it has with each. */
function programItself(app: App, done: (exit: Exit) => void): Command {
  const { help } = app.voice.words;
  const { commands: about, options: say } = help;
  const program = translated(new Command('dojo'), app);
  program.description(help.about).version(app.version, '-V, --version', say.version);
  program.addOption(new Option('--lang <lang>', say.lang).choices(LANGS)).option('--course <course>', say.course);
  program.addHelpText('after', `\n${help.examples}\n`);
  program.helpCommand('help [command]', about.help).showSuggestionAfterError();
  return program.action(async () => {
    const [unknown] = program.args;
    if (unknown !== undefined) throw new UsageError(await unknownCommand(unknown, program, help.errors));
    done(await (await import('./commands/home.js')).home(app));
  });
}

function toolsFor(app: App, done: (exit: Exit) => void): Tools {
  const { help } = app.voice.words;
  const { exercise, exercises } = help.arguments;
  return {
    app,
    help,
    say: help.options,
    done,
    exercise: (name) => new Argument(name, name === '[exercise...]' ? exercises : exercise),
    asJson: new Option('--json', help.options.json),
  };
}

/** `dojo lab` alone says how it is. */
function labCommands(lab: Command, { app, help: { lab: about }, say, done }: Tools): void {
  const commands = () => import('./commands/lab.js');
  const several = (folder: string, before: readonly string[] = []) => [...before, folder];
  // commander's own `lab help` would stand among them
  lab.helpCommand(false);
  lab
    .command('up')
    .description(about.up)
    .option('--engine <image>', say.engineImage)
    .option('--mount <folder>', say.mount, several)
    .action(async (options: LabUpOptions) => done(await (await commands()).labUp(app, options)));
  lab
    .command('down')
    .description(about.down)
    .option('-y, --yes', say.yes)
    .option('-n, --dry-run', say.dryRun)
    .option('--keep-images', say.keepImages)
    .action(async (options: LabDownOptions) => done(await (await commands()).labDown(app, options)));
  lab
    .command('status', { isDefault: true })
    .description(about.status)
    .option('--json', say.json)
    .action(async (options: { json?: boolean }) => done(await (await commands()).labStatus(app, options)));
  lab
    .command('env')
    .description(about.env)
    .action(async () => done(await (await commands()).labEnv(app)));
}

function reportCommands(report: Command, { app, help, say, done }: Tools): void {
  report.helpCommand(false);
  report
    .command('merge')
    .description(help.report.merge)
    .addArgument(new Argument('<file...>', help.arguments.reports))
    .option('--json', say.json)
    .option('--junit <file>', say.junit)
    .option('--github', say.github)
    .action(async (files: string[], options: MergeOptions) =>
      done(await (await import('./commands/report.js')).reportMerge(app, files, options)),
    );
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('Allowed choices are 1, 2, 3, …');
  return Number(text);
}

/** commander's own words in the learner's language, and no exit or output of its own. */
function translated(program: Command, app: App): Command {
  const { help } = app.voice.words;
  const headings = help.headings as Readonly<Record<string, string>>;
  return program
    .exitOverride()
    .configureOutput({ writeOut: app.out, writeErr: () => {} })
    .configureHelp({
      helpWidth: app.style.columns,
      styleTitle: (title) => app.style.color.bold(headings[title] ?? title),
    })
    .usage(help.usage)
    .helpOption('-h, --help', help.options.help);
}

/** commander's errors hold the offending words between quotes. */
function usageMessage({ code, message }: CommanderError, { errors }: Help): string {
  const words = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const [word = ''] = words;
  const nearest = /Did you mean (?:one of )?(.*?)\?\)/s.exec(message)?.[1];
  const what: Readonly<Record<string, () => string>> = {
    'commander.unknownCommand': () => errors.unknownCommand(word, nearest),
    'commander.unknownOption': () => errors.unknownOption(word, nearest),
    'commander.missingArgument': () => errors.missingArgument(word),
    // a command that is nothing without a further one
    'commander.help': () => errors.missingArgument('command'),
    'commander.excessArguments': () => errors.excessArguments,
    'commander.optionMissingArgument': () => errors.missingValue(word),
    'commander.invalidArgument': () => invalid(message, errors),
  };
  return `${what[code]?.() ?? message}\n${errors.seeHelp('dojo')}`;
}

/** As there is a default command, commander takes an unknown one for its argument. */
async function unknownCommand(word: string, program: Command, { unknownCommand, seeHelp }: Help['errors']) {
  const { closest, distance } = await import('fastest-levenshtein');
  const nearest = closest(
    word,
    program.commands.map((command) => command.name()),
  );
  const isNear = distance(word, nearest) <= Math.max(2, nearest.length / 3);
  return `${unknownCommand(word, isNear ? nearest : undefined)}\n${seeHelp('dojo')}`;
}

function invalid(message: string, errors: Help['errors']): string {
  const [, option = '', value = '', choices = ''] =
    /(?:option|argument value|argument) '?([^']*?)'?(?: argument)? ?'?([^']*)'? is invalid.*Allowed choices are (.*?)\.?$/s.exec(
      message,
    ) ?? [];
  return errors.invalidValue(option.split(' ')[0] || '', value, choices);
}
