import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatAnnotations, formatStepSummary } from '../../../src/report/github.js';
import { killRate, stepOf } from '../../../src/verify/result.js';
import { en } from '../../../src/words/en.js';
import { ja } from '../../../src/words/ja.js';
import { broken, engine, failing, held, proof } from '../verify/proofs.js';

const IDS = ['nginx-run', 'layers', 'tmpfs'];
const MUTANT = {
  ...stepOf('mutant', 'solution.sh: drop -d', en.phrases.verify.survived, 1),
  mutant: { verdict: 'survived', by: [], line: 3, before: ['docker run -d x'], after: ['docker run x'] },
} as const;
const PROOF = proof(
  [
    engine('docker:28-dind', [held('nginx-run'), held('layers')], {
      skipped: [{ exercise: 'tmpfs', reason: 'it needs a lab' }],
    }),
    engine('docker:29-dind', [
      failing('nginx-run', stepOf('mistake', 'no-port', 'expected a: b,\ngot 100% c', 1)),
      {
        ...failing('layers', {
          ...stepOf('solution', undefined, 'held in 1 of 2 runs', 5),
          flaky: { held: 1, runs: 2 },
        }),
        flaky: true,
      },
      failing('tmpfs', MUTANT),
    ]),
    engine('podman:5-dind', [
      { ...broken('nginx-run'), unsupported: 'no such log' },
      { ...held('layers'), unsupported: 'no layers' },
    ]),
    {
      name: 'docker:1-dind',
      status: 'unavailable',
      message: 'no such image',
      durationMs: 1,
      exercises: [],
      skipped: [],
    },
  ],
  {
    drift: [
      {
        exercise: 'nginx-run',
        phase: 'mistake',
        name: 'no-port',
        check: 'port-published',
        holds: { engine: 'docker:28-dind', verdict: 'failed: port-random' },
        broken: { engine: 'docker:29-dind', verdict: 'passed' },
        facts: [{ fact: 'container web .published[80].host', holds: '8888', broken: undefined }],
      },
    ],
  },
);

describe('annotations', () => {
  test('one for each step that does not hold, at the file where one looks first', () => {
    expect(formatAnnotations(PROOF, en.phrases)).toBe(
      [
        '::error file=exercises/nginx-run/mistakes/no-port.sh,title=nginx-run%3A mistake is refused%3A no-port (docker%3A29-dind)::expected a: b,%0Agot 100%25 c',
        '::error file=exercises/layers/solution.sh,title=layers%3A solution passes (docker%3A29-dind)::held in 1 of 2 runs',
        `::error file=exercises/tmpfs/solution.sh,line=3,title=tmpfs%3A mutants%3A solution.sh%3A drop -d (docker%3A29-dind)::${en.phrases.verify.survived}`,
        '::warning file=exercises/layers/exercise.ts,title=layers%3A podman%3A5-dind::layers on podman:5-dind holds, though it is declared not to (no layers): take the declaration out',
        '::error title=docker%3A1-dind::no such image',
        '',
      ].join('\n'),
    );
  });

  test.each([
    [stepOf('untouched', undefined, 'x', 1), 'exercise.ts'],
    [stepOf('again', undefined, 'x', 1), 'solution.sh'],
    [stepOf('left', undefined, 'x', 1), 'solution.sh'],
    [stepOf('alternative', 'by-mount', 'x', 1), 'alternatives/by-mount.sh'],
    [stepOf('mutant', 'solution.sh: drop x', 'x', 1), 'equivalents.yaml'],
  ])('of $phase', (step, file) => {
    const text = formatAnnotations(proof([engine('a', [failing('layers', step)])]), en.phrases);
    expect(text).toMatch(new RegExp(`^::error file=exercises/layers/${file},title=`));
  });

  test('nothing where all holds', () => {
    expect(formatAnnotations(proof([engine('a', [held('layers')])]), en.phrases)).toBe('');
  });
});

