import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa, type Options } from 'execa';
import { afterAll, expect } from 'vitest';
import { type Given, pull, run } from '../../../src/exercise/setup.ts';

/** The package as it would be published. */
const PACKAGE = fileURLToPath(new URL('../../../', import.meta.url));

/** What came out of one run. */
export interface Ran {
  readonly exitCode?: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder to work in, a memory beside it, and the program. */
export interface Desk {
  readonly folder: string;
  /** What dojo remembers is here. */
  readonly memory: string;
  /** The package that is run: the real one, or a copy that a test has damaged. */
  readonly root: string;
  /** Starts the program and does not wait: for signals. Never throws. */
  begin(args: readonly string[], options?: Options): ReturnType<typeof execa>;
  /** Runs the program to its end. */
  dojo(args: readonly string[], options?: Options): Promise<Ran>;
  /** Runs commands of the shell. */
  shell(commands: string, options?: Options): Promise<Ran>;
}

const goneAfterwards: string[] = [];
afterAll(async () => {
  for (const folder of goneAfterwards.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A new folder that is removed after the tests of the file. */
export async function newFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'dojo-bad-')));
  goneAfterwards.push(folder);
  return folder;
}

/** An empty desk, in English, without colour. @param root a copy of the package */
export async function newDesk(root = PACKAGE): Promise<Desk> {
  const folder = await newFolder();
  const state = join(folder, '.state');
  const env = { XDG_STATE_HOME: state, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', DOJO_LANG: 'en', NO_COLOR: '1' };
  const run = (file: string, args: readonly string[], options: Options) =>
    execa(file, args, {
      cwd: folder,
      reject: false,
      stdin: 'ignore',
      timeout: 60_000,
      ...options,
      env: { ...env, DOJO: join(root, 'bin', 'dojo.js'), ...options.env },
    });
  const begin: Desk['begin'] = (args, options = {}) =>
    run(process.execPath, [join(root, 'bin', 'dojo.js'), ...args], options) as ReturnType<typeof execa>;
  return {
    folder,
    memory: join(state, 'dojo'),
    root,
    begin,
    dojo: async (args, options) => clean((await begin(args, options)) as unknown as Ran),
    shell: async (commands, options = {}) => (await run('bash', ['-c', commands], options)) as unknown as Ran,
  };
}

/** No output, whatever the input, shows a stack trace or sends anything but text to the terminal. */
export function clean<R extends Ran>(ran: R): R {
  for (const text of [ran.stdout, ran.stderr]) {
    expect(text).not.toMatch(/^\s+at .*:\d+:\d+/m);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
  }
  return ran;
}

/** A copy of the package, to be damaged. */
export async function copyOfPackage(): Promise<string> {
  const root = await newFolder();
  for (const part of ['bin', 'dist', 'exercises', 'package.json']) {
    await cp(join(PACKAGE, part), join(root, part), { recursive: true });
  }
  return root;
}

/** What a small exercise of a test leaves behind: its own names, so that tests do not meet on port 8888. */
export interface SmallFootprint {
  readonly images?: readonly string[];
  readonly builds?: readonly string[];
  readonly containers?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly ports?: readonly number[];
  readonly compose?: { readonly builds: readonly string[] };
}

/**
 * A copy of the package with one further exercise, which is in the course.
 *
 * @param pulls images that `dojo start` fetches
 * @param gives containers that it runs
 */
export async function packageWith(
  id: string,
  footprint: SmallFootprint,
  pulls: readonly string[] = [],
  gives: readonly Given[] = [],
) {
  const root = await copyOfPackage();
  const text = { en: id, ja: id };
  const setup = [...pulls.map(pull), ...gives.map(run)];
  const exercise = { id, title: text, minutes: 1, footprint, setup, checks: [], hints: [] };
  await writeFile(join(root, 'dist', 'exercises', `${id}.js`), `module.exports = ${JSON.stringify(exercise)};\n`);
  await cp(join(root, 'exercises', 'nginx-run'), join(root, 'exercises', id), { recursive: true });
  await writeFile(
    join(root, 'exercises', 'course.yaml'),
    `chapters:\n  - title: { en: Test, ja: Test }\n    exercises: [${id}]\n`,
  );
  return root;
}
