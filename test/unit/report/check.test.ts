import { expect, test } from 'vitest';
import { type CheckReport, formatCheck } from '../../../src/report/check.ts';
import { chooseStyle } from '../../../src/report/style.ts';
import { en } from '../../../src/words/en.ts';

test('what is blocked names the checks that failed, and not those that wait for them as well', () => {
  const finding = { code: 'x', expected: 'a', found: 'b', because: 'c', try: '' };
  const checks: CheckReport['checks'] = [
    { id: 'file', title: 'the file is there', status: 'failed', finding },
    { id: 'runs', title: 'it runs', status: 'blocked', blockedBy: ['file'] },
    { id: 'port', title: 'it has a port', status: 'blocked', blockedBy: ['runs'] },
    { id: 'page', title: 'it answers', status: 'blocked', blockedBy: ['port', 'runs', 'file'] },
  ];
  const engine = { id: '', name: 'Docker Engine', version: '1', apiVersion: '1', endpoint: '', host: '' };
  const report = {
    exercise: 'x',
    title: 'x',
    status: 'failed',
    durationMs: 0,
    engine,
    checks,
    next: undefined,
  } as const;
  const text = formatCheck(report, en.phrases, chooseStyle({ isTerminal: false, columns: 80 }, { LANG: 'C.UTF-8' }));
  expect(text).toContain('  · it has a port  (first: the file is there)\n');
  expect(text).toContain('  · it answers  (first: the file is there)\n');
});
