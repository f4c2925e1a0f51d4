import { type Change, type Other, replacements, type Span } from './change.js';
import {
  otherAssignment,
  otherImages,
  otherMountOptions,
  otherMounts,
  otherName,
  otherPath,
  otherPorts,
  otherText,
} from './value.js';

/*
 * Wrong turns on a `docker` command line: each option left out, each value another one.
 */

/** A word of the command line, as it is written, quotes and all. */
export interface Written extends Span {
  readonly text: string;
}

/** Those behind which a second word says what is to be done: `docker compose up`. */
const GROUPS =
  /^(builder|buildx|compose|config|container|context|image|manifest|network|node|plugin|secret|service|stack|swarm|system|volume)$/;

/** Options that take no value, by what is done; `*` for all. The others take one. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  '*': ['-h', '--help', '-q', '--quiet', '--no-trunc', '-a', '--all', '--force', '--rm', '--debug', '-D', '--tls'],
  run: ['-d', '--detach', '-i', '--interactive', '-t', '--tty', '--init', '--privileged', '--read-only', '-P'],
  create: ['-d', '--detach', '-i', '--interactive', '-t', '--tty', '--init', '--privileged', '--read-only', '-P'],
  exec: ['-d', '--detach', '-i', '--interactive', '-t', '--tty', '--privileged', '-T', '--no-TTY'],
  build: ['--no-cache', '--pull', '--push', '--load', '--force-rm', '--compress', '--squash'],
  up: ['-d', '--detach', '--build', '--wait', '--force-recreate', '--no-deps', '--no-recreate', '--remove-orphans'],
  down: ['-v', '--volumes', '--remove-orphans'],
  start: ['-i', '--interactive', '--attach'],
  rm: ['-f', '-v', '--volumes', '-l', '--link', '-s', '--stop'],
  rmi: ['-f', '--no-prune'],
  prune: ['-f', '--volumes'],
  logs: ['-f', '--follow', '-t', '--timestamps', '--details', '--no-color', '--no-log-prefix'],
  ps: ['-l', '--latest', '-s', '--size', '--services'],
  inspect: ['-s', '--size', '--pretty'],
  cp: ['-L', '--follow-link', '--archive'],
  df: ['-v', '--verbose'],
  rollback: ['-d', '--detach'],
  scale: ['-d', '--detach'],
  update: ['-d', '--detach', '--rollback'],
};

/** Options whose value is of a known kind. */
const VALUES: readonly (readonly [RegExp, (value: string) => readonly Other[]])[] = [
  [/^(-p|--publish)$/, otherPorts],
  [/^(-v|--volume)$/, (value) => otherMounts(value, '$PWD')],
  [/^--mount$/, otherMountOptions],
  [/^(-e|--env|--build-arg|-l|--label)$/, otherAssignment],
  [/^(-t|--tag)$/, (value) => [...otherImages(value), ...(value.includes(':') ? [] : otherName(value))]],
  [/^(--name|--net|--network|--network-alias|--volumes-from)$/, otherName],
  [/^(-f|--file|-w|--workdir|--env-file|-o|--output)$/, otherPath],
];

/** What is done with an image, and what is done with a folder; other things have names. */
const OF_IMAGE = /^(run|create|pull|push|rmi|tag|history|save)$/;
const OF_PATH = /^(build|cp|load|import)$/;
/** Behind their first operand stands a command for the container. */
const WITH_COMMAND = /^(run|create|exec)$/;

/** Who looks at a container in the foreground types Ctrl-C after a while, and closes the terminal where that is of no use. */
const CTRL_C = 'timeout --foreground --signal=INT --kill-after=15 3 ';

interface Option extends Span {
  readonly name: string;
  readonly value: Span | undefined;
}

interface Line {
  readonly from: number;
  /** What is done: `docker compose up`, and its last word. */
  readonly said: string;
  readonly verb: string;
  readonly options: readonly Option[];
  readonly operands: readonly Written[];
  readonly command: readonly Written[];
}

/**
 * All wrong turns on one command line.
 *
 * @param text where the words stand; offsets lead into it
 * @param words from `docker` on
 * @example commandChanges('docker run -d nginx', words) // drop -d; nginx -> nginx:other
 */
export function commandChanges(text: string, words: readonly Written[]): readonly Change[] {
  const line = readLine(text, words);
  return [
    ...line.options.flatMap((option) => [...without(text, line, option), ...otherwise(text, option)]),
    ...line.operands.flatMap((word) => replacements(text, word, operandOf(line))),
    ...otherCommand(text, line),
  ].map((change) => ({ ...change, what: `${line.said}: ${change.what}` }));
}

