import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const BIN = fileURLToPath(new URL('../../bin/dojo.js', import.meta.url));

/** What empties the screen, or brings back the one before. */
const CLEARED = ['\u001b[H\u001b[J', '\u001b[?1049l'];

/** A person at a terminal of 40 rows. */
export interface Terminal {
  /** What is on it now, as text. */
  screen(): string;
  /** All that was ever written to it, as it was. */
  written(): string;
  press(keys: string): void;
  /** Waits until the screen says so. @throws Error with the screen, after a while */
  shows(what: string | RegExp, seconds?: number): Promise<void>;
  /** Ends dojo as another program would. */
  signal(name: NodeJS.Signals): Promise<void>;
  readonly exitCode: Promise<number | null>;
}

/**
 * Types `dojo …` at a pseudo-terminal, which `script` makes: it is in `bsdutils`, which every Debian has, where tmux and Python may
 * not be.
 */
export function openTerminal(
  args: readonly string[],
  { cwd, env }: { cwd: string; env: Readonly<Record<string, string>> },
): Terminal {
  const command = `echo $$; stty rows 40 cols 100; exec '${process.execPath}' '${BIN}' ${args.join(' ')}`;
  const child: ChildProcess = spawn('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', ...env },
  });
  let all = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    all += chunk;
  });
  const exitCode = new Promise<number | null>((resolve) => child.on('close', resolve));
  const drawnFrom = () => Math.max(...CLEARED.map((code) => all.lastIndexOf(code)), 0);
  const screen = () => stripVTControlCharacters(all.slice(drawnFrom()));
  return {
    screen,
    written: () => all,
    press: (keys) => void child.stdin?.write(keys),
    shows: async (what, seconds = 20) => {
      const end = Date.now() + seconds * 1000;
      while (!(typeof what === 'string' ? screen().includes(what) : what.test(screen()))) {
        if (Date.now() > end) throw new Error(`the screen never showed ${what}:\n${screen()}`);
        await pause(20);
      }
    },
    signal: async (name) => {
      process.kill(Number(/^\d+/.exec(all)?.[0]), name);
    },
    exitCode,
  };
}
