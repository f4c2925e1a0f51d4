/** What `dojo help` and the errors of the command line say. */
export interface Help {
  readonly about: string;
  readonly usage: string;
  readonly headings: Readonly<Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:' | 'Global Options:', string>>;
  readonly commands: Readonly<Record<Command, string>>;
  readonly lab: Readonly<Record<'up' | 'down' | 'status' | 'env', string>>;
  readonly report: Readonly<Record<'merge', string>>;
  readonly arguments: {
    readonly exercise: string;
    readonly exercises: string;
    readonly check: string;
    readonly shell: string;
    readonly reports: string;
    readonly id: string;
  };
  readonly options: Readonly<Record<Option, string>>;
  readonly examples: string;
  readonly errors: {
    readonly unknownCommand: (word: string, nearest: string | undefined) => string;
    readonly unknownOption: (word: string, nearest: string | undefined) => string;
    readonly missingArgument: (name: string) => string;
    readonly excessArguments: string;
    readonly missingValue: (option: string) => string;
    readonly invalidValue: (option: string, value: string, choices: string) => string;
    readonly seeHelp: (command: string) => string;
  };
}

type Command =
  | 'list'
  | 'start'
  | 'check'
  | 'watch'
  | 'explain'
  | 'hint'
  | 'solution'
  | 'reset'
  | 'doctor'
  | 'lab'
  | 'new'
  | 'verify'
  | 'report'
  | 'completion'
  | 'help';

type Option =
  | 'json'
  | 'jsonLines'
  | 'lang'
  | 'dir'
  | 'checkDir'
  | 'all'
  | 'yes'
  | 'dryRun'
  | 'keepImages'
  | 'mutants'
  | 'sample'
  | 'seed'
  | 'only'
  | 'verified'
  | 'repeat'
  | 'shard'
  | 'report'
  | 'github'
  | 'record'
  | 'junit'
  | 'engines'
  | 'jobs'
  | 'artifacts'
  | 'engineImage'
  | 'mount'
  | 'course'
  | 'yaml'
  | 'version'
  | 'help';
