import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../fixtures/finding-examples.ts';
import { TRIES } from '../../../fixtures/try-examples.ts';
import type { Finding, FindingCode } from '../../../src/diagnosis/finding.ts';
import { check } from '../../../src/exercise/check.ts';
import type { Exercise, Hint } from '../../../src/exercise/exercise.ts';
import { formatHint, isLast, nudgesFor } from '../../../src/report/hint.ts';
import { chooseStyle } from '../../../src/report/style.ts';
import { en } from '../../../src/words/en.ts';
import { ja } from '../../../src/words/ja.ts';

const title = { en: 'it is mounted', ja: 'マウントされている' };
const looked = { command: 'docker ps', value: '' };
const shown = check('mounted', title, [], async () => {}, { shows: async () => looked });
const other = check('other', title, [], async () => {});
const base = { id: 'x', title, minutes: 1, footprint: {}, setup: [], checks: [shown, other] };
const exercise = (...hints: Hint[]): Exercise => ({ ...base, hints });
const hint = (text: string, about?: typeof shown): Hint => ({ en: text, ja: text, ...(about && { about }) });
const failed = (code: FindingCode) =>
  ({
    check: shown,
    status: 'failed',
    finding: { code, facts: EXAMPLES[code], try: TRIES[code] ?? [] } as Finding,
  }) as const;
const english = { lang: 'en', words: en } as const;
const style = chooseStyle({ isTerminal: false, columns: 80 }, { LANG: 'C.UTF-8' });

/** What the nth `dojo hint` says, the first being 0. */
const said = (nudges: ReturnType<typeof nudgesFor>, asked: number) => formatHint(nudges, asked, en.phrases, style);

describe.each([english, { lang: 'ja', words: ja } as const])('in $lang', (voice) => {
  test.each(Object.keys(EXAMPLES) as FindingCode[])('%s: no command as a whole before the third hint', (code) => {
    const nudges = nudgesFor(failed(code), exercise(), voice);
    const commands = TRIES[code] ?? [];
    for (const asked of [0, 1]) {
      const text = said(nudges, asked).replace(/\s+/g, ' ');
      expect(commands.filter((command) => text.includes(command))).toEqual([]);
    }
    for (const command of commands) expect(said(nudges, 2)).toContain(command);
  });
});

test("the author's hints come first, then why it failed, and the commands at the third", () => {
  const nudges = nudgesFor(failed('port-swapped'), exercise(hint('for all'), hint('two ports', shown)), english);
  expect([0, 1, 2, 3].map((asked) => said(nudges, asked).split('\n')[1]?.trim())).toEqual([
    'two ports',
    'the port of the host comes first, then the port of the container.',
    'docker rm -f web',
    'docker rm -f web',
  ]);
  expect([0, 1, 2, 3].map((asked) => isLast(nudges, asked))).toEqual([false, false, true, true]);
});

test('where there are no commands, all that can be said is said', () => {
  const nudges = nudgesFor(failed('dockerfile-invalid'), exercise(hint('one', shown), hint('two', shown)), english);
  expect(nudges.gentle).toHaveLength(4);
  expect(said(nudges, 3)).toContain('dojo explain x mounted');
  expect(said(nudges, 9)).toBe(said(nudges, 3));
});

test('hints of the exercise as a whole stand in for those of a check', () => {
  expect(nudgesFor(failed('port-swapped'), exercise(hint('for all')), english).gentle[0]).toBe('for all');
});

test('a check that could not be asked says so', () => {
  const broken = { check: other, status: 'error', error: new Error('boom') } as const;
  expect(said(nudgesFor(broken, exercise(), english), 0)).toContain('could not be checked: boom');
});