/** An option left out with its value. Who forgets `-d` ends with Ctrl-C. */
function without(text: string, line: Line, { name, value, from, to }: Option): readonly Change[] {
  const before = text.slice(0, from).trimEnd().length;
  const what = `drop ${text.slice(from, to)}`;
  if (!value && /^-[a-z]{2,}$/i.test(name)) return letters(text, line, { from, to });
  if (!/^(-d|--detach)$/.test(name)) return [{ what, from: before, to, by: '' }];
  return [{ what, from: line.from, to, by: CTRL_C + text.slice(line.from, before) }];
}

/** `-it` is two options. */
function letters(text: string, line: Line, { from, to }: Span): readonly Change[] {
  return [...text.slice(from + 1, to)].map((letter, at) => {
    const what = `drop -${letter} of ${text.slice(from, to)}`;
    const by = text.slice(from, from + 1 + at) + text.slice(from + 2 + at, to);
    if (letter !== 'd') return { what, from, to, by };
    return { what, from: line.from, to, by: CTRL_C + text.slice(line.from, from) + by };
  });
}

function otherwise(text: string, { name, value }: Option): readonly Change[] {
  if (!value) return [];
  const [, others = otherText] = VALUES.find(([names]) => names.test(name)) ?? [];
  return replacements(text, value, others);
}

function operandOf({ verb }: Line): (value: string) => readonly Other[] {
  if (OF_IMAGE.test(verb)) return otherImages;
  return OF_PATH.test(verb) ? otherPath : otherName;
}

/** What the container is to do: left out, where its own program may run on until Ctrl-C, and with another last word. */
function otherCommand(text: string, { from, verb, options, command }: Line): readonly Change[] {
  const [first, last] = [command[0], command.at(-1)];
  if (!first || !last) return [];
  const stays = verb === 'run' && !options.some(({ name }) => /^(-[a-z]*d[a-z]*|--detach)$/i.test(name));
  const by = (stays ? CTRL_C : '') + text.slice(from, first.from).trimEnd();
  return [
    { what: `drop ${text.slice(first.from, last.to)}`, from, to: last.to, by },
    ...replacements(text, last, otherText),
  ];
}

/** Tells what is done, options, operands, and a command for the container apart. */
function readLine(text: string, words: readonly Written[]): Line {
  const [docker, ...rest] = words;
  const { said, before, after } = split(rest);
  const verb = said.at(-1) ?? '';
  const options = [...readOptions(text, before, '').options];
  const { options: more, operands, command } = readOptions(text, after, verb);
  return {
    from: docker?.from ?? 0,
    said: ['docker', ...said].join(' '),
    verb,
    options: [...options, ...more],
    operands,
    command,
  };
}

/** `docker [options] compose [options] up` and what stands behind it. */
function split(words: readonly Written[]) {
  const isWord = ({ text }: Written, at: number) => !text.startsWith('-') && !takesValue(words[at - 1]?.text ?? '', '');
  const first = words.findIndex(isWord);
  const grouped = GROUPS.test(words[first]?.text ?? '');
  const second = grouped ? words.findIndex((word, at) => at > first && isWord(word, at)) : first;
  const before = words.slice(0, Math.max(second, 0)).filter((_, at) => at !== first);
  const said = [...new Set([first, second])].flatMap((at) => words[at]?.text ?? []);
  return { said, before, after: words.slice(second + 1) };
}

function readOptions(text: string, words: readonly Written[], verb: string) {
  const options: Option[] = [];
  const operands: Written[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Written;
    if (WITH_COMMAND.test(verb) && operands.length > 0) return { options, operands, command: words.slice(at) };
    if (!word.text.startsWith('-') || word.text === '-') operands.push(word);
    else {
      const option = readOption(text, word, words[at + 1], verb);
      if (option.to > word.to) at += 1;
      options.push(option);
    }
  }
  return { options, operands, command: [] };
}

function readOption(text: string, word: Written, follows: Written | undefined, verb: string): Option {
  const equals = word.text.indexOf('=');
  const { from, to } = word;
  if (equals > 0) {
    const value = { from: from + equals + 1, to };
    return { name: text.slice(from, from + equals), from, to, value };
  }
  if (!follows || !takesValue(word.text, verb)) return { name: word.text, from, to, value: undefined };
  return { name: word.text, from, to: follows.to, value: follows };
}

function takesValue(option: string, verb: string): boolean {
  if (!option.startsWith('-') || option.includes('=')) return false;
  const plain = [...(PLAIN['*'] ?? []), ...(PLAIN[verb] ?? [])];
  if (plain.includes(option)) return false;
  return !(/^-[a-z]{2,}$/i.test(option) && [...option.slice(1)].every((letter) => plain.includes(`-${letter}`)));
}
