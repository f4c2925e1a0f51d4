import { expect, test } from 'vitest';
import type { Container } from '../../../src/docker/facts.js';
import { check } from '../../../src/exercise/check.js';
import type { Found } from '../../../src/exercise/checks/container.js';
import { requestLogged } from '../../../src/exercise/checks/http.js';
import type { Scene } from '../../../src/exercise/scene.js';
import { newAgent } from '../../../src/http/agent.js';
import type { Outcome } from '../../../src/run/outcome.js';
import { run } from '../../../src/run/run.js';

const URL = 'http://localhost:8888/';
const visitBy = (agent: string) =>
  `172.17.0.1 - - [27/Nov/2026:12:00:00 +0000] "GET / HTTP/1.1" 200 896 "-" "${agent}" "-"`;

/** How the check ended on a container that was started just now, and how often its log was read. */
async function judged(logAt: (reading: number, agent: string) => readonly string[]) {
  const container = { id: 'c', name: 'web', state: { startedAt: new Date().toISOString() } } as Container;
  const server = check('server', { en: '', ja: '' }, [], async () => ({ container, again: [] }) as unknown as Found);
  const agent = newAgent();
  let readings = 0;
  const docker = { log: async () => logAt(++readings, agent), fresh: () => docker };
  const scene = { docker, agent, signal: new AbortController().signal } as unknown as Scene;
  const outcomes: Outcome[] = [];
  for await (const outcome of run([server, requestLogged(server, '/', URL)], scene)) outcomes.push(outcome);
  return { status: outcomes.at(-1)?.status, readings };
}

test('a visit of the learner counts, and none of dojo', async () => {
  expect(await judged(() => [visitBy('curl/8.5.0')])).toEqual({ status: 'passed', readings: 1 });
  expect(await judged((_, agent) => [visitBy(newAgent()), visitBy(agent)])).toEqual({ status: 'failed', readings: 1 });
});

test('a log is read again until it has come to what dojo asked for just now', async () => {
  const late = (line: string) => (reading: number, agent: string) =>
    reading < 3 ? [visitBy(newAgent())] : [line, visitBy(agent)].filter(Boolean);
  expect(await judged(late(visitBy('curl/8.5.0')))).toEqual({ status: 'passed', readings: 3 });
  expect(await judged(late(''))).toEqual({ status: 'failed', readings: 3 });
});

test('where dojo asked for nothing, it is read for two seconds', async () => {
  const { status, readings } = await judged(() => []);
  expect(status).toBe('failed');
  expect(readings).toBeGreaterThan(3);
});
