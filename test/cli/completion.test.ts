import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Learner, newLearner } from './dojo.js';

const BIN = fileURLToPath(new URL('../../bin/dojo.js', import.meta.url));
const COURSE = fileURLToPath(new URL('../../exercises/course.yaml', import.meta.url));

let learner: Learner;
let folder: string;
let ids: readonly string[];
beforeAll(async () => {
  learner = await newLearner();
  folder = await mkdtemp(join(tmpdir(), 'dojo-completion-'));
  await symlink(BIN, join(folder, 'dojo'));
  const course = parse(await readFile(COURSE, 'utf8')) as { chapters: { exercises: string[] }[] };
  ids = course.chapters.flatMap(({ exercises }) => exercises);
});
afterAll(async () => {
  await learner.leave();
  await rm(folder, { recursive: true, force: true });
});

/** What may stand at the end of these words. */
async function offered(...words: string[]): Promise<readonly string[]> {
  const { stdout, exitCode, stderr } = await learner.dojo(['complete', '--', ...words]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return stdout.split('\n').flatMap((line) => line.split('\t')[0] || []);
}

describe('candidates', () => {
  test('commands, and not the one behind the scripts', async () => {
    const commands = await offered('');
    expect(commands).toEqual(expect.arrayContaining(['list', 'start', 'check', 'doctor', 'completion', 'help']));
    expect(commands).not.toContain('complete');
    expect(await offered('ch')).toEqual(['check']);
    expect(await offered('help', 'so')).toEqual(['solution']);
    expect(await offered('lab', '')).toEqual(['up', 'down', 'status', 'env']);
  });

  test.each(['start', 'check', 'hint', 'solution', 'verify', 'reset'])(
    'exercises of the course for %s',
    async (command) => {
      expect(await offered(command, '')).toEqual(ids);
    },
  );

  test('an exercise once where several are taken, and one where one is', async () => {
    expect(await offered('reset', ids[0] ?? '', '')).toEqual(ids.slice(1));
    expect(await offered('check', ids[0] ?? '', '')).toEqual([]);
  });

  test('checks of the exercise, where a command takes one', async () => {
    expect(await offered('explain', '')).toEqual(ids);
    expect(await offered('explain', 'nginx-run', '')).toContain('port-published');
    expect(await offered('--lang', 'ja', 'explain', 'nginx-run', 'port')).toEqual(['port-published']);
    expect(await offered('explain', 'nginx-run', 'port-published', '')).toEqual([]);
  });

  test('options of the command and of the program, once', async () => {
    expect(await offered('reset', '--')).toEqual(expect.arrayContaining(['--all', '--dry-run', '--json', '--lang']));
    expect(await offered('reset', '--json', '--j')).toEqual([]);
    expect(await offered('check', '--js')).toEqual(['--json']);
    expect(await offered('lab', 'up', '--')).toEqual(expect.arrayContaining(['--engine', '--mount', '--lang']));
  });

  test.each([
    [
      ['--lang', ''],
      ['en', 'ja'],
    ],
    [['--lang=j'], ['--lang=ja']],
    [['check', '--lang', '=', 'e'], ['en']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['check', '--dir', ''], []],
    [['check', '--dir', 'somewhere', 'nginx-r'], ['nginx-run']],
    [['nonsense', 'x', ''], []],
  ])('%j: %j', async (words, values) => {
    expect(await offered(...words)).toEqual(values);
  });

  test('descriptions in the language of the learner', async () => {
    const { stdout } = await learner.dojo(['complete', '--', 'doct'], { env: { DOJO_LANG: 'ja' } });
    expect(stdout).toMatch(/^doctor\t.*[ぁ-ん]/);
  });
});

describe('bash', () => {
  const PROGRAM = `set -u
    source <(dojo completion bash)
    COMP_WORDS=("$@")
    COMP_CWORD=$(($# - 1))
    _dojo
    printf '%s\\n' "\${COMPREPLY[@]-}"`;
  const typed = async (...words: string[]) => {
    const env = { PATH: `${folder}:${process.env.PATH}`, DOJO_LANG: 'en' };
    const { stdout } = await execa('bash', ['-c', PROGRAM, 'bash', 'dojo', ...words], { env });
    return stdout.split('\n').filter(Boolean);
  };

  test('completes', async () => {
    expect(await typed('check', 'nginx-r')).toEqual(['nginx-run']);
    expect(await typed('--lang', '=', '')).toEqual(['en', 'ja']);
    expect(await typed('reset', '--al')).toEqual(['--all']);
  });

  test('takes a word as it is, and runs nothing of it', async () => {
    expect(await typed('check', '$(touch x)')).toEqual([]);
    expect(await typed('check', '*')).toEqual([]);
  });

  test('is bound to dojo', async () => {
    const env = { PATH: `${folder}:${process.env.PATH}` };
    const { stdout } = await execa('bash', ['-c', 'source <(dojo completion bash); complete -p dojo'], { env });
    expect(stdout).toBe('complete -o default -F _dojo dojo');
  });
});

test.each(['bash', 'zsh', 'fish'])('the script for %s asks dojo complete', async (shell) => {
  const { stdout, exitCode } = await learner.dojo(['completion', shell]);
  expect(exitCode).toBe(0);
  expect(stdout).toContain('dojo complete -- ');
});

test('another shell is refused, with those there are', async () => {
  const { stderr, exitCode } = await learner.dojo(['completion', 'csh']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('bash, zsh, fish');
});

test.each([
  ['zsh', ['-fn']],
  ['fish', ['--no-execute']],
])('%s can read its script, where it is installed', async (shell, options) => {
  const { stdout } = await learner.dojo(['completion', shell]);
  const file = join(folder, `script.${shell}`);
  await writeFile(file, stdout);
  const { exitCode, code } = await execa(shell, [...options, file], { reject: false });
  if (code === 'ENOENT') return;
  expect(exitCode).toBe(0);
});
