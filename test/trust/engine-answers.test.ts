import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CourseScene, courseScenes } from '../../fixtures/engines/course.js';
import { isRecorded } from '../../fixtures/engines/not-yet.js';
import type { Recorded, RecordedEngine } from '../../fixtures/engines/recorded.js';
import { replayed } from '../../fixtures/engines/replay.js';
import { isEnvironment } from '../../src/commands/check.js';
import { connect, type Engine } from '../../src/docker/connect.js';
import { readOnly } from '../../src/docker/read.js';
import type { Scene } from '../../src/exercise/scene.js';
import { faultOf } from '../../src/fault.js';
import { formatCheck } from '../../src/report/check.js';
import { chooseStyle } from '../../src/report/style.js';
import { wordOutcome } from '../../src/report/worded.js';
import { planReset } from '../../src/reset/plan.js';
import { present } from '../../src/reset/reset.js';
import { type Outcome, verdict } from '../../src/run/outcome.js';
import { run } from '../../src/run/run.js';
import { takeBaseline } from '../../src/session/baseline.js';
import { LANGS } from '../../src/words/text.js';
import { loadWords } from '../../src/words/words.js';
import { bound } from '../bounds.js';
import { answersOf, type FakeEngine, fakeEngine } from '../doubles/fake-engine.js';
import { count } from './figures.js';
import { spoiled, spoils } from './spoiled.js';

/*
 * What engines answered to the scripts of the course, with something in it that no engine should say. It is asked through dojo's own
 * client. Whatever it is, a learner is told a finding or that the engine's answer is wrong, never that dojo has a bug.
 */

const VERSION = '28.5';
const FOLDER = new URL(`../../fixtures/engines/${VERSION}/`, import.meta.url);
const load = <T>(name: string): T => JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as T;

const scenes = (await courseScenes()).filter(({ name }) => isRecorded(VERSION, name));
const voices = await Promise.all(LANGS.map(async (lang) => ({ lang, words: await loadWords(lang) })));
const style = chooseStyle({ isTerminal: false, columns: 80 }, {});

let fake: FakeEngine;
let engine: Engine;
const said = load<RecordedEngine>('engine');
beforeAll(async () => {
  fake = await fakeEngine();
  fake.says = (path) => (path === '/_ping' ? 'OK' : { SystemTime: '2030-01-01T00:00:07Z', ...said.info });
  engine = await connect({ DOCKER_HOST: fake.host });
});
afterAll(() => fake.close());

/** An engine says these, in its own form for each. */
function say(answers: Readonly<Record<string, unknown>>): void {
  fake.says = (path) => {
    const answer = Object.hasOwn(Object(answers), path) ? answers[path] : undefined;
    const lines = path === '/events' || path.endsWith('/logs');
    return lines && Array.isArray(answer) ? answer.map((one) => JSON.stringify(one)).join('\n') : answer;
  };
}

/** What was not recorded beside the engine is nothing, as nobody would have asked for it. */
async function sceneOf(recorded: Recorded, { exercise }: CourseScene): Promise<Scene> {
  const scene = await replayed(recorded, said, exercise.footprint);
  return {
    ...scene,
    docker: readOnly(engine),
    get: (url, seconds) => scene.get(url, seconds).catch(() => ({ kind: 'refused' })),
  };
}

const isUnrecorded = (error: unknown): boolean => /is not recorded/.test(String(error));

function mustBeSaid(outcomes: readonly Outcome[], { exercise }: CourseScene): void {
  for (const outcome of outcomes) {
    if (outcome.status !== 'error' || isUnrecorded(outcome.error) || isEnvironment(outcome.error)) continue;
    throw new Error(`${exercise.id} ${outcome.check.id}`, { cause: outcome.error });
  }
  for (const voice of voices) {
    const report = {
      exercise: exercise.id,
      title: exercise.title[voice.lang],
      status: verdict(outcomes),
      durationMs: 1,
      engine: engine.facts,
      checks: outcomes.map((outcome) => wordOutcome(outcome, voice)),
      next: undefined,
    };
    const text = formatCheck(report, voice.words.phrases, style);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text.length).toBeLessThan(30_000);
  }
}

const inputs = { numRuns: bound(300, 30_000), seed: 20_260, endOnFailure: true };

test('checks', { timeout: 1_800_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(scenes.length - 1), spoils, async (at, all) => {
      count('inputs', 1, 'engine answers');
      const one = scenes[at] as CourseScene;
      const recorded = load<Recorded>(one.name);
      say(spoiled(answersOf(recorded, said), all));
      const outcomes: Outcome[] = [];
      const scene = await sceneOf(recorded, one);
      for await (const outcome of run(one.exercise.checks, scene, { once: true, show: 'all' })) outcomes.push(outcome);
      mustBeSaid(outcomes, one);
    }),
    inputs,
  );
});

test('a baseline and the plan of a reset', { timeout: 1_800_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(scenes.length - 1), spoils, async (at, all) => {
      count('inputs', 1, 'engine answers');
      const { name, exercise } = scenes[at] as CourseScene;
      const recorded = load<Recorded>(name);
      say(spoiled(answersOf(recorded, said), all));
      try {
        const baseline = await takeBaseline(readOnly(engine));
        const workspace = { folder: recorded.folder, holds: (path: string) => path.startsWith(recorded.folder) };
        const scope = { footprint: exercise.footprint, workspace, baseline, built: [], keepImages: false };
        planReset(await present(engine, baseline, 0), { ...scope, baseline: undefined });
        // all that is there now was there before
        expect(planReset(await present(engine, baseline, 0), scope).remove).toEqual([]);
      } catch (error) {
        if (!faultOf(error)) throw error;
      }
    }),
    inputs,
  );
});

test('the engine itself', { timeout: 1_800_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(spoils, async (all) => {
      count('inputs', 1, 'engine answers');
      const info = spoiled({ SystemTime: '2030-01-01T00:00:07Z', ...said.info }, all);
      fake.says = (path) => (path === '/_ping' ? 'OK' : info);
      try {
        const found = await connect({ DOCKER_HOST: fake.host });
        expect(Number.isFinite(found.now)).toBe(true);
        expect(found.facts.version).toMatch(/^[\w.+~-]*$/);
      } catch (error) {
        if (!faultOf(error)) throw error;
      } finally {
        // each is a client of its own, and the files that a process may have open are counted
        fake.hangUp();
      }
    }),
    { ...inputs, numRuns: bound(200, 10_000) },
  );
});
