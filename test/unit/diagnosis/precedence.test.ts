import { describe, expect, test } from 'vitest';
import { whyNotRunning } from '../../../src/diagnosis/container.ts';
import type { SourceFacts } from '../../../src/diagnosis/mount.ts';
import { wrongPort } from '../../../src/diagnosis/port.ts';
import type { Container, ContainerState } from '../../../src/docker/facts.ts';
import { container } from './facts.ts';

/** The engine is on another machine. */
const elsewhere: SourceFacts = { kind: () => undefined, isEmptyFolder: () => false, bornAt: () => undefined };

/* Where two rules hold, the one that docs/diagnosis.md has first is told. */

const ended = (state: Partial<ContainerState>, more: Partial<Container> = {}) =>
  container({ ...more, state: { ...container().state, status: 'exited', ...state } });

test.each([
  [
    'a port that is taken, and an option behind the image',
    'port-already-allocated',
    ':8888: port is already allocated',
  ],
  ['an option behind the image that is no program', 'flags-after-image', 'exec: "-p": executable file not found'],
])('%s', (_, code, error) => {
  const created = ended({ status: 'created', exitCode: 128, error }, { command: ['-p', '8888:80'] });
  expect(whyNotRunning({ container: created, log: [], again: [], disk: elsewhere })?.code).toBe(code);
});

test.each([
  ['gives way, where it is none of the exercise', false, ['docker stop other', 'docker start web']],
  ['stays, where the exercise asks for it as well', true, ['again']],
])('a container that has the port %s', (_, stays, next) => {
  const refused = ended({ status: 'created', exitCode: 128, error: ':8888: port is already allocated' });
  const ending = { container: refused, log: [], again: ['again'], disk: elsewhere };
  expect(whyNotRunning({ ...ending, portHolder: { name: 'other', stays } })).toMatchObject({
    facts: { holder: 'other' },
    try: next,
  });
});

test.each([
  ['is not there', ['bridge'], 'network-missing'],
  ['was made since', ['bridge', 'net'], 'container-refused'],
])('a network that %s', (_, networks, code) => {
  const error = 'failed to set up container networking: network net not found';
  const refused = ended({ status: 'created', exitCode: 128, error });
  const ending = { container: refused, log: [], again: ['again'], disk: elsewhere, networks };
  expect(whyNotRunning(ending)).toMatchObject({ code, try: ['again'] });
});

describe('a bind mount that the engine calls "not a directory"', () => {
  const error = 'error mounting "/home/me/hoge.html" to rootfs at "/html": not a directory';
  const mount = (source: string) => ({ type: 'bind', name: '', source, destination: '/html', writable: true });
  const mounts = [mount('/home/me/data'), mount('/home/me/hoge.html')];
  const created = '2026-11-16T08:00:00Z';
  const refused = container({ created, mounts, state: { ...container().state, status: 'created', error } });
  const before = Date.parse(created) / 1000 - 60;

  test.each<[what: string, Partial<SourceFacts>, code: string, kind?: string]>([
    ['a folder that Docker made', { kind: () => 'folder', isEmptyFolder: () => true }, 'bind-source-missing'],
    ['a folder with files', { kind: () => 'folder', bornAt: () => before }, 'mount-kind-differs', 'folder'],
    ['a file', { kind: () => 'file', bornAt: () => before }, 'mount-kind-differs', 'file'],
    ['a file that was written since', { kind: () => 'file', bornAt: () => before + 120 }, 'container-refused'],
    ['on another machine', {}, 'mount-kind-differs'],
  ])('%s', (_, known, code, kind) => {
    const found = whyNotRunning({ container: refused, log: [], again: ['again'], disk: { ...elsewhere, ...known } });
    expect(found).toMatchObject({
      code,
      try: code === 'bind-source-missing' ? [expect.stringMatching(/^rmdir /), 'again'] : ['again'],
    });
    if (code === 'mount-kind-differs')
      expect(found).toMatchObject({ facts: { from: mounts[1]?.source, to: '/html', kind } });
  });
});

test.each([
  ['out of memory, though attached and killed', { exitCode: 137, outOfMemory: true }, [], 'container-out-of-memory'],
  ['a shell without a terminal, though attached', { exitCode: 0 }, [], 'container-nothing-to-do'],
  ['a database that says why', { exitCode: 1 }, ['password option is not specified'], 'database-no-password'],
])('%s', (_, state, log, code) => {
  const box = ended(state, { attachStdout: true, command: ['sh'] });
  expect(whyNotRunning({ container: box, log, again: [], disk: elsewhere })?.code).toBe(code);
});

const port = (host: number, inside: number, address = '') => ({ host, container: inside, protocol: 'tcp', address });
const wish = { host: 8888, container: 80 };

test.each([
  [[port(8888, 80, '127.0.0.1'), port(80, 8888)], 'port-bound-to-one-address'],
  [[port(80, 8888), port(8080, 80)], 'port-swapped'],
  [[port(0, 80)], 'port-random'],
  [[port(8080, 80), port(8888, 8080)], 'port-host-differs'],
])('%j: %s', (published, code) => {
  expect(wrongPort(container({ published }), wish, [], [])?.code).toBe(code);
});

test('a port of another protocol is not the one that was asked for', () => {
  const udp = { ...port(8888, 80), protocol: 'udp' };
  expect(wrongPort(container({ published: [udp] }), wish, [], [])).toMatchObject({
    code: 'port-not-published',
    facts: { published: ['-p 8888:80/udp'] },
  });
  expect(wrongPort(container({ published: [udp, port(8888, 80)] }), wish, [], [])).toBeUndefined();
});

test('ports that have nothing to do with the wish are told as they are', () => {
  const wrong = wrongPort(container({ published: [port(8081, 9090)], exposed: ['9090/tcp'] }), wish, [], []);
  expect(wrong).toMatchObject({ code: 'port-not-published', facts: { published: ['-p 8081:9090'] } });
});
