import { describe, expect, test } from 'vitest';
import { formatEngines, formatEnginesSummary, formatProgress } from '../../../src/report/engines.js';
import { formatEnginesJunit } from '../../../src/report/junit.js';
import { chooseStyle } from '../../../src/report/style.js';
import { width } from '../../../src/report/width.js';
import type { EngineResult, ExerciseResult } from '../../../src/verify/result.js';
import { stepOf } from '../../../src/verify/result.js';
import { en } from '../../../src/words/en.js';
import { ja } from '../../../src/words/ja.js';

const IDS = ['nginx-run', 'compose-web-db', 'prune'];
const facts = { id: 'x', apiVersion: '1.41', endpoint: 'unix:///x', host: '10.0.0.2' };

const held = (exercise: string): ExerciseResult => ({ exercise, holds: true, durationMs: 9, steps: [] });
const broken = (exercise: string): ExerciseResult => ({
  exercise,
  holds: false,
  durationMs: 9,
  steps: [stepOf('solution', undefined, en.phrases.verify.shouldPass('port-published: -'), 5)],
});
const engine = (
  name: string,
  exercises: readonly ExerciseResult[],
  more: Partial<EngineResult> = {},
): EngineResult => ({
  name,
  status: 'passed',
  engine: { ...facts, name: 'Docker Engine', version: '28.5.2' },
  durationMs: 61_000,
  exercises,
  skipped: [],
  ...more,
});

const ENGINES = [
  engine('docker:28-dind', IDS.map(held)),
  engine('docker:20.10-dind', [held('nginx-run'), broken('compose-web-db'), held('prune')], { status: 'failed' }),
  engine('podman:5-dind', [
    { ...broken('nginx-run'), unsupported: 'it has no such log' },
    { ...held('compose-web-db'), unsupported: 'it knows no compose' },
    held('prune'),
  ]),
  engine('context:mine', [held('nginx-run'), held('compose-web-db')], {
    skipped: [{ exercise: 'prune', reason: 'it needs a disposable engine' }],
  }),
  { name: 'docker:1-dind', status: 'unavailable', message: 'no such image', durationMs: 1, exercises: [], skipped: [] },
] as const satisfies readonly EngineResult[];

const style = chooseStyle({ isTerminal: false, columns: 80 }, { LANG: 'C.UTF-8' });
const text = formatEngines(IDS, ENGINES, en.phrases, style);

describe('the table of exercises and engines', () => {
  test('has a mark for each exercise on each engine', () => {
    expect(text.split('\n').slice(0, 4)).toEqual([
      '                 1   2   3   4   5',
      'nginx-run        ✓   ✓   ~   ✓   !',
      'compose-web-db   ✓   ✗   ✓   ✓   !',
      'prune            ✓   ✓   ✓   ·   !',
    ]);
  });

  test('says which engine is which, and what the marks mean', () => {
    expect(text).toContain('2  docker:20.10-dind  Docker Engine 28.5.2  2 of 3  61 s');
    expect(text).toContain('✗ does not hold');
    expect(formatEngines(IDS, [ENGINES[0]], en.phrases, style)).not.toContain('does not hold');
  });

  test('below it stands what failed, what was declared to, what holds in spite of that, and what was not verified', () => {
    expect(text).toContain('! docker:1-dind: no such image');
    expect(text).toContain('nginx-run on podman:5-dind fails as declared: it has no such log');
    expect(text).toMatch(/compose-web-db on podman:5-dind holds, though it is declared not\s+to/);
    expect(text).toContain('prune skipped: it needs a disposable engine');
    expect(text).toMatch(/docker:20.10-dind\n✗ compose-web-db[\s\S]*port-published/);
  });

  test.each([en, ja])('keeps to 80 columns', ({ phrases }) => {
    const lines = formatEngines(IDS, ENGINES, phrases, style).split('\n');
    expect(lines.filter((line) => width(line) > 80)).toEqual([]);
  });

  test('counts the engines on which all is as it should be', () => {
    expect(formatEnginesSummary(ENGINES, 5000, en.phrases, style).trim()).toBe(
      'The course holds on 3 of 5 engines, 5 s',
    );
  });
});

/** Failures, errors, skipped. */
const COUNTS = ['0 0 0', '1 0 0', '0 0 1', '0 0 1', '0 1 0'];

describe('JUnit', () => {
  const xml = formatEnginesJunit(ENGINES);

  test('has a suite for each engine; what was declared to fail is skipped', () => {
    const suites = [...xml.matchAll(/<testsuite ([^>]*)>/g)].map(([, attributes = '']) =>
      ['name', 'failures', 'errors', 'skipped'].map(
        (key) => new RegExp(` ${key}="([^"]*)"`).exec(` ${attributes}`)?.[1] ?? '',
      ),
    );
    expect(suites.map(([name]) => name)).toEqual(ENGINES.map(({ name }) => name));
    expect(suites.map(([, ...counts]) => counts.join(' '))).toEqual(COUNTS);
  });
});

describe('what is told while engines are at work', () => {
  const style = chooseStyle({ isTerminal: false, columns: 80 }, { LANG: 'C.UTF-8' });
  const told = (result: ExerciseResult) => formatProgress('docker:20.10-dind', result, en.phrases, style).split('\n');

  test('of what holds, a line', () => {
    expect(told(held('prune'))).toEqual([expect.stringMatching(/^✓ docker:20\.10-dind {2}prune {2}/)]);
  });

  test('of what does not, the steps with what they found', () => {
    const [head, ...steps] = told(broken('prune'));
    expect(head).toMatch(/^✗ /);
    expect(steps.join(' ')).toContain('port-published');
  });

  test('of what is not expected to hold, its sign', () => {
    expect(told({ ...broken('prune'), unsupported: 'it has no such log' })).toEqual([expect.stringMatching(/^~ /)]);
  });
});
