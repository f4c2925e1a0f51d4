import { describe, expect, test } from 'vitest';
import type { CheckReport } from '../../../src/report/check.js';
import { chooseStyle } from '../../../src/report/style.js';
import { formatChanges, formatScreen, type Size, type View } from '../../../src/report/watch.js';
import { en } from '../../../src/words/en.js';
import { ja } from '../../../src/words/ja.js';

const style = chooseStyle({ isTerminal: false, columns: 80 }, { LANG: 'C.UTF-8' });
const engine = { id: '', name: 'Docker Engine', version: '1', apiVersion: '1', endpoint: '', host: '' };
const finding = { code: 'x', expected: 'a', found: 'b', because: 'c', try: 'docker ps' };

const report = (checks: CheckReport['checks'], status: CheckReport['status'] = 'failed'): CheckReport => ({
  exercise: 'x',
  title: 'Title',
  status,
  durationMs: 0,
  engine,
  checks,
  next: 'y',
});
const passed = { id: 'a', title: 'it runs', status: 'passed' } as const;
const failed = { id: 'b', title: 'it answers', status: 'failed', finding } as const;

const screen = (view: Partial<View>, size: Size = { columns: 80, rows: 24 }, { phrases } = en) =>
  formatScreen({ report: report([passed, failed]), ...view }, size, phrases, style);

describe('on a screen', () => {
  test('the checks, how far one is, the keys', () => {
    expect(screen({})).toMatchInlineSnapshot(`
      "x  Title                                                         Docker Engine 1

        ✓ it runs
        ✗ it answers
            expected  a
            found     b
            because   c
            try       docker ps

      1 of 2
      h hint  e explain  n next exercise  r reset  q quit"
    `);
  });

  test('in Japanese', () => {
    expect(screen({}, undefined, ja)).toMatchInlineSnapshot(`
      "x  Title                                                         Docker Engine 1

        ✓ it runs
        ✗ it answers
            期待  a
            実際  b
            理由  c
            対処  docker ps

      2個中1個合格
      h ヒント  e 確かめ方  n 次の演習  r 片付け  q 終了"
    `);
  });

  test('a check that waits says why, and for how long', () => {
    const text = screen({ report: report([{ ...failed, waiting: 7 }]) });
    expect(text).toContain('… it answers  (waiting, at most 7 s more)\n      expected  a');
  });

  test('what lies over the checks, and what is said of the engine', () => {
    const text = screen({ over: 'a hint\n', notice: en.phrases.watch.lost });
    expect(text).not.toContain('it runs');
    expect(text).toMatch(/^a hint\n\nThe connection .*\n1 of 2\nany key: back to the checks$/);
  });

  test.each([24, 12, 10, 6, 3])('of %i rows no more is written', (rows) => {
    const text = screen({ report: report([passed, failed, failed]) }, { columns: 80, rows });
    expect(text.split('\n').length).toBeLessThanOrEqual(Math.max(rows, 5));
    expect(text).toContain('q quit');
    if (rows < 16) expect(text).toMatch(/… \d+ more/);
  });

  test('a command that is wider than the terminal takes several rows', () => {
    const wide = { ...failed, finding: { ...finding, try: 'x'.repeat(79) } };
    const rows = screen({ report: report([passed, wide]) }, { columns: 40, rows: 12 }).split('\n').length;
    expect(rows).toBeLessThan(12);
  });

  test('before the first answer there are the keys', () => {
    expect(screen({ report: undefined })).toContain('q quit');
  });
});

describe('where lines are added', () => {
  const changes = (before: CheckReport | undefined, now: CheckReport) => formatChanges(before, now, en.phrases, style);

  test('all at first, then what has changed', () => {
    const [one, two] = [report([passed, failed]), report([passed, { ...failed, status: 'error', error: 'gone' }])];
    expect(changes(undefined, one)).toContain('✓ it runs');
    expect(changes(one, two)).toContain('! ');
    expect(changes(one, two)).not.toContain('it runs');
  });

  test('nothing where nothing has changed; the seconds of a wait are no change, its end is', () => {
    const waits = (waiting?: number) => report([{ ...failed, ...(waiting && { waiting }) }]);
    expect(changes(waits(5), waits(4))).toBe('');
    expect(changes(waits(1), waits())).toContain('✗ it answers');
  });
});
