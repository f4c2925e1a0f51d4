import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Learner, newLearner } from './dojo.js';

type Json = Record<string, unknown>;
type Command = 'list' | 'check' | 'explain' | 'doctor' | 'verify' | 'reset' | 'error';

let learner: Learner;
beforeAll(async () => {
  learner = await newLearner();
});
afterAll(async () => {
  await learner.dojo(['reset', 'nginx-run', '--yes']);
  await learner.leave();
});

/** The published schema lets further fields come; here a field that it does not name is an error. */
async function validator(command: Command): Promise<ValidateFunction> {
  const file = new URL(`../../docs/schema/${command}.json`, import.meta.url);
  const schema = JSON.parse(await readFile(file, 'utf8')) as Json;
  expect(new Ajv2020().validateSchema(schema), 'a schema of draft 2020-12').toBe(true);
  return new Ajv2020({ allErrors: true }).compile(closed(schema) as Json);
}

function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return inner.type === 'object' ? { ...inner, additionalProperties: false } : inner;
}

/** Types the command, and holds all that it prints against its schema. */
async function valid(command: Command, ...args: readonly string[]): Promise<Json> {
  const { stdout } = await learner.dojo([command, ...args, '--json']);
  const answer = JSON.parse(stdout) as Json;
  const validate = await validator(command);
  validate(answer);
  expect(validate.errors ?? []).toEqual([]);
  return answer;
}

/** Changes the answer somewhere, and expects the schema to refuse it. */
async function refused(command: Command, answer: Json, change: (copy: Json) => void): Promise<void> {
  const copy = structuredClone(answer);
  change(copy);
  expect(copy).not.toEqual(answer);
  expect((await validator(command))(copy)).toBe(false);
}

/** biome-ignore lint/suspicious/noExplicitAny: the shape is what is tested */
const at = (value: unknown): any => value;

describe('--json keeps to docs/schema', () => {
  test('an error, where there is no engine', async () => {
    const env = { DOCKER_HOST: 'unix:///nowhere/docker.sock' };
    const { stdout, exitCode } = await learner.dojo(['check', 'nginx-run', '--json'], { env });
    expect(exitCode).toBe(3);
    const answer = JSON.parse(stdout) as Json;
    const validate = await validator('error');
    validate(answer);
    expect(validate.errors ?? []).toEqual([]);
    expect(at(answer).error.code).toBe('engine-unreachable');
    await refused('error', answer, (copy) => {
      at(copy).error.code = undefined;
    });
  });

  test('list', async () => {
    const answer = await valid('list');
    expect(at(answer).chapters.length).toBeGreaterThan(0);
    await refused('list', answer, (copy) => {
      at(copy).chapters[0].exercises[0].state = 'half done';
    });
    await valid('list', '--lang', 'ja');
  });

  test('doctor', async () => {
    const answer = await valid('doctor');
    await refused('doctor', answer, (copy) => {
      delete at(copy).findings[0].text;
    });
  });

  test('check: failed with findings and blocked checks, then passed', async () => {
    await learner.dojo(['start', 'nginx-run']);
    await learner.type('docker pull -q nginx:alpine; docker run -d --name nginx-alpine -p 80:8888 nginx:alpine');
    const failed = await valid('check', 'nginx-run');
    const statuses = at(failed).checks.map((check: Json) => check.status);
    expect(statuses).toEqual(expect.arrayContaining(['passed', 'failed', 'blocked']));
    await refused('check', failed, (copy) => {
      delete at(copy).checks.find((check: Json) => check.status === 'failed').finding;
    });
    await refused('check', failed, (copy) => {
      at(copy).checks.find((check: Json) => check.status === 'passed').blockedBy = ['container-running'];
    });

    await learner.type('docker rm -f nginx-alpine; docker run -d --name nginx-alpine -p 8888:80 nginx:alpine');
    await learner.type('curl --retry 5 --retry-all-errors -s http://localhost:8888/');
    const passed = await valid('check', 'nginx-run');
    expect(passed.status).toBe('passed');
    await valid('check', 'nginx-run', '--lang', 'ja');
  });

  test('explain: a check with its command, one that is blocked', async () => {
    const all = await valid('explain', 'nginx-run');
    await refused('explain', all, (copy) => {
      delete at(copy).checks[0].evidence.command;
    });
    await learner.type('docker stop -t 0 nginx-alpine');
    const stopped = await valid('explain', 'nginx-run', '--lang', 'ja');
    expect(at(stopped).checks.map((check: Json) => check.status)).toContain('blocked');
    await refused('explain', stopped, (copy) => {
      delete at(copy).checks.find((check: Json) => check.status === 'blocked').blockedBy;
    });
  });

  test('reset: planned, then removed', async () => {
    const planned = await valid('reset', 'nginx-run', '--dry-run');
    expect(at(planned).exercises[0].removed).toEqual([]);
    expect(at(planned).exercises[0].planned[0]).toMatchObject({
      kind: 'container',
      name: 'nginx-alpine',
      proof: 'name',
    });
    await refused('reset', planned, (copy) => {
      delete at(copy).exercises[0].planned[0].proof;
    });
    const removed = await valid('reset', 'nginx-run', '--yes');
    expect(at(removed).exercises[0].removed).toEqual(at(planned).exercises[0].planned);
  });

  test('verify', { timeout: 300_000 }, async () => {
    const answer = await valid('verify', 'nginx-run', '--mutants', '--sample', '2');
    expect(answer.status).toBe('passed');
    await refused('verify', answer, (copy) => {
      at(copy).exercises[0].steps[0].holds = false;
    });
    await refused('verify', answer, (copy) => {
      delete at(copy).exercises[0].steps.find((step: Json) => step.phase === 'mutant').mutant.by;
    });
    await refused('verify', answer, (copy) => {
      at(copy).mutants.rate = 98;
    });
  });
});
