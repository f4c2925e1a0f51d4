import { expect, test } from 'vitest';
import { type ComposeFile, parseCompose, wrongBuild } from '../../../src/diagnosis/compose.ts';

const web = (lines: string) => {
  const { services } = parseCompose('compose.yaml', `services:\n  web:\n    ${lines}\n`) as ComposeFile;
  return services.get('web') as NonNullable<ReturnType<typeof services.get>>;
};

test.each([
  ['build: ./web', undefined],
  ['build: web/', undefined],
  ['build: { context: ./web, dockerfile: Dockerfile.dev }', undefined],
  ['build: .', { found: '.' }],
  ['build: { dockerfile: Dockerfile.dev }', { found: '.' }],
  ['image: web', { found: undefined }],
])('%s', (lines, facts) => {
  const wrong = wrongBuild(web(lines), 'web', './web');
  expect(wrong && { facts: 'facts' in wrong && wrong.facts }).toEqual(
    facts && { facts: { service: 'web', folder: './web', ...facts } },
  );
});
