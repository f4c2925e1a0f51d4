import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Inventory, inventory } from '../../fixtures/inventory.js';
import type { EngineResult } from '../../src/verify/result.ts';
import { engineProxy } from '../doubles/engine-proxy.js';
import { type Learner, newLearner } from './dojo.js';
import { learnerRuns, oneExercise } from './one-exercise.js';

/* Labs on the test's engine, several at once. After each test the engine is as it was before. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const ENGINES = ['docker:28-dind', 'docker:20.10-dind'];
const PATIENT = { timeout: 400_000 };

const docker = async (...args: string[]) => (await execa('docker', args)).stdout.trim();
/** Images of one age are listed in any order. */
const all = async (): Promise<Inventory> => {
  const found = await inventory({});
  return { ...found, image: [...found.image].sort() };
};

let pulled: string[];
let before: Inventory;
let learner: Learner;
beforeAll(async () => {
  const absent = await Promise.all(
    [...ENGINES, 'nginx:alpine'].map(async (image) => ((await docker('images', '--quiet', image)) ? [] : [image])),
  );
  pulled = absent.flat();
  for (const image of pulled) await docker('pull', '--quiet', image);
}, 400_000);
afterAll(async () => {
  for (const image of pulled) await docker('rmi', image);
});
beforeEach(async () => {
  before = await all();
  learner = await newLearner();
});
afterEach(async () => {
  const labs = await readdir(join(learner.state, 'dojo', 'verify')).catch(() => []);
  await learner.leave();
  expect(labs).toEqual([]);
  expect(await all()).toEqual(before);
});

const program = (spoil?: (exercise: string) => Promise<void>) => oneExercise(learner.folder, spoil);

const verify = (file: string, ...args: string[]) => learnerRuns(learner, file, 'verify', ...args);

async function expectSchema(report: object): Promise<void> {
  const schema = JSON.parse(await readFile(join(ROOT, 'docs/schema/verify.json'), 'utf8'));
  const validate = new Ajv2020({ validateFormats: false }).compile(schema);
  validate(report);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...report, engines: [] })).toBe(false);
  expect(validate({ ...report, engines: undefined, exercises: [] })).toBe(false);
}

test('two engines at once, each in a lab of its own on the same ports; both are gone afterwards', PATIENT, async () => {
  const { stdout, exitCode } = await verify(await program(), '--json', '--junit', 'report.xml', '--engine', ...ENGINES);
  const report = JSON.parse(stdout) as { engines: EngineResult[] };
  const { engines } = report;
  await expectSchema(report);
  expect(engines.flatMap(({ exercises }) => exercises.flatMap(({ steps }) => steps.filter((s) => !s.holds)))).toEqual(
    [],
  );
  expect(exitCode, stdout).toBe(0);
  expect(engines.map(({ name, engine }) => [name, engine?.version.split('.')[0], engine?.lab])).toEqual([
    ['docker:28-dind', '28', true],
    ['docker:20.10-dind', '20', true],
  ]);
  expect(new Set(engines.map(({ engine }) => engine?.id)).size).toBe(2);
  const suites = (await readFile(join(learner.folder, 'report.xml'), 'utf8')).matchAll(
    /<testsuite [^>]*name="([^"]+)"/g,
  );
  expect([...suites].map(([, name]) => name)).toEqual(ENGINES);
});

test('one that cannot be had does not keep the others from being verified on; the table says so', PATIENT, async () => {
  const args = ['--engine', 'docker:no-such-tag', 'unix:///nowhere/docker.sock', ENGINES[0] ?? ''];
  const { stdout, exitCode } = await verify(await program(), 'nginx-run', ...args);
  expect(exitCode).toBe(3);
  expect(stdout).toMatch(/nginx-run +! +! +✓/);
  expect(stdout).toContain('! docker:no-such-tag: cannot pull docker:no-such-tag');
});

test(
  'Ctrl-C takes the labs away, and the report says so; what a killed run left goes with the next one',
  PATIENT,
  async () => {
    const file = await program();
    const report = join(learner.folder, 'report.json');
    const args = [file, 'verify', '--jobs', '1', '--report', report, '--engine', ...ENGINES];
    const env = { XDG_STATE_HOME: learner.state, DOJO_LANG: 'en' };
    for (const signal of ['SIGINT', 'SIGKILL'] as const) {
      const running = execa(process.execPath, args, { env, reject: false });
      while (!(await docker('ps', '--quiet'))) await pause(100);
      running.kill(signal);
      const { exitCode } = await running;
      if (signal === 'SIGINT') {
        expect(exitCode).toBe(130);
        expect(await all()).toEqual(before);
        const interrupted = { status: 'unavailable', message: 'interrupted before the end', exercises: [] };
        const told = JSON.parse(await readFile(report, 'utf8'));
        expect(told).toMatchObject({ status: 'failed', engines: ENGINES.map((name) => ({ name, ...interrupted })) });
        await expectSchema(told);
      }
    }
    expect(await docker('ps', '--quiet')).not.toBe('');
    await verify(file, '--engine', 'unix:///nowhere/docker.sock');
    expect(await all()).toEqual(before);
  },
);

test('one fact that one engine tells otherwise is named, with its field and both values', PATIENT, async () => {
  const proxy = await engineProxy(({ path }, response, forward) => {
    const id = /^\/containers\/([0-9a-f]{64})\/json/.exec(path)?.[1];
    if (!id) return forward();
    docker('inspect', id).then((answer) => {
      const [container] = JSON.parse(answer);
      container.HostConfig.PortBindings['80/tcp'][0].HostPort = '8889';
      response.setHeader('content-type', 'application/json').end(JSON.stringify(container));
    }, forward);
  });
  const real = process.env.DOCKER_HOST ?? '';
  const args = ['--jobs', '1', '--engine', real, proxy.host];
  const { stdout, exitCode } = await verify(await program(), '--artifacts', 'kept', ...args);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/nginx-run +✓ +✗/);
  const [, drift = ''] = stdout.split('What the checks saw differently');
  expect(drift).toMatch(/nginx-run · solution passes · port-published/);
  expect(drift).toMatch(
    /failed: port-host-differs\n +container nginx-alpine \.published\[80\]\.host\n.* 8888\n.* 8889\n/,
  );

  const [broken = '', ...others] = await readdir(join(learner.folder, 'kept'));
  expect(others).toEqual([]);
  const kept = (file: string) => readFile(join(learner.folder, 'kept', broken, 'nginx-run/solution', file), 'utf8');
  expect(await kept('message.txt')).toContain('port-published');
  expect(await kept('transcript.txt')).toMatch(/docker run [\s\S]*--- 0\n[\s\S]*[0-9a-f]{64}/);
  expect(JSON.parse(await kept('facts.json'))).toContainEqual(expect.objectContaining({ check: 'port-published' }));
  expect(JSON.parse(await kept('events.json'))).toContainEqual(expect.objectContaining({ action: 'start' }));
  expect(await kept('logs/nginx-alpine.txt')).toContain('GET /');

  const { drift: told, ...report } = JSON.parse((await verify(await program(), '--json', ...args)).stdout);
  expect(told).toMatchObject([
    {
      check: 'port-published',
      facts: [{ fact: 'container nginx-alpine .published[80].host', holds: '8888', broken: '8889' }],
    },
  ]);
  await expectSchema({ ...report, drift: told });
  await proxy.close();
});
