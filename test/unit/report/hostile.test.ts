import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../fixtures/finding-examples.ts';
import type { Finding, FindingCode } from '../../../src/diagnosis/finding.ts';
import { check } from '../../../src/exercise/check.ts';
import { Fault } from '../../../src/fault.ts';
import { type CheckReport, formatCheck } from '../../../src/report/check.ts';
import { formatExplain, wordExplained } from '../../../src/report/explain.ts';
import { formatHint, nudgesFor } from '../../../src/report/hint.ts';
import { formatJunit } from '../../../src/report/junit.ts';
import { formatPlan, showable } from '../../../src/report/reset.ts';
import { chooseStyle } from '../../../src/report/style.ts';
import { formatResult } from '../../../src/report/verify.ts';
import { wordFault, wordOutcome } from '../../../src/report/worded.ts';
import { stepOf } from '../../../src/verify/result.ts';
import { en } from '../../../src/words/en.ts';
import { ja } from '../../../src/words/ja.ts';

/*
 * Whatever an engine, a log, a page, a label or a name says: what comes out has no control character, nothing that turns the
 * direction of text, an end, and no value that looks secret. For each way out.
 */

const SECRET = 'hunter2hunter2';
const LONG = 20_000;

/** Pieces that do harm, alone and together. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\u001b[31m', '\u001b[2J', '\u001b]0;owned\u0007', '\u009b31m', '\u0000', '\r', '\b', '\u007f'),
      fc.constantFrom('\u202e', '\u2066', '\u2069', '\u200b', '\ufeff', '\u2028', '\ud800', '\n', '\n\n\n\n', '\t'),
      fc.constantFrom(
        `DB_PASSWORD=${SECRET} `,
        `"token": "${SECRET}" `,
        `mysql://me:${SECRET}@db `,
        `--api-key ${SECRET} `,
      ),
      fc.constantFrom('  ✓ all passed', '<b>&"\'', ']]>', 'x'.repeat(LONG), `${'y '.repeat(300)}SECRET=${SECRET} `),
      fc.string({ unit: 'binary' }),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const HARMFUL = /[^\P{C}\n]|[\u2028\u2029]/u;
/** A page of a terminal or two, however much was said. */
const MOST = 6000;

function harmless(text: string): void {
  expect(HARMFUL.exec(text)).toBeNull();
  expect(text).not.toContain(SECRET);
  expect(text.length).toBeLessThan(MOST);
}

/** The same facts, with the text in the place of every one that an engine, a log or a page has told. */
function poisoned(code: FindingCode, text: string): Finding {
  const facts = Object.entries(EXAMPLES[code]).map(([name, value]) => [name, poison(name, value, text)]);
  return { code, facts: Object.fromEntries(facts), try: [] } as unknown as Finding;
}

/** What the statement says, and not the engine. */
const AUTHORS = ['wished', 'variable', 'part', 'url', 'file', 'image', 'service', 'from', 'to', 'startedAt', 'place'];

function poison(name: string, value: unknown, text: string): unknown {
  if (AUTHORS.includes(name)) return value;
  if (typeof value === 'string') return text;
  return Array.isArray(value) ? [text, text] : value;
}

const title = { en: 'it runs', ja: '動いている' };
const asked = check('runs', title, [], async () => {}, { shows: async () => ({ command: '', value: '' }) });
const exercise = { id: 'x', title, minutes: 1, footprint: {}, setup: [], checks: [asked], hints: [] };
const engine = { id: '', name: 'Docker Engine', version: '1', apiVersion: '1', endpoint: '', host: '' };
const base = { exercise: 'x', title: 'x', durationMs: 0, engine, workspace: '/x', next: undefined };
const style = chooseStyle({ isTerminal: false, columns: 80 }, { LANG: 'C.UTF-8' });
const failed = (finding: Finding, value = '') =>
  ({ check: asked, status: 'failed', finding, shown: { command: 'docker ps', value } }) as const;
const withinFacts = (is: (code: FindingCode, text: string) => void) =>
  fc.assert(fc.property(fc.constantFrom(...(Object.keys(EXAMPLES) as FindingCode[])), hostile, is), { numRuns: 300 });

describe.each([
  { lang: 'en', words: en },
  { lang: 'ja', words: ja },
] as const)('in $lang', (voice) => {
  const { phrases } = voice.words;

  test('check, as text and as JSON', () => {
    withinFacts((code, text) => {
      const worded = wordOutcome(failed(poisoned(code, text), text), voice);
      const report: CheckReport = { ...base, status: 'failed', checks: [worded] };
      const { found = '' } = worded.finding ?? {};
      expect(found).not.toContain(SECRET);
      expect(found.split('\n').length).toBeLessThan(20);
      for (const out of [formatCheck(report, phrases, style), ...Object.values(worded.finding ?? {}).map(String)]) {
        expect(HARMFUL.exec(out)).toBeNull();
        expect(out.length).toBeLessThan(MOST);
      }
    });
  });

  test('explain, as text and as JSON', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const explained = wordExplained(failed(poisoned('container-paused', ''), text), voice);
        harmless(formatExplain({ ...base, checks: [explained] }, new Map(), phrases, style));
        harmless(explained.evidence?.value ?? '');
      }),
    );
  });

  test('hint', () => {
    withinFacts((code, text) => {
      const nudges = nudgesFor(failed(poisoned(code, text)), exercise, voice);
      for (const at of [0, 1, 2]) expect(HARMFUL.exec(formatHint(nudges, at, phrases, style))).toBeNull();
    });
  });

  test('verify, as text and as JUnit', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const step = stepOf('mistake', 'name', phrases.verify.scriptFailed(1, text), 1);
        const result = { exercise: 'x', holds: false, durationMs: 1, steps: [step] };
        harmless(step.message ?? '');
        harmless(formatResult(result, phrases, style));
        harmless(formatJunit([result]));
      }),
    );
  });

  test('reset, as text and as JSON', () => {
    fc.assert(
      fc.property(
        hostile.filter((text) => !text.includes(SECRET)),
        (name) => {
          const thing = { kind: 'volume', id: name, name } as const;
          const plan = { remove: [{ ...thing, proof: 'name' }], leave: [{ ...thing, why: 'used' }] } as const;
          harmless(formatPlan('x', plan, phrases, style));
          for (const { id, name: shown } of plan.remove.map(showable)) harmless(id + shown);
        },
      ),
    );
  });

  test('an error of a check, and a fault', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        harmless(wordOutcome({ check: asked, status: 'error', error: new Error(text) }, voice).error ?? '');
        const fault = new Fault('environment', 'pull-failed', { image: 'x', message: text });
        const { message, todo } = wordFault(fault, voice);
        harmless(message + todo);
      }),
    );
  });
});
