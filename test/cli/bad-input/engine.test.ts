import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Behave, type EngineProxy, engineProxy } from '../../doubles/engine-proxy.js';
import { newDesk } from './program.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
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
    void response.writeHead(500, { 'content-type': 'application/json' }).end('{"message":"\u001b[31mdisk on fire"}'),
  'fails with 503 and no word': (response) => void response.writeHead(503).end(),
  'closes the connection': (response) => void response.destroy(),
};

const PATHS: Record<string, RegExp> = {
  '/version': /^\/version/,
  '/info': /^\/info/,
  '/containers/json': /^\/containers\/json/,
  '/images/json': /^\/images\/json/,
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
    expect(ran.stdout + ran.stderr).not.toMatch(/expected {2}|mistake in dojo/);
    expect((ran.stdout + ran.stderr).length).toBeGreaterThan(20);
  });
});
