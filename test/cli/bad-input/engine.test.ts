import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type Behave, type EngineProxy, engineProxy } from '../../doubles/engine-proxy.js';
import { newDesk, newFolder } from './program.js';

const closing: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
});

async function proxy(behave: Behave): Promise<EngineProxy> {
  const made = await engineProxy(behave);
  closing.push(made.close);
  return made;
}

/** Everything works but this path. */
const spoiled =
  (path: RegExp, spoil: (response: Parameters<Behave>[1]) => void): Behave =>
  (asked, response, forward) =>
    path.test(asked.path) ? spoil(response) : forward();

type Spoil = (response: Parameters<Behave>[1]) => void;

const SPOILS: Record<string, Spoil> = {
  'never answers': () => {},
  'hangs in the middle of its answer': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('[{"Id":"');
  },
  'breaks off in the middle of its answer': (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('[{"Id":"');
    setTimeout(() => response.destroy(), 50);
  },
  'answers half a document': (response) =>
    void response.writeHead(200, { 'content-type': 'application/json' }).end('[{"Id":"'),
  'answers a page': (response) =>
    void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>\u001b]0;hello\u0007</h1>'),
  'answers null': (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('null'),
  'answers a number': (response) => void response.writeHead(200, { 'content-type': 'application/json' }).end('42'),
  'answers nothing': (response) => void response.writeHead(200).end(),
  'fails with 500': (response) =>
    void response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"\\u001b[31mdisk on fire"}'),
  'fails with 503 and no word': (response) => void response.writeHead(503).end(),
  'closes the connection': (response) => void response.destroy(),
};

const PATHS: Record<string, RegExp> = {
  '/_ping': /^\/_ping/,
  '/info': /^\/info/,
  '/containers/json': /^\/containers\/json/,
  '/images/nginx:alpine/json': /^\/images\/[^?]*\/json/,
};

const cases = Object.entries(PATHS).flatMap(([name, path]) =>
  Object.entries(SPOILS).map(([how, spoil]) => [name, how, path, spoil] as const),
);

describe('an engine of which one answer goes wrong', () => {
  test.concurrent.each(cases)('%s %s: it is no mistake of the learner', async (_name, _how, path, spoil) => {
    const { host } = await proxy(spoiled(path, spoil));
    const desk = await newDesk();
    const ran = await desk.dojo(['check', 'volume-mount'], { env: { DOCKER_HOST: host } });
    expect(ran.exitCode).toBe(3);
    expect(ran.stdout + ran.stderr).not.toMatch(/docker run|mistake/);
    expect((ran.stdout + ran.stderr).length).toBeGreaterThan(20);
  });
});

describe('an engine that goes away', () => {
  test('in the middle of a check', async () => {
    const gone: EngineProxy = await proxy((asked, _response, forward) => {
      if (/^\/containers\/json/.test(asked.path)) void gone.close();
      else forward();
    });
    closing.pop();
    const ran = await (await newDesk()).dojo(['check', 'nginx-run'], { env: { DOCKER_HOST: gone.host } });
    expect(ran.exitCode).toBe(3);
  });

  test('in the middle of a reset: nothing is forgotten', async () => {
    const desk = await newDesk();
    const gone: EngineProxy = await proxy((asked, _response, forward) => {
      if (/^\/networks/.test(asked.path)) void gone.close();
      else forward();
    });
    closing.pop();
    const ran = await desk.dojo(['reset', 'nginx-run', '--yes'], { env: { DOCKER_HOST: gone.host } });
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
  });
});

describe('no engine', () => {
  const ALL = [
    ['check', 'nginx-run'],
    ['start', 'nginx-run'],
    ['reset', 'nginx-run', '-y'],
    ['hint', 'nginx-run'],
    ['verify'],
  ];

  test.each(ALL)('%s says where it looked and what to do', async (...args) => {
    const desk = await newDesk();
    const host = `unix://${join(desk.folder, 'nowhere.sock')}`;
    const ran = await desk.dojo(args, { env: { DOCKER_HOST: host } });
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toContain(host);
    expect(ran.stderr).toContain('dojo doctor');
    expect((await desk.shell('ls')).stdout).toBe('');
  });

  test('what needs none goes on: list, solution, help, completion', async () => {
    const desk = await newDesk();
    const env = { DOCKER_HOST: 'unix:///nowhere/docker.sock' };
    for (const args of [['list'], [], ['solution', 'nginx-run'], ['--help'], ['--version'], ['completion', 'bash']]) {
      expect((await desk.dojo(args, { env })).exitCode).toBe(0);
    }
  });

  test('a socket file that a dead engine left', async () => {
    const socket = join(await newFolder(), 'stale.sock');
    const desk = await newDesk();
    await desk.shell(
      `node -e 'require("node:net").createServer().listen("${socket}", () => process.kill(process.pid, "SIGKILL"))'; ls ${socket}`,
    );
    const ran = await desk.dojo(['check', 'nginx-run'], { env: { DOCKER_HOST: `unix://${socket}` } });
    expect(ran).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(socket) });
  });

  test('something that takes connections and speaks no HTTP', async () => {
    const socket = join(await newFolder(), 'odd.sock');
    const server = createServer((connection) => connection.end('220 mail ready\r\n')).listen(socket);
    closing.push(async () => server.close());
    const ran = await (await newDesk()).dojo(['check', 'nginx-run'], { env: { DOCKER_HOST: `unix://${socket}` } });
    expect(ran).toMatchObject({ exitCode: 3, stderr: expect.stringContaining(socket) });
  });
});

describe('DOCKER_HOST that is no address', () => {
  test.each([
    'nonsense',
    'unix://',
    'unix:///dev/null',
    'unix:///',
    'tcp://',
    'tcp://:99999',
    'tcp://256.256.256.256:1',
    'ftp://localhost',
    'http://[::1',
    'tcp://127.0.0.1:1',
    '://',
    ' ',
    'fd://',
    `unix:///${'x'.repeat(300)}`,
    'unix:///tmp/\u001b[31mred',
  ])('%j', async (host) => {
    const desk = await newDesk();
    const ran = await desk.dojo(['check', 'nginx-run'], { env: { DOCKER_HOST: host } });
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toContain('DOCKER_HOST');
  });
});
