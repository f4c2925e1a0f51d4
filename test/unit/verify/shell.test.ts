import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { runScript } from '../../../src/verify/shell.ts';

const run = async (script: string, within: number) => {
  const folder = await mkdtemp(join(tmpdir(), 'dojo-shell-'));
  const file = join(folder, 'script.sh');
  await writeFile(file, script);
  const { signal } = new AbortController();
  const ran = await runScript(file, folder, { env: process.env, signal }, false, within);
  await rm(folder, { recursive: true });
  return ran;
};

test.each([
  ['ends when it is asked to', 'echo begun; sleep 300'],
  ['does not end when it is asked to', 'trap "" TERM; echo begun; sleep 300'],
  ['leaves something behind that keeps its output', '(trap "" TERM; sleep 300) & echo begun'],
])(
  'a script that takes too long and %s',
  async (_name, script) => {
    expect((await run(script, 500)).output).toBe('begun');
  },
  20_000,
);

test('a script that takes too long is ended also when garbage is collected meanwhile', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const collecting = setInterval(collect, 50);
  expect((await run('echo begun; sleep 10; echo ended', 500)).output).toBe('begun');
  clearInterval(collecting);
}, 20_000);
