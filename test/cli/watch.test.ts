import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { engineProxy, onlyReads } from '../doubles/engine-proxy.js';
import { type Learner, newLearner } from './dojo.js';
import { openTerminal, type Terminal } from './terminal.js';

const BIN = fileURLToPath(new URL('../../bin/dojo.js', import.meta.url));
const RUN = 'docker run -d --name nginx-alpine -p 8888:80 nginx:alpine';
const VISIT = 'curl --retry 5 --retry-all-errors -s http://localhost:8888/';

let learner: Learner;
let env: Record<string, string>;
const after: (() => unknown)[] = [];
beforeEach(async () => {
  learner = await newLearner();
  env = { XDG_STATE_HOME: learner.state, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', DOJO_LANG: 'en', NO_COLOR: '1' };
});
afterEach(async () => {
  for (const one of after.splice(0)) await one();
  await learner.dojo(['reset', 'nginx-run', 'nginx-edit', 'volume-mount', '--yes']);
  await learner.leave();
});

/** Ends without q, so that nothing is left running when a test fails. */
function terminal(args: readonly string[], more: Record<string, string> = {}): Terminal {
  const opened = openTerminal(args, { cwd: learner.folder, env: { ...env, ...more } });
  after.push(() => opened.press('\u0003'));
  return opened;
}

/** The terminal as it was before: no other screen, a cursor, whole lines. */
function isClean(at: Terminal): void {
  const written = at.written();
  expect(written.lastIndexOf('\u001b[?1049l')).toBeGreaterThan(written.lastIndexOf('\u001b[?1049h'));
  expect(written.lastIndexOf('\u001b[?25h')).toBeGreaterThan(written.lastIndexOf('\u001b[?25l'));
}

describe('on a terminal', () => {
  test('done, broken, the engine lost and back, quit', async () => {
    let proxy = await engineProxy();
    after.push(() => proxy.close());
    const { host } = proxy;
    await learner.dojo(['start', 'nginx-run']);
    const at = terminal(['watch'], { DOCKER_HOST: host });
    await at.shows('✗ a container "nginx-alpine" from nginx:alpine is running');
    await at.shows('q quit');

    await learner.type(`${RUN}; ${VISIT}`);
    await at.shows('5 of 5 · All passed');
    await learner.type('docker rm -f nginx-alpine');
    await at.shows('✗ a container "nginx-alpine"');
    expect(proxy.asked.filter((one) => !onlyReads(one))).toEqual([]);

    await proxy.close();
    await at.shows('The connection to the Docker engine is lost');
    await learner.type(`${RUN}; ${VISIT}`);
    proxy = await engineProxy(undefined, host);
    await at.shows('5 of 5 · All passed');
    await at.shows(/^(?!.*connection to the Docker engine is lost)/s);

    at.press('q');
    expect(await at.exitCode).toBe(0);
    isClean(at);
    expect(at.screen()).toContain('5 of 5');
  });

  test('a hint, an explanation, the next exercise, a reset that is asked for', async () => {
    await learner.dojo(['start', 'nginx-run']);
    await learner.type('docker run -d --name nginx-alpine -p 80:8888 nginx:alpine');
    const at = terminal(['watch', 'nginx-run']);
    await at.shows('✗ port 8888 of the host leads to its port 80');
    at.press('h');
    await at.shows('hint 1 of');
    at.press(' ');
    await at.shows('found     -p 80:8888');
    at.press('e');
    await at.shows(/docker .*inspect|docker port/);
    await at.shows('any key');
    at.press(' ');
    at.press('r');
    await at.shows('[y/N]');
    at.press('y\r');
    await at.shows('any key: back to the checks');
    expect((await learner.type('docker ps -aq --filter name=nginx-alpine')).stdout).toBe('');
    at.press(' ');
    await at.shows('✗ a container "nginx-alpine"');
    at.press('n');
    await at.shows('Your workspace: nginx-edit', 60);
    at.press(' ');
    await at.shows('0 of 4');
    at.press('q');
    expect(await at.exitCode).toBe(1);
    isClean(at);
  });

  test.each([
    ['Ctrl-C', (at: Terminal) => at.press('\u0003')],
    ['SIGTERM', (at: Terminal) => at.signal('SIGTERM')],
  ])('%s leaves it as it was', async (_name, end) => {
    const at = terminal(['watch', 'nginx-run']);
    await at.shows('1 of 5');
    await end(at);
    expect(await at.exitCode).toBe(130);
    isClean(at);
    expect(at.screen()).toContain('Interrupted');
  });
});

describe('without a terminal', () => {
  type Document = { at: string; status: string; checks: { id: string; status: string }[] };

  /** Starts it, and collects what it says, line by line. */
  function watching(...args: readonly string[]): {
    lines: string[];
    child: ChildProcess;
    ended: Promise<number | null>;
  } {
    const child = spawn(process.execPath, [BIN, 'watch', ...args], {
      cwd: learner.folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    after.push(() => child.kill('SIGKILL'));
    const lines: string[] = [];
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => lines.push(line));
    return { lines, child, ended: new Promise((resolve) => child.on('close', resolve)) };
  }

  async function until(isSo: () => boolean, seconds = 20): Promise<void> {
    const end = Date.now() + seconds * 1000;
    while (!isSo()) {
      if (Date.now() > end) throw new Error('it never came');
      await pause(20);
    }
  }

  test('--json: a document for each change, as its schema says', async () => {
    await learner.dojo(['start', 'nginx-run']);
    const { lines, child, ended } = watching('nginx-run', '--json');
    const last = () => JSON.parse(lines.at(-1) ?? '{}') as Document;
    await until(() => last().status === 'failed');
    await learner.type(`${RUN}; ${VISIT}`);
    await until(() => last().status === 'passed');
    await learner.type('docker rm -f nginx-alpine');
    await until(() => last().status === 'failed');
    await pause(1500);
    child.kill('SIGINT');
    expect(await ended).toBe(130);

    const schema = JSON.parse(await readFile(new URL('../../docs/schema/watch.json', import.meta.url), 'utf8'));
    const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
    expect(ajv.validateSchema(schema)).toBe(true);
    const validate = ajv.compile(schema);
    const documents = lines.map((line) => JSON.parse(line) as Document);
    for (const document of documents) expect([validate(document), validate.errors]).toEqual([true, null]);
    const { at: _at, ...withoutTime } = documents[0] as Document;
    expect(validate(withoutTime)).toBe(false);
    expect(validate({ ...documents[0], checks: [{ ...documents[0]?.checks[0], waiting: 2 }] })).toBe(false);
    const said = documents.map(({ checks }) => JSON.stringify(checks).replace(/"waiting":\d+/g, '"waiting":0'));
    expect(said.filter((one, index) => one === said[index - 1])).toEqual([]);
  });

  test('lines are added for what has changed, and nothing is drawn over', async () => {
    await learner.dojo(['start', 'nginx-run']);
    const { lines, child, ended } = watching('nginx-run');
    await until(() => lines.some((line) => line.includes('✗ a container')));
    const before = lines.length;
    await learner.type(`${RUN}; ${VISIT}`);
    await until(() => lines.some((line) => line.includes('5 of 5')));
    expect(lines.slice(before).join('\n')).not.toContain('the image nginx:alpine is on your engine');
    expect(lines.join('\n')).not.toContain('\u001b');
    child.kill('SIGTERM');
    expect(await ended).toBe(130);
  });

  test('a file that is saved in the workspace is seen', async () => {
    await learner.dojo(['start', 'volume-mount']);
    const { lines } = watching('volume-mount');
    await until(() => lines.some((line) => line.includes('✗ hoge.html is in your workspace')));
    await writeFile(join(learner.folder, 'volume-mount', 'hoge.html'), '<title>hoge</title>');
    await until(() => lines.some((line) => line.includes('✓ hoge.html is in your workspace')));
  });
});
