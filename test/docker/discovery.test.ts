import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer as createWebServer } from 'node:http';
import {
  type AddressInfo,
  createServer,
  connect as dial,
  type ListenOptions,
  type Server,
  type Socket,
} from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { search } from '../../src/docker/connect.js';
import { type Learner, newLearner } from '../cli/dojo.js';

const BIN = fileURLToPath(new URL('../../bin/dojo.js', import.meta.url));
const REAL = process.env.DOCKER_HOST ?? '';
const onSocket = REAL.startsWith('unix://');
let folder: string;
let engineId: string | undefined;
const servers: Server[] = [];
const sockets = new Set<Socket>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dojo-discovery-'));
  engineId = (await search({ DOCKER_HOST: REAL })).engine?.facts.id;
});
afterEach(() => vi.unstubAllEnvs());
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  for (const server of servers) server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Listens, and is closed with its connections when the tests are done. */
async function serve(server: Server, where: ListenOptions): Promise<Server> {
  servers.push(server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => {}))));
  await new Promise<void>((ready) => server.listen(where, ready));
  return server;
}

/** A socket of its own, behind which each connection is treated so. */
async function socketOf(name: string, server: Server): Promise<string> {
  const path = join(folder, `${name}.sock`);
  await serve(server, { path });
  return `unix://${path}`;
}

/** The environment and dockerode's look at the process's own are one, as in the program. */
async function searchFrom(env: Readonly<Record<string, string>>) {
  for (const name of ['DOCKER_HOST', 'DOCKER_CONTEXT']) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return search({ HOME: folder, ...env });
}

const why = async (host: string) => (await searchFrom({ DOCKER_HOST: host })).tried.map((one) => one.why);

async function program(name: string, lines: string): Promise<string> {
  const bin = await mkdtemp(join(folder, 'bin-'));
  await writeFile(join(bin, name), `#!/bin/sh\n${lines}\n`);
  await chmod(join(bin, name), 0o755);
  return `${bin}:${process.env.PATH}`;
}

async function writeContext(name: string, host: string): Promise<string> {
  const config = await mkdtemp(join(folder, 'config-'));
  const meta = join(config, 'contexts', 'meta', createHash('sha256').update(name).digest('hex'));
  await mkdir(meta, { recursive: true });
  await writeFile(join(meta, 'meta.json'), JSON.stringify({ Name: name, Endpoints: { docker: { Host: host } } }));
  await writeFile(join(config, 'config.json'), JSON.stringify({ currentContext: name }));
  return config;
}

describe('the engine is found', () => {
  test('through DOCKER_HOST', async () => {
    const { engine, tried } = await searchFrom({ DOCKER_HOST: REAL });
    expect(engine?.facts).toMatchObject({ id: expect.stringMatching(/./), endpoint: REAL });
    expect(engine?.from).toBe('DOCKER_HOST');
    expect(tried).toEqual([]);
  });

  test('through a context, whose name it keeps', async () => {
    const config = await writeContext('mine', REAL);
    const { engine } = await searchFrom({ DOCKER_CONFIG: config });
    expect(engine?.facts.id).toBe(engineId);
    expect(engine?.from).toBe('context mine (config.json)');
  });

  test.runIf(onSocket)('through tcp://, where ports are reached at that host', async () => {
    const way = createServer((near) => {
      const far = dial(REAL.slice('unix://'.length));
      near.pipe(far).pipe(near);
      near.on('close', () => far.destroy());
    });
    const { port } = (await serve(way, { port: 0, host: '127.0.0.1' })).address() as AddressInfo;
    const { engine } = await searchFrom({ DOCKER_HOST: `tcp://127.0.0.1:${port}` });
    expect(engine?.facts).toMatchObject({ id: engineId, host: '127.0.0.1' });
  });

  test("through ssh://, by the machine's own ssh and one login", async () => {
    const log = join(folder, 'logins');
    const PATH = await program('ssh', `echo "$@" >> '${log}'; DOCKER_HOST='${REAL}' exec docker system dial-stdio`);
    const { engine } = await searchFrom({ DOCKER_HOST: 'ssh://gopher@192.0.2.7:2222', PATH });
    expect(engine?.facts).toMatchObject({ id: engineId, host: '192.0.2.7' });
    const logins = (await readFile(log, 'utf8')).trim().split('\n');
    expect(logins).toEqual(['-p 2222 -o ConnectTimeout=10 -T -- gopher@192.0.2.7 docker system dial-stdio']);
  });

  test.runIf(onSocket)('behind a stale socket of another product', async () => {
    const runtime = await mkdtemp(join(folder, 'run-'));
    await writeFile(join(runtime, 'docker.sock'), '');
    await mkdir(join(folder, '.docker', 'run'), { recursive: true });
    await symlink(REAL.slice('unix://'.length), join(folder, '.docker', 'run', 'docker.sock'));
    const { engine, tried } = await searchFrom({ XDG_RUNTIME_DIR: runtime });
    // where the machine has an engine of its own at the first place, that one is found
    if (engine?.facts.endpoint === 'unix:///var/run/docker.sock') return;
    expect(engine?.facts.id).toBe(engineId);
    expect(tried.at(-1)).toMatchObject({ from: 'rootless', why: 'ECONNREFUSED' });
  });
});

