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
  const result = await execa('bash', [strict ? '-eu' : '-u', file], {
    cwd,
    env: env as NodeJS.ProcessEnv,
    extendEnv: false,
    stdin: 'ignore',
    all: true,
    reject: false,
    timeout: SCRIPT_WITHIN,
    maxBuffer: 10_000_000,
    cancelSignal: signal,
  });
  return { exitCode: result.exitCode ?? 1, output: plain(String(result.all).trim().split('\n').slice(-5).join('\n')) };
}
