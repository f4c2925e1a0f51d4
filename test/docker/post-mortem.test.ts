import { execa } from 'execa';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FindingFacts } from '../../src/diagnosis/codes.ts';
import { connect, type Engine } from '../../src/docker/connect.ts';
import { readOnly } from '../../src/docker/read.ts';
import { runningContainer } from '../../src/exercise/index.ts';
import { openWorkspace } from '../../src/exercise/workspace.ts';
import { wordFinding } from '../../src/report/worded.ts';
import { outside } from '../../src/run/outside.ts';
import { run } from '../../src/run/run.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';

/* A container that does not run: what is said of its life is what `docker inspect` says of it, and the exit code is in words. */

const name = `post-mortem-${process.pid}`;
const docker = async (...args: string[]) => (await execa('docker', args, { reject: false })).stdout;
const inspect = (format: string) => docker('inspect', '--format', format, name);

let engine: Engine;
beforeAll(async () => {
  engine = await connect(process.env);
});
afterEach(() => docker('rm', '-f', name));

/** The finding of the container check, with its sentences. */
async function diagnosed() {
  const scene = {
    docker: readOnly(engine),
    workspace: await openWorkspace('.'),
    ...outside(engine),
    footprint: {},
    startedAt: engine.now,
    earlier: new Set<string>(),
    before: undefined,
    signal: new AbortController().signal,
  };
  for await (const outcome of run([runningContainer({ name, image: 'busybox', command: '' })], scene)) {
    if (outcome.status !== 'failed' || !('facts' in outcome.finding)) throw new Error(outcome.status);
    const { code, facts } = outcome.finding;
    const found = wordFinding(outcome.finding, { lang: 'en', words: en }).found.replaceAll('\n', ' ');
    return { code, facts: facts as FindingFacts['container-exited'], found, japanese: japanese(outcome.finding) };
  }
  throw new Error('no outcome');
}

const japanese = (finding: Parameters<typeof wordFinding>[0]): string =>
  wordFinding(finding, { lang: 'ja', words: ja }).found;

const ended = async (format: string, wished: string): Promise<void> => {
  for (let tries = 0; tries < 100 && (await inspect(format)) !== wished; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

describe('exit codes in words', () => {
  test.each([
    ['137', 'sleep 600', ['kill', name], /killed: docker kill/],
    ['143', 'trap "exit 143" TERM; while :; do sleep 0.1; done', ['stop', name], /told to stop/],
    ['139', 'sh -c "kill -SEGV \\$\\$"; exit $?', ['wait', name], /it crashed/],
    ['127', 'nosuchprogram', ['wait', name], /program was not found/],
    ['126', '/etc/passwd', ['wait', name], /may not be executed/],
    ['130', 'exit 130', ['wait', name], /Ctrl-C/],
    ['3', 'exit 3', ['wait', name], /an error of its own/],
  ])('%s', async (exitCode, command, end, words) => {
    await docker('run', '-d', '--name', name, 'busybox', 'sh', '-c', `echo last words; ${command}`);
    await docker(...end);
    await ended('{{.State.Status}}', 'exited');
    const { code, facts, found } = await diagnosed();
    expect(code).toBe('container-exited');
    expect([String(facts.exitCode), await inspect('{{.State.ExitCode}}')]).toEqual([exitCode, exitCode]);
    expect(found).toMatch(new RegExp(`exit code ${exitCode} .*${words.source}.*last said:.*last words`));
  });
});

test('when it started and how long it lived', async () => {
  await docker('run', '-d', '--name', name, 'busybox', 'sleep', '1');
  await docker('wait', name);
  const { facts, found, japanese: ja } = await diagnosed();
  const [begin = '', end = ''] = (await inspect('{{.State.StartedAt}} {{.State.FinishedAt}}')).split(' ');
  expect(facts.startedAt).toBe(begin);
  expect(facts.lived).toBeCloseTo((Date.parse(end) - Date.parse(begin)) / 1000, 3);
  const local = new Date(begin).toTimeString().slice(0, 8);
  expect(found).toContain(local);
  expect(ja.replaceAll('\n', '')).toContain(local.replace(/^0/, ''));
});

test('how often it was started again, after the last time too', async () => {
  await docker('run', '-d', '--name', name, '--restart', 'on-failure:2', 'busybox', 'sh', '-c', 'echo no; exit 4');
  await ended('{{.State.Status}} {{.RestartCount}}', 'exited 2');
  const { code, facts, found } = await diagnosed();
  expect([code, facts.restarts]).toEqual(['container-exited', 2]);
  expect(found).toContain('restarted it 2 times');
});

test('out of memory, also where it is started again and again', async () => {
  const grow = 'x=0123456789; while :; do x=$x$x; done';
  await docker('run', '-d', '--name', name, '-m', '16m', '--restart', 'on-failure:1', 'busybox', 'sh', '-c', grow);
  await ended('{{.State.OOMKilled}} {{.RestartCount}} {{.State.Running}}', 'true 1 false');
  const { code, facts, found } = await diagnosed();
  expect([code, facts.exitCode, facts.restarts]).toEqual(['container-out-of-memory', 137, 1]);
  expect(found).toMatch(/ran out of memory.*exit code 137.*restarted it once/);
});

test('a program that may not be executed never ran, and the engine says why', async () => {
  await docker('run', '-d', '--name', name, 'busybox', '/etc/passwd');
  const { code, facts, found } = await diagnosed();
  expect([code, facts.exitCode]).toEqual(['container-refused', 126]);
  expect(found).toMatch(/exit code 126: the program may not be executed.*permission denied/);
});

test('one that is gone by --rm is told from the events', async () => {
  await docker('run', '--rm', '--name', name, 'busybox', 'sh', '-c', 'sleep 1; exit 7');
  const { code, found } = await diagnosed();
  expect(code).toBe('container-removed');
  expect(found).toMatch(/started at [-\d]+ [:\d]+ and ended after [1-3] seconds? with exit code 7 /);
});