describe('why an endpoint does not answer', () => {
  test('no such socket', async () => {
    expect(await why(`unix://${folder}/none.sock`)).toEqual(['ENOENT']);
  });

  test('a socket that nobody listens at', async () => {
    await writeFile(join(folder, 'stale.sock'), '');
    expect(await why(`unix://${folder}/stale.sock`)).toEqual(['ECONNREFUSED']);
  });

  test.skipIf(process.getuid?.() === 0)('a socket that one may not use', async () => {
    const host = await socketOf('locked', createServer());
    await chmod(host.slice('unix://'.length), 0o000);
    expect(await why(host)).toEqual(['EACCES']);
  });

  test('a port that nobody listens at', async () => {
    const server = await serve(createServer(), { port: 0, host: '127.0.0.1' });
    const { port } = server.address() as AddressInfo;
    await new Promise((closed) => server.close(closed));
    expect(await why(`tcp://127.0.0.1:${port}`)).toEqual(['ECONNREFUSED']);
  });

  test('something that does not speak HTTP', async () => {
    const host = await socketOf(
      'greeter',
      createServer((socket) => void socket.end('SSH-2.0-OpenSSH_9.2\r\n')),
    );
    expect(await why(host)).toEqual(['not-http']);
  });

  test('a web server that is no engine', async () => {
    const page = createWebServer((_, response) => void response.end('<h1>hello</h1>'));
    expect(await why(await socketOf('page', page))).toEqual(['not-docker']);
    const nothing = createWebServer((_, response) => void response.writeHead(404).end('not found'));
    expect(await why(await socketOf('nothing', nothing))).toEqual(['not-docker']);
  });

  test('something that closes the connection', async () => {
    expect(
      await why(
        await socketOf(
          'closer',
          createServer((socket) => void socket.destroy()),
        ),
      ),
    ).toEqual(['ECONNRESET']);
  });

  test('an engine that wants TLS, and one that does not speak it', async () => {
    const text = 'Client sent an HTTP request to an HTTPS server.\n';
    const secure = createWebServer((_, response) => void response.writeHead(400).end(text));
    expect(await why(await socketOf('secure', secure))).toEqual(['tls-wanted']);
    const plain = createWebServer((_, response) => void response.end('{}'));
    const { port } = (await serve(plain, { port: 0, host: '127.0.0.1' })).address() as AddressInfo;
    const env = { DOCKER_HOST: `tcp://127.0.0.1:${port}`, DOCKER_TLS_VERIFY: '1', DOCKER_CONFIG: folder };
    expect((await searchFrom(env)).tried[0]?.why).toMatch(/^tls: /);
  });

  test('ssh, with what it said', async () => {
    const PATH = await program('ssh', 'echo "gopher@lab: Permission denied (publickey)." >&2; exit 255');
    const { tried } = await searchFrom({ DOCKER_HOST: 'ssh://gopher@lab', PATH });
    expect(tried[0]?.why).toBe('ssh: gopher@lab: Permission denied (publickey).');
  });

  test('a machine without ssh', async () => {
    const { tried } = await searchFrom({ DOCKER_HOST: 'ssh://gopher@lab', PATH: folder });
    expect(tried[0]?.why).toBe('no-ssh');
  });

  test('a context that is not there, and what is no address', async () => {
    expect((await searchFrom({ DOCKER_CONTEXT: 'gone' })).tried).toEqual([
      { endpoint: '-', from: 'context gone (DOCKER_CONTEXT)', why: 'unknown-context' },
    ]);
    expect(await why('carrier-pigeon://box')).toEqual(['unusable']);
  });
});

describe('what the learner sees of it', () => {
  let learner: Learner;
  beforeAll(async () => {
    learner = await newLearner();
  });
  afterAll(() => learner.leave());

  const check = (host: string) => learner.dojo(['check', 'nginx-run'], { env: { DOCKER_HOST: host } });

  test.runIf(process.getuid?.() === 0)(
    'a socket that one may not use, told as such to a user who is not root',
    async () => {
      const nobody = { uid: 65534, gid: 65534, cwd: '/', reject: false } as const;
      const host = await socketOf('root-only', createServer());
      await chmod(folder, 0o755);
      await chmod(host.slice('unix://'.length), 0o600);
      // a checkout that only root can read has no program for others
      if ((await execa(process.execPath, [BIN, '--version'], nobody)).exitCode !== 0) return;
      const env = { DOCKER_HOST: host, HOME: '/nonexistent', DOJO_LANG: 'en' };
      const { stdout, exitCode } = await execa(process.execPath, [BIN, 'doctor'], { ...nobody, env });
      expect(exitCode).toBe(3);
      expect(stdout).toContain('permission denied');
      expect(stdout).toContain('sudo usermod -aG docker "$USER"');
    },
  );

  test('an engine that hangs is given up after the time of a ping', async () => {
    const host = await socketOf('hangs', createServer());
    const begun = performance.now();
    const typed = await check(host);
    const seconds = (performance.now() - begun) / 1000;
    expect(typed).toMatchObject({ exitCode: 3, stdout: '' });
    expect(typed.stderr).toContain(`${host}  (DOCKER_HOST): no answer in time`);
    expect(typed.stderr).toContain('restart Docker');
    expect(seconds).toBeGreaterThan(2.5);
    expect(seconds).toBeLessThan(8);
  });

  test.each([
    ['unix:///nowhere/docker.sock', 'no such socket'],
    ['carrier-pigeon://box', 'not an address of an engine'],
  ])('%s: %s', async (host, reason) => {
    const typed = await check(host);
    expect(typed).toMatchObject({ exitCode: 3, stdout: '' });
    expect(typed.stderr).toContain(`${host}  (DOCKER_HOST): ${reason}`);
  });
});
