import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { courseScenes } from '../../../fixtures/engines/course.js';
import { failures, outcomes } from '../../../fixtures/engines/judge.js';
import { isRecorded } from '../../../fixtures/engines/not-yet.js';
import type { Recorded, RecordedEngine } from '../../../fixtures/engines/recorded.js';
import { replayed } from '../../../fixtures/engines/replay.js';
import { SCENES } from '../../../fixtures/engines/scenes/index.js';
import { EXAMPLES } from '../../../fixtures/finding-examples.js';
import type { Exercise } from '../../../src/exercise/exercise.js';
import { LANGS } from '../../../src/words/text.js';

/*
 * Every scene of fixtures/engines, on every engine that it was recorded on. The checks are asked as on a real engine: the engine's own
 * answers, through the normaliser and the diagnosis, have to come out as the finding that the table names; and every script of the
 * course as its first lines say.
 */

const FOLDER = new URL('../../../fixtures/engines/', import.meta.url);
const versions = readdirSync(FOLDER).filter((name) => /^\d/.test(name));

function load<T>(version: string, name: string): T {
  return JSON.parse(readFileSync(new URL(`${version}/${name}.json`, FOLDER), 'utf8')) as T;
}

type Asked = Pick<Exercise, 'checks' | 'footprint'>;

/** What comes of the checks in what was recorded. */
async function replay(version: string, name: string, { checks, footprint }: Asked) {
  const scene = await replayed(load<Recorded>(version, name), load<RecordedEngine>(version, 'engine'), footprint);
  return outcomes(checks, scene, { once: true });
}

const small = Object.entries(SCENES).map(([name, scene]) => ({
  ...scene,
  name,
  last: scene.checks.at(-1)?.id ?? '',
  asked: { checks: scene.checks, footprint: {} },
}));
const course = await courseScenes();
const right = course.filter(({ mistake }) => !mistake);
const mistakes = course.flatMap((scene) => (scene.mistake ? [{ ...scene, ...scene.mistake }] : []));

/** The engine's words as they are: the one code that names no cause. */
const FALLBACK = 'container-refused';
/** Exercises have codes of their own as well. */
const CODES = new Set([...Object.keys(EXAMPLES), ...mistakes.map(({ finding }) => finding)]);
const namesCause = (code: string): boolean => CODES.has(code) && code !== FALLBACK;

describe.each(versions)('engine %s', (version) => {
  const isHere = ({ name }: { name: string }) => isRecorded(version, name);

  it.each(small.filter(isHere))('$name: $expect', async ({ name, asked, last, expect: code }) => {
    expect(failures(await replay(version, name, asked))).toEqual(code ? { [last]: code } : {});
  });

  it.each(right.filter(isHere))('$name passes', async ({ name, exercise }) => {
    expect(failures(await replay(version, name, exercise))).toEqual({});
  });

  it.each(mistakes.filter(isHere))('$name: $fails: $finding', async ({ name, exercise, fails, finding }) => {
    const found = failures(await replay(version, name, exercise));
    expect(found).toMatchObject({ [fails]: finding });
    expect(Object.values(found).filter((code) => !namesCause(code))).toEqual([]);
  });

  it.each([
    ['port-held-by-container', { name: 'web', port: 8888, holder: 'first' }],
    ['port-held-by-program', { name: 'web', port: 8888, holder: undefined }],
    ['container-command-not-found', { command: 'ngnix' }],
  ])('tells what it knows: %s', async (name, facts) => {
    const [outcome] = await replay(version, name, { checks: SCENES[name]?.checks ?? [], footprint: {} });
    expect(outcome).toMatchObject({ finding: { facts } });
  });

  it('has every scene, and none that nobody plays', () => {
    const files = readdirSync(new URL(`${version}/`, FOLDER), { recursive: true, encoding: 'utf8' });
    const names = files.filter((file) => file.endsWith('.json')).map((file) => file.replace('.json', ''));
    const played = [...small, ...course].filter(isHere).map(({ name }) => name);
    expect(names.sort()).toEqual([...played, 'engine'].sort());
  });
});

describe('every finding', () => {
  const isAnywhere = ({ name }: { name: string }) => versions.some((version) => isRecorded(version, name));
  const recorded = new Set<string | undefined>([
    ...small.filter(isAnywhere).map((scene) => scene.expect),
    ...mistakes.filter(isAnywhere).map(({ finding }) => finding),
  ]);

  it.each(Object.keys(EXAMPLES))('%s comes out of a scene, and is read in each language', (code) => {
    expect(recorded).toContain(code);
    const transcripts = LANGS.map((lang) => new URL(`../transcripts/${code}.${lang}.txt`, FOLDER));
    expect(transcripts.filter((file) => !existsSync(file))).toEqual([]);
  });
});
