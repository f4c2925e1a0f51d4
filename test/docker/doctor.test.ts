import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Learner, newLearner, type Typed } from '../cli/dojo.js';
import { engineProxy } from '../doubles/engine-proxy.js';

const REAL = process.env.DOCKER_HOST ?? '';
let learner: Learner;
let folder: string;
beforeAll(async () => {
  learner = await newLearner();
  folder = await mkdtemp(join(tmpdir(), 'dojo-doctor-'));
});
afterAll(async () => {
  await learner.leave();
  await rm(folder, { recursive: true, force: true });
});

interface Found {
  readonly area: string;
  readonly status: string;
  readonly code: string;
  readonly text: string;
  readonly fix?: string;
}

const doctor = (env: Record<string, string> = {}): Promise<Typed> => learner.dojo(['doctor', '--json'], { env });
const findings = ({ stdout }: Typed): readonly Found[] => JSON.parse(stdout).findings;
const found = (typed: Typed, area: string): readonly Found[] => findings(typed).filter((one) => one.area === area);

/** A PATH with nothing on it but node and a docker command that does this. */
async function onlyDocker(lines: string): Promise<string> {
  const bin = await mkdtemp(join(folder, 'bin-'));
  const docker = join(bin, 'docker');
  await symlink(process.execPath, join(bin, 'node'));
  if (lines) await writeFile(docker, `#!/bin/sh\n${lines}\n`).then(() => chmod(docker, 0o755));
  return bin;
}

describe('where all is well', () => {
  test('it looks at everything, and asks the engine with GET and HEAD alone', async () => {
    const proxy = await engineProxy();
    const typed = await doctor({ DOCKER_HOST: proxy.host });
    await proxy.close();
    expect(typed).toMatchObject({ exitCode: 0, stderr: '' });
    const areas = new Set(findings(typed).map(({ area }) => area));
    const all = ['engine', 'api', 'cli', 'compose', 'buildx', 'context', 'ports', 'images', 'disk', 'mirrors'];
    expect([...areas]).toEqual(all);
    expect(proxy.asked.length).toBeGreaterThan(0);
    expect(proxy.asked.filter(({ method }) => method !== 'GET' && method !== 'HEAD')).toEqual([]);
  });

  test('it names the engine, and the context that leads to it', async () => {
    const typed = await doctor();
    expect(found(typed, 'engine')).toMatchObject([{ status: 'ok', code: 'engine-found' }]);
    expect(found(typed, 'context')).toMatchObject([{ status: 'ok', text: `default (${REAL})` }]);
    expect(JSON.parse(typed.stdout).schema).toBe(1);
  });

  test.each([
    ['en', 'docker command'],
    ['ja', 'dockerコマンド'],
  ])('it tells a person so, in %s', async (lang, label) => {
    const { stdout, exitCode } = await learner.dojo(['doctor', '--lang', lang]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`✓ ${label}`);
  });
});