describe('the summary of a job', () => {
  test('has the table, what does not hold, what is flaky, the kill rate, and what was seen differently', () => {
    const rate = killRate(PROOF.engines.flatMap(({ exercises }) => exercises));
    expect(
      formatStepSummary(IDS, PROOF, rate, en.phrases),
    ).toBe(`## dojo verify: The course holds on 1 of 4 engines, 2 s

|  | <code>docker:28-dind</code><br><code>Docker Engine 28.5.2</code> | <code>docker:29-dind</code><br><code>Docker Engine 28.5.2</code> | <code>podman:5-dind</code><br><code>Docker Engine 28.5.2</code> | <code>docker:1-dind</code> |
| --- | :-: | :-: | :-: | :-: |
| <code>nginx-run</code> | ✅ | ❌ | 🟡 | ❗ |
| <code>layers</code> | ✅ | 🎲 | ✅ | ❗ |
| <code>tmpfs</code> | ➖ | ❌ | ❗ | ❗ |

✅ holds · ❌ does not hold · 🎲 not the same every time · 🟡 fails as declared · ➖ skipped · ❗ not verified

❗ <code>docker:1-dind</code>: <code>no such image</code>

### 🎲 not the same every time

- <code>docker:29-dind</code> · <code>layers</code> · <code>solution passes</code>: <code>held in 1 of 2 runs</code>

### ❌ does not hold

- <code>docker:29-dind</code> · <code>nginx-run</code> · <code>mistake is refused: no-port</code>: <code>expected a: b&#44; got 100&#37; c</code>
- <code>docker:29-dind</code> · <code>tmpfs</code> · <code>mutants: solution.sh: drop -d</code>: <code>a wrong variant of the solution passes. Mend the check&#44; or declare in equivalents.yaml why it is right</code>

0 of 1 wrong variants refused (0.0 %), 0 declared right as well

### What the checks saw differently

- <code>nginx-run</code> · <code>mistake is refused: no-port</code> · <code>port-published</code>
  - <code>docker:28-dind</code>: <code>failed: port-random</code>
  - <code>docker:29-dind</code>: <code>passed</code>
  - <code>container web .published&#91;80&#93;.host</code>: <code>8888</code> → (not there)
`);
  });
});

/** What a name or a message may try: another command, another cell, a link, somebody's attention. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\n::error::x', '\r\n::set-env name=X::y', '::', ',file=x', ',', '%0A::stop-commands::x', '%'),
      fc.constantFrom(
        '|',
        '\n| --- |',
        '`',
        '</code>',
        '<img src=x>',
        '[a](https://x)',
        '@team',
        '#1',
        '\u001b[31m',
        '\u202e',
      ),
      fc.string({ unit: 'binary' }),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('whatever a name or a message is', () => {
  const poisoned = (text: string) =>
    proof(
      [
        engine(text, [failing('layers', { ...stepOf('mistake', undefined, text, 1), name: text })]),
        { name: 'a', status: 'unavailable', message: text, durationMs: 1, exercises: [], skipped: [] },
      ],
      {
        drift: [
          {
            exercise: 'layers',
            phase: 'mistake',
            name: text,
            check: text,
            holds: { engine: text, verdict: text },
            broken: { engine: text, verdict: text },
            facts: [{ fact: text, holds: text, broken: text }],
          },
        ],
      },
    );

  test('it stays in its annotation', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = formatAnnotations(poisoned(text), en.phrases)
          .trimEnd()
          .split(/[\r\n]/);
        expect(lines).toHaveLength(2);
        for (const line of lines) {
          const [, properties = '', said = ''] = /^::error ([^:]*)::(.*)$/su.exec(line) ?? [];
          expect(properties).toMatch(/^(file=[^,]*,)?title=[^,]*$/u);
          expect(`${properties}${said}`).not.toMatch(/%(?!25|0A|0D|3A|2C)|\p{Cc}/u);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('it stays in its cell of the summary', () => {
    const shape = (text: string) =>
      formatStepSummary(['layers'], poisoned(text), undefined, ja.phrases).replace(
        /<code>[\p{L}\p{N} .:/=&#;-]*<\/code>/gu,
        '<code/>',
      );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shape(text)).toBe(shape('x'));
      }),
      { numRuns: 100 },
    );
  });
});
