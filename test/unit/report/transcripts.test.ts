import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../../fixtures/finding-examples.ts';
import { transcript, unreachable } from '../../../fixtures/transcripts.ts';
import type { FindingCode } from '../../../src/diagnosis/finding.ts';
import { en } from '../../../src/words/en.ts';
import { ja } from '../../../src/words/ja.ts';

const folder = fileURLToPath(new URL('../../../fixtures/transcripts/', import.meta.url));
const codes = Object.keys(EXAMPLES) as FindingCode[];
const voices = [
  { lang: 'en', words: en },
  { lang: 'ja', words: ja },
] as const;

/* What a learner sees of each finding. Written anew by: npx vitest run --project unit -u */
describe.each(voices)('in $lang', (voice) => {
  test.each(codes)('%s', async (code) => {
    const text = transcript(code, voice);
    await expect(`${text}\n`).toMatchFileSnapshot(`${folder}${code}.${voice.lang}.txt`);
    const [words = ''] = text.split(`\n      ${voice.words.phrases.try}`);
    expect(words.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  });

  test('engine-unreachable', async () => {
    await expect(`${unreachable(voice)}\n`).toMatchFileSnapshot(`${folder}engine-unreachable.${voice.lang}.txt`);
  });
});

test('there is no transcript of a finding that is gone', () => {
  const wished = ['engine-unreachable', ...codes].flatMap((code) => voices.map(({ lang }) => `${code}.${lang}.txt`));
  expect(readdirSync(folder).filter((file) => !wished.includes(file))).toEqual([]);
});
