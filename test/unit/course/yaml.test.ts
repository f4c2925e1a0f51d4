import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { exerciseJsonSchema } from '../../../fixtures/exercise-schema.ts';
import { loadLesson } from '../../../src/course/lesson.ts';
import { readExercise } from '../../../src/course/yaml/read.ts';
import { vocabulary } from '../../../src/course/yaml/vocabulary.ts';
import * as author from '../../../src/exercise/index.ts';
import { wordFault } from '../../../src/report/worded.ts';
import { en } from '../../../src/words/en.ts';
import { ja } from '../../../src/words/ja.ts';
import { read, root } from '../project/sources.ts';

const TWIN = 'exercises/volume-mount/twin.yaml';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dojo-yaml-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Reads the twin of volume-mount with something in it replaced. */
async function readWith(before: string, after: string) {
  const text = read(TWIN);
  expect(text).toContain(before);
  return readText(text.replace(before, after));
}

async function readText(text: string) {
  const file = join(folder, 'exercise.yaml');
  await writeFile(file, text);
  return readExercise(file).catch((error) => error);
}

test('it is the exercise that TypeScript makes', async () => {
  const { exercise } = await loadLesson(root, 'volume-mount', false);
  // functions are the same where what they were made from is: the report on a real engine is in test/cli
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value));
  expect(plain(await readExercise(join(root, TWIN)))).toEqual(plain(exercise));
});

test('every ready-made check has a word, but those that need a program', () => {
  const helpers = ['check', 'fail', 'exercise', 'pull', 'run', 'anyOrder', 'volumeOfEarlierTry', 'whereHostIsReached'];
  const program = ['answer', 'answerSheet'];
  const checks = Object.keys(author).filter((name) => ![...helpers, ...program].includes(name));
  expect(Object.keys(vocabulary(new Map())).sort()).toEqual(checks.sort());
});

describe('what is wrong is said with its place', () => {
  const url = 'url: http://localhost:8888/hoge.html';
  test.each([
    [
      'a key of the exercise',
      'minutes: 10',
      'minuts: 10',
      'yaml-key-unknown',
      { line: 6, column: 1, key: 'minuts', nearest: ['minutes', 'hints'] },
    ],
    [
      'a key of a check',
      'host: 8888',
      'hst: 8888',
      'yaml-key-unknown',
      { key: 'hst', nearest: ['host'], line: 26, column: 34 },
    ],
    [
      'a check',
      '- bindMount:',
      '- bindmount:',
      'yaml-key-unknown',
      { key: 'bindmount', nearest: ['bindMount'], line: 28 },
    ],
    ['a step of the setup', '- pull:', '- pul:', 'yaml-key-unknown', { key: 'pul', nearest: ['pull', 'run'] }],
    ['a key that is missing', `      ${url}\n`, '', 'yaml-key-missing', { key: 'url', line: 31 }],
    ['a value', 'host: 8888', 'host: "8888"', 'yaml-value-wrong', { key: 'host', expected: 'number', found: '"8888"' }],
    ['a value out of bounds', 'host: 8888', 'host: 88888', 'yaml-value-wrong', { key: 'host' }],
    [
      'two checks in one',
      '- hostFile: { file: hoge.html, title: hoge }',
      '- hostFile: { file: hoge.html }\n    dockerfile: {}',
      'yaml-not-one',
      { keys: ['hostFile', 'dockerfile', 'as'] },
    ],
    [
      'no check',
      '- hostFile: { file: hoge.html, title: hoge }\n    as: file',
      '- as: file',
      'yaml-not-one',
      { keys: ['as'] },
    ],
    [
      'a name',
      'needs: [port, mount]',
      'needs: [port, mout]',
      'yaml-name-unknown',
      { name: 'mout', nearest: ['mount', 'port'], known: ['file', 'server', 'port', 'mount'], line: 32, column: 21 },
    ],
    [
      'a name further down',
      'of: server, host',
      'of: mount, host',
      'yaml-name-unknown',
      { name: 'mount', known: ['file', 'server'] },
    ],
    [
      'a name of something else',
      'of: server, host',
      'of: file, host',
      'yaml-name-unfit',
      { name: 'file', wanted: 'container', found: 'any' },
    ],
    ['a hint about nothing', 'about: page', 'about: pag', 'yaml-name-unknown', { name: 'pag', nearest: ['page'] }],
    [
      'a name that is there twice',
      'as: port',
      'as: server',
      'yaml-name-twice',
      { name: 'server', line: 27, column: 9 },
    ],
    ['YAML itself', 'minutes: 10', 'minutes: [10', 'yaml-invalid', {}],
  ])('%s', async (_name, before, after, code, facts) => {
    const fault = await readWith(before, after);
    expect(fault).toMatchObject({ code, facts });
    expect(fault.facts.line).toBeGreaterThan(0);
    for (const [lang, words] of [
      ['en', en],
      ['ja', ja],
    ] as const) {
      const { message, todo } = wordFault(fault, { lang, words });
      expect(message).toMatch(/exercise\.yaml:\d+:\d+/);
      expect(`${message} ${todo}`).not.toMatch(/undefined|\[object/);
    }
  });

  test('anchors are followed to what is wrong in them', async () => {
    const fault = await readWith('needs: [port, mount]', 'needs: &needs [port, mout]\n      reads: *needs');
    expect(fault).toMatchObject({ code: 'yaml-name-unknown', facts: { name: 'mout' } });
  });

  test('anchors that grow out of all bounds are refused, and at once', async () => {
    const bomb = Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(10)}]`);
    const begun = Date.now();
    const fault = await readText(`a0: &a0 [x]\n${bomb.join('\n')}\n`);
    expect(fault).toMatchObject({ code: 'yaml-invalid' });
    expect(Date.now() - begun).toBeLessThan(5000);
  });

  test.each(['', '[]', 'null', '42', '- a\n- b', '{}', '? {}\n: x', '__proto__: 1'])(
    'not an exercise at all: %j',
    async (text) => {
      expect((await readText(text)).code).toMatch(/^yaml-/);
    },
  );

  test('two checks of one id: as in TypeScript', async () => {
    const error = await readWith(
      '- publishedPort: {',
      '- publishedPort: { of: server, host: 1, container: 1 }\n  - publishedPort: {',
    );
    expect(error.message).toBe('two checks are called "port-published"');
  });
});

describe('docs/schema/exercise.json', () => {
  const schema = JSON.parse(read('docs/schema/exercise.json'));

  test('is made from the same description; else type: npx tsx fixtures/schema.ts && npm run format', () => {
    expect(schema).toEqual(JSON.parse(exerciseJsonSchema()));
  });

  test('is one of draft 2020-12, takes the twin, and refuses what is misspelt', { timeout: 60_000 }, async () => {
    const ajv = new Ajv2020();
    expect(ajv.validateSchema(schema)).toBe(true);
    const isValid = ajv.compile(schema);
    const text = await readFile(join(root, TWIN), 'utf8');
    expect(isValid(parse(text))).toBe(true);
    expect(isValid(parse(text.replace('host: 8888', 'hst: 8888')))).toBe(false);
    expect(isValid(parse(text.replace('bindMount', 'bindmount')))).toBe(false);
    expect(isValid(parse(text.replace('minutes: 10', 'minutes: ten')))).toBe(false);
  });
});
