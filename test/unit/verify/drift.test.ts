import { describe, expect, test } from 'vitest';
import { formatDrift } from '../../../src/report/drift.js';
import { chooseStyle } from '../../../src/report/style.js';
import { width } from '../../../src/report/width.js';
import { driftsOf, fieldsOf } from '../../../src/verify/drift.js';
import type { Fact } from '../../../src/verify/notes.js';
import { type EngineResult, stepOf } from '../../../src/verify/result.js';
import { en } from '../../../src/words/en.js';
import { ja } from '../../../src/words/ja.js';

const id = (digit: string) => digit.repeat(64);

/** What one engine said of a container, in its own words where engines always differ. */
const container = (digit: string, host: number, more: object = {}): Fact => ({
  question: `container ${id(digit)}`,
  answer: {
    id: id(digit),
    name: 'web',
    created: `2026-11-2${digit}T10:00:00Z`,
    networks: ['bridge'],
    published: [{ container: 80, protocol: 'tcp', host, address: '' }],
    env: { MYSQL_PASSWORD: `secret ${digit}`, LANG: 'C' },
    ...more,
  },
});

function engine(
  name: string,
  holds: boolean,
  facts: readonly Fact[],
  verdict = holds ? 'passed' : 'failed: port-host-differs',
) {
  const step = stepOf('solution', undefined, holds ? undefined : 'x', 1);
  const looked = [
    { check: 'port', verdict, facts },
    { check: 'page', verdict: holds ? 'passed' : 'blocked', facts },
  ];
  const exercise = { exercise: 'nginx-run', holds, durationMs: 1, steps: [{ ...step, looked }] };
  return {
    name,
    status: holds ? 'passed' : 'failed',
    durationMs: 1,
    exercises: [exercise],
    skipped: [],
  } as EngineResult;
}

const FIELD = 'container web .published[80].host';

describe('what differs between engines', () => {
  test('is named by question and field, with both values; a blocked check is not told of', () => {
    const drifts = driftsOf([engine('a', true, [container('1', 8888)]), engine('b', false, [container('2', 8889)])]);
    expect(drifts).toEqual([
      {
        exercise: 'nginx-run',
        phase: 'solution',
        check: 'port',
        holds: { engine: 'a', verdict: 'passed' },
        broken: { engine: 'b', verdict: 'failed: port-host-differs' },
        facts: [{ fact: FIELD, holds: '8888', broken: '8889' }],
      },
    ]);
  });

  test('is what differs from all engines on which it holds', () => {
    const [one, other] = [container('1', 8888, { hostname: 'x' }), container('2', 8888, { hostname: 'y' })];
    const wrong = container('3', 8889, { hostname: 'z' });
    const [drift] = driftsOf([engine('a', true, [one]), engine('b', true, [other]), engine('c', false, [wrong])]);
    expect(drift?.facts.map(({ fact }) => fact)).toEqual([FIELD]);
  });

  test('may be that a field is not there, or is new', () => {
    const [drift] = driftsOf([
      engine('a', true, [container('1', 8888, { aliases: ['db'] })]),
      engine('b', false, [container('2', 8888, { names: ['db'] })]),
    ]);
    expect(drift?.facts).toEqual([
      { fact: 'container web .aliases', holds: '["db"]', broken: undefined },
      { fact: 'container web .names', holds: undefined, broken: '["db"]' },
    ]);
  });

  test('is nothing where all hold, where none does, and where the check says the same', () => {
    const facts = [container('1', 8888)];
    expect(driftsOf([engine('a', true, facts), engine('b', true, facts)])).toEqual([]);
    expect(driftsOf([engine('a', false, facts), engine('b', false, facts)])).toEqual([]);
    expect(driftsOf([engine('a', true, facts), engine('b', false, facts, 'passed')])).toEqual([]);
  });
});

test('what differs everywhere is no fact: ids, times, addresses, folders, made-up names, secrets', () => {
  const first = fieldsOf([
    { question: `log ${id('1')} 10`, answer: ['2026/11/21 03:10:00 web 10.44.0.2 GET /'] },
    { question: 'read /tmp/a/attempts/dojo-verify-x1B2c3/nginx-run/index.html', answer: 'x' },
    { question: 'containers', answer: [{ id: id('1'), name: 'sleepy_euler', hostPorts: [32768] }] },
    container('1', 8888),
  ]);
  const second = fieldsOf([
    { question: `log ${id('2')} 10`, answer: ['2026/11/22 04:10:01 web 172.17.0.3 GET /'] },
    { question: 'read /tmp/dojo-verify-Z9y8X7/nginx-run/index.html', answer: 'x' },
    { question: 'containers', answer: [{ id: id('2'), name: 'hungry_morse', hostPorts: [49153] }] },
    container('2', 8888),
  ]);
  expect(second).toEqual(first);
  expect(JSON.stringify([...first])).not.toContain('secret 1');
});

test.each([en, ja])('the report names the field, the engines and both values, in 80 columns', ({ phrases }) => {
  const style = chooseStyle({ isTerminal: false, columns: 80 }, { LANG: 'C.UTF-8' });
  const drifts = driftsOf([
    engine('docker:28-dind', true, [container('1', 8888)]),
    engine('docker:29-dind', false, [container('2', 8889)]),
  ]);
  const text = formatDrift(drifts, phrases, style);
  expect(text).toContain(FIELD);
  expect(text).toMatch(/docker:28-dind +8888\n +docker:29-dind +8889/);
  expect(text.split('\n').filter((line) => width(line) > 80)).toEqual([]);
  expect(formatDrift([], phrases, style)).toBe('');
});
