import { kill } from 'node:process';
import { execa } from 'execa';
import type { Environment } from '../docker/endpoint.js';
import { shown } from '../report/safe.js';

/** A script that takes longer hangs, in milliseconds. */
const SCRIPT_WITHIN = 10 * 60 * 1000;

export interface Ran {
  readonly exitCode: number;
  /** The end of what it printed. */
  readonly output: string;
  /** All of it. */
  readonly printed: string;
}

/**
 * Types a script's commands, in the workspace.
 *
 * @param strict true to stop at the first command that fails
 * @param within milliseconds until it is ended
 */
export async function runScript(
  file: string,
  cwd: string,
  { env, signal }: { env: Environment; signal: AbortSignal },
  strict: boolean,
  within = SCRIPT_WITHIN,
): Promise<Ran> {
  const running = execa('bash', [strict ? '-eu' : '-u', file], {
    cwd,
    env: env as NodeJS.ProcessEnv,
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    reject: false,
    maxBuffer: 10_000_000,
    detached: true,
  });
  const { pid = 0 } = running;
  const ending = () => endGroup(pid, done.signal);
  const done = new AbortController();
  // a timer: Node.js 20 loses an AbortSignal.timeout that only AbortSignal.any knows of, when it collects garbage
  const timer = setTimeout(ending, within);
  signal.addEventListener('abort', ending, { once: true });
  const result = await running;
  done.abort();
  clearTimeout(timer);
  signal.removeEventListener('abort', ending);
  const printed = String(result.all).trim();
  return { exitCode: result.exitCode ?? 1, output: shown(printed.split('\n').slice(-5).join('\n')), printed };
}

/** What does not end when it is asked to, as `docker run` while its container goes on, in milliseconds. */
const ENDS_WITHIN = 3000;

/** The shell and all that it started: a command that lives on would keep its output open, and dojo waiting. */
function endGroup(pid: number, done: AbortSignal): void {
  signalGroup(pid, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), ENDS_WITHIN);
  done.addEventListener('abort', () => clearTimeout(timer), { once: true });
}

function signalGroup(pid: number, name: NodeJS.Signals): void {
  try {
    if (pid > 0) kill(-pid, name);
  } catch {
    // all of it has ended by itself
  }
}