describe('problems: exit 3', () => {
  test('no engine: says what was tried, and nothing of what only an engine knows', async () => {
    const typed = await doctor({ DOCKER_HOST: 'unix:///nowhere/docker.sock' });
    expect(typed.exitCode).toBe(3);
    const [engine] = found(typed, 'engine');
    expect(engine).toMatchObject({ status: 'problem', code: 'engine-missing', fix: expect.stringContaining('Start') });
    expect(engine?.text).toContain('unix:///nowhere/docker.sock (DOCKER_HOST): no such socket');
    expect(found(typed, 'images')).toEqual([]);
    expect(found(typed, 'cli')).toMatchObject([{ status: 'ok' }]);
  });

  test('no docker command', async () => {
    const typed = await doctor({ PATH: await onlyDocker('') });
    expect(typed.exitCode).toBe(3);
    expect(found(typed, 'cli')).toMatchObject([{ status: 'problem', code: 'cli-missing' }]);
    expect(found(typed, 'compose')).toEqual([]);
  });

  test('no compose: a problem; no buildx: a warning', async () => {
    const typed = await doctor({
      PATH: await onlyDocker(`case "$1" in
        --version) echo 'Docker version 20.10.24, build 297e128' ;;
        context) echo "default $DOCKER_HOST" ;;
        compose) echo 'unknown flag: --short' >&2; exit 125 ;;
        *) echo "docker: '$1' is not a docker command." >&2; exit 1 ;;
      esac`),
    });
    expect(typed.exitCode).toBe(3);
    expect(found(typed, 'cli')).toMatchObject([{ status: 'ok', text: '20.10.24' }]);
    expect(found(typed, 'compose')).toMatchObject([{ status: 'problem', code: 'compose-missing' }]);
    expect(found(typed, 'buildx')).toMatchObject([{ status: 'warning', code: 'buildx-missing' }]);
    expect(found(typed, 'context')).toMatchObject([{ status: 'ok' }]);
  });

  test('a docker command that fails, with the last it said', async () => {
    const typed = await doctor({ PATH: await onlyDocker('echo one >&2; echo "cannot open libx" >&2; exit 4') });
    const [cli] = found(typed, 'cli');
    expect(cli).toMatchObject({ status: 'problem', code: 'program-failed' });
    expect(cli?.text).toContain('cannot open libx');
  });

  test('a docker command that goes to another engine', async () => {
    const PATH = await onlyDocker('case "$1" in context) echo "desktop unix:///other.sock" ;; *) echo 26.1.5 ;; esac');
    const typed = await doctor({ PATH });
    expect(typed.exitCode).toBe(3);
    const [context] = found(typed, 'context');
    expect(context).toMatchObject({ code: 'wrong-context', fix: `export DOCKER_HOST=${REAL}` });
    expect(context?.text).toContain('desktop (unix:///other.sock)');
  });

  test('a context that is not there', async () => {
    const typed = await doctor({ DOCKER_HOST: '', DOCKER_CONTEXT: 'gone' });
    expect(typed.exitCode).toBe(3);
    expect(found(typed, 'engine')[0]?.text).toContain('there is no such context');
    expect(found(typed, 'context')).toMatchObject([{ status: 'problem', code: 'context-unusable' }]);
  });
});

describe('held ports: warnings', () => {
  const PORT = 8888;
  const NAME = 'doctor-test-holder';
  const docker = (...args: string[]) => execa('docker', args, { reject: false });
  afterAll(() => docker('rm', '-f', NAME));

  test('by a container of the engine, which is named', async () => {
    await docker('run', '-d', '--name', NAME, '-p', `${PORT}:80`, 'nginx:alpine');
    const typed = await doctor();
    await docker('rm', '-f', NAME);
    expect(typed.exitCode).toBe(0);
    const held = found(typed, 'ports').find(({ code }) => code === 'port-of-container');
    expect(held).toMatchObject({ status: 'warning', fix: expect.stringContaining(`docker stop ${NAME}`) });
  });

  test.each(['127.0.0.1', '0.0.0.0'])('by another program of this machine at %s', async (host) => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(PORT, host, ready));
    const typed = await doctor();
    await new Promise((closed) => server.close(closed));
    expect(typed.exitCode).toBe(0);
    expect(found(typed, 'ports')).toContainEqual(
      expect.objectContaining({ status: 'warning', code: 'port-of-program' }),
    );
  });
});

test('the docker command may be linked to through another path', async () => {
  if (!REAL.startsWith('unix://')) return;
  const link = join(folder, 'docker.sock');
  await symlink(REAL.slice('unix://'.length), link);
  const PATH = await onlyDocker(`case "$1" in context) echo "default unix://${link}" ;; *) echo 26.1.5 ;; esac`);
  expect(found(await doctor({ PATH }), 'context')).toMatchObject([{ status: 'ok' }]);
});
