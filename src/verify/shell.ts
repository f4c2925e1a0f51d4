import { kill } from 'node:process';
import { execa } from 'execa';
import type { Environment } from '../docker/endpoint.js';
import { plain } from '../report/safe.js';

/** A script that takes longer hangs, in milliseconds. */
const SCRIPT_WITHIN = 10 * 60 * 1000;

export interface Ran {
  readonly exitCode: number;
  /** The end of what it printed. */
  readonly output: string;
}

/**
 * Types a script's commands, in the workspace.
 *
 * @param strict true to stop at the first command that fails
 */
export async function runScript(
  file: string,
  cwd: string,
  { env, signal }: { env: Environment; signal: AbortSignal },
  strict: boolean,
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
  const end = AbortSignal.any([signal, AbortSignal.timeout(SCRIPT_WITHIN)]);
  end.addEventListener('abort', () => endGroup(pid), { once: true });
  const result = await running;
  return { exitCode: result.exitCode ?? 1, output: plain(String(result.all).trim().split('\n').slice(-5).join('\n')) };
}

/** The shell and all that it started: a command that lives on would keep its output open, and dojo waiting. */
function endGroup(pid: number): void {
  try {
    if (pid > 0) kill(-pid, 'SIGTERM');
  } catch {
    // all of it has ended by itself
  }
}
