import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCli, UsageError } from './cli.js';
import { type App, EXIT, type Exit, json } from './commands/app.js';
import { courseAsked, ownCourse } from './course/source.js';
import { Fault, faultOf, Interruption } from './fault.js';
import { type Output, openOutput } from './output.js';
import { shown } from './report/safe.js';
import { chooseStyle } from './report/style.js';
import { formatFault, wordFault } from './report/worded.js';
import { stateFolder } from './session/folder.js';
import type { Screen } from './watch/screen.js';
import { chooseLang } from './words/lang.js';
import { loadWords } from './words/words.js';

const EXIT_OF = { usage: EXIT.usage, environment: EXIT.environment, bug: EXIT.bug };

/** The only place that touches the process: its arguments, streams, signals and exit code. */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const interrupt = new AbortController();
  // not once: packages that clean up at a signal end the process where nobody else listens
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => interrupt.abort());
  const output = openOutput(() => process.stdout, outputLost);
  const engine = engineFor(args);
  // what is asked of it goes out before the rest is loaded
  await new Promise(setImmediate);
  const app = await openApp(args, interrupt, output, engine);
  process.exitCode = await Promise.race([runCli(app, args), nothingLeftToWaitFor()]).catch((error) =>
    explain(error, app, args),
  );
  app.progress('');
  // connections that are kept open would keep the process alive
  output.end(() => process.exit());
}

/** dockerode says nothing of an answer that broke off in the middle: the process would end well, having done nothing. */
function nothingLeftToWaitFor(): Promise<never> {
  const brokeOff = new Fault('environment', 'engine-failed', { what: 'answer', message: 'ECONNRESET' });
  return new Promise((_, reject) => process.once('beforeExit', () => reject(brokeOff)));
}

/** The first words of commands that speak to the engine. */
const OF_ENGINE: readonly (string | undefined)[] = ['check', 'explain', 'hint', 'reset', 'start', 'watch'];

/** It takes its time to answer: where one will be wanted, the first connection is begun at once. */
function engineFor([first]: readonly string[]): App['engine'] {
  const open = async () => (await import('./docker/connect.js')).connect(process.env);
  let begun = OF_ENGINE.includes(first) ? open() : undefined;
  begun?.catch(() => {});
  return () => {
    const engine = begun ?? open();
    begun = undefined;
    return engine;
  };
}

async function openApp(
  args: readonly string[],
  interrupt: AbortController,
  output: Output,
  engine: App['engine'],
): Promise<App> {
  const { env } = process;
  const cwd = currentFolder(env);
  const state = stateFolder(env);
  const root = join(import.meta.dirname, '..');
  const lang = chooseLang(args, env);
  const words = await loadWords(lang);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const built = import.meta.filename.endsWith('.js');
  const asked = courseAsked(args, env);
  return {
    root,
    built,
    version,
    env,
    cwd,
    voice: { lang, words },
    style: chooseStyle(output, env),
    // the input is not opened before somebody asks for it
    get interactive() {
      return Boolean(process.stdin.isTTY && output.isTerminal);
    },
    state,
    ...(asked === undefined
      ? { course: ownCourse(root, built), memory: state }
      : (await import('./course/others.js')).courseOfOthers(asked, { root, cwd, state })),
    engine,
    signal: interrupt.signal,
    out: (text) => output.write(text),
    ...asides(),
    takeScreen: (onKey) => takeScreen(onKey, interrupt),
    ask: (question) => ask(question, interrupt),
  } satisfies App;
}

/** A folder that was removed meanwhile still has the name by which the shell entered it. */
function currentFolder({ PWD = '/' }: NodeJS.ProcessEnv): string {
  try {
    return process.cwd();
  } catch {
    return PWD;
  }
}

/** Standard error, which is opened when there is something to say. */
function asides(): Pick<App, 'note' | 'progress'> {
  let shown = false;
  const say = (text: string) => {
    const { stderr } = process;
    if (stderr.listenerCount('error') === 0) stderr.on('error', outputLost);
    stderr.write(`${shown ? '\r\u001b[K' : ''}${text}`);
  };
  return {
    note: (text) => {
      say(`${text}\n`);
      shown = false;
    },
    progress: (text) => {
      if ((text === '' && !shown) || !process.stderr.isTTY) return;
      say(text.slice(0, (process.stderr.columns || 80) - 1));
      shown = text !== '';
    },
  };
}

/** A closed pipe (`dojo list | head -1`) ends the output, and is no error; a full disk is one. */
function outputLost({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') process.exit();
  process.stderr.write(`dojo: ${message}\n`);
  process.exit(EXIT.environment);
}

/** Given back at the end, whatever that is. While keys are read one by one, Ctrl-C is one of them. */
async function takeScreen(onKey: (key: string) => void, interrupt: AbortController): Promise<Screen> {
  const { CTRL_C, openScreen } = await import('./watch/screen.js');
  const hear = (key: string) => (key === CTRL_C ? interrupt.abort() : onKey(key));
  const screen = openScreen(process.stdin, process.stdout, hear);
  process.once('exit', screen.close);
  return screen;
}

/** On a terminal in this mode Ctrl-C is a key and no signal; Ctrl-D ends the input, which is a no. */
async function ask(question: string, interrupt: AbortController): Promise<boolean> {
  const { createInterface } = await import('node:readline/promises');
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  prompt.once('SIGINT', () => interrupt.abort());
  const ended = new Promise<string>((resolve) => prompt.once('close', () => resolve('')));
  try {
    const answer = prompt.question(`${question} [y/N] `, { signal: interrupt.signal });
    return /^(y|yes|はい)$/i.test((await Promise.race([answer, ended])).trim());
  } finally {
    prompt.close();
  }
}

/** What went wrong, in one message, and the exit code that says whose turn it is. */
function explain(error: unknown, app: App, args: readonly string[]): Exit {
  const { words } = app.voice;
  if (app.signal.aborted) {
    app.note(words.phrases.interrupted(error instanceof Interruption ? error.standing : []));
    return EXIT.interrupted;
  }
  if (error instanceof UsageError) {
    app.note(`dojo: ${error.message}`);
    return EXIT.usage;
  }
  const fault = faultOf(error);
  if (!fault) return unexpected(error, app);
  const complaint = wordFault(fault, app.voice);
  app.note(formatFault(complaint));
  if (args.includes('--json')) app.out(json({ schema: 1, status: 'error', error: { code: fault.code, ...complaint } }));
  return EXIT_OF[fault.blame];
}

/** A bug: the stack is for whoever mends it, on request. */
function unexpected(error: unknown, app: App): Exit {
  const { message = String(error), stack } = error as Error;
  app.note(`dojo: ${app.voice.words.phrases.bug(shown(message))}`);
  if (app.env.DOJO_DEBUG) app.note(stack ?? '');
  return EXIT.bug;
}

void main();
