import { expect, test } from 'vitest';
import { whyNotRunning } from '../../../src/diagnosis/container.ts';
import { wrongPort } from '../../../src/diagnosis/port.ts';
import type { Container, ContainerState } from '../../../src/docker/facts.ts';
import { container } from './facts.ts';

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
  expect(whyNotRunning({ container: created, log: [], again: [] })?.code).toBe(code);
});

test.each([
  ['out of memory, though attached and killed', { exitCode: 137, outOfMemory: true }, [], 'container-out-of-memory'],
  ['a shell without a terminal, though attached', { exitCode: 0 }, [], 'container-nothing-to-do'],
  ['a database that says why', { exitCode: 1 }, ['password option is not specified'], 'database-no-password'],
])('%s', (_, state, log, code) => {
  const box = ended(state, { attachStdout: true, command: ['sh'] });
  expect(whyNotRunning({ container: box, log, again: [] })?.code).toBe(code);
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
