import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa, type Options } from 'execa';

const BIN = fileURLToPath(new URL('../../bin/dojo.js', import.meta.url));

/** A learner: a folder to work in and a memory of their own. */
export interface Learner {
  readonly folder: string;
  readonly state: string;
  /** Types `dojo …`; never throws. */
  dojo(args: readonly string[], options?: Options): Promise<Typed>;
  /** Types commands, as one script. */
  /** @param answers what is typed where a command asks: `docker image prune` does */
  type(commands: string, folder?: string, env?: Readonly<Record<string, string>>, answers?: string): Promise<Typed>;
  leave(): Promise<void>;
}

export interface Typed {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Someone who has just come: an empty folder, nothing remembered, English. */
export async function newLearner(): Promise<Learner> {
  const home = await realpath(await mkdtemp(join(tmpdir(), 'dojo-learner-')));
  const state = join(home, 'state');
  const env = { XDG_STATE_HOME: state, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', DOJO_LANG: 'en', NO_COLOR: '1' };
  const run = async (file: string, args: readonly string[], options: Options) =>
    (await execa(file, args, { cwd: home, env, reject: false, stdin: 'ignore', ...options })) as unknown as Typed;
  return {
    folder: home,
    state,
    dojo: (args, options = {}) =>
      run(process.execPath, [BIN, ...args], { ...options, env: { ...env, ...options.env } }),
    type: (commands, folder = home, more = {}, answers = undefined) =>
      run('bash', ['-c', `dojo() { '${process.execPath}' '${BIN}' "$@"; }\n${commands}`], {
        cwd: folder,
        env: { ...env, ...more },
        ...(answers !== undefined && { stdin: 'pipe', input: answers }),
      }),
    leave: () => rm(home, { recursive: true, force: true }),
  };
}
