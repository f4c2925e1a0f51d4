import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findingsPage } from '../../../fixtures/findings-table.ts';
import { en } from '../../../src/words/en.ts';

const page = readFileSync(new URL('../../../docs/findings.md', import.meta.url), 'utf8');

test('docs/findings.md is what the code says; else type: npx tsx fixtures/findings.ts', () => {
  expect(page).toBe(findingsPage());
});

test('docs/findings.md has every code', () => {
  const codes = [...page.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1]);
  expect(codes.sort()).toEqual(Object.keys(en.findings).sort());
});
