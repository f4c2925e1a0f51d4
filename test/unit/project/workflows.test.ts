import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { files, read } from './sources.ts';

/* What runs on GitHub cannot be run here: it is read, and held against what it must not do. */

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
}
interface Workflow {
  readonly permissions: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const names = files('.github/workflows', '.yml');
const workflow = (file: string): Workflow => parse(read(file)) as Workflow;
const jobsOf = (file: string) => Object.values(workflow(file).jobs);
const stepsOf = (file: string) => jobsOf(file).flatMap(({ steps = [] }) => steps);
/** What may write, and what for. */
const WRITES: Readonly<Record<string, readonly string[]>> = {
  '.github/workflows/nightly.yml': ['issues'],
  '.github/workflows/release.yml': ['id-token'],
};

test('there are those that are known', () => {
  expect([...names].sort()).toEqual(['nightly', 'release', 'test'].map((name) => `.github/workflows/${name}.yml`));
});

describe.each(names)('%s', (file) => {
  test('may read, and in one job write what it is for', () => {
    const { permissions } = workflow(file);
    expect(permissions).toEqual({ contents: 'read' });
    const more = jobsOf(file).flatMap((job) => Object.entries(job.permissions ?? {}));
    expect(more.filter(([, access]) => access === 'write').map(([what]) => what)).toEqual(WRITES[file] ?? []);
  });

  test('uses actions of GitHub alone, of a version; a checkout leaves no credentials', () => {
    const used = stepsOf(file).filter(({ uses }) => uses);
    expect(used.filter(({ uses = '' }) => !/^actions\/[a-z-]+@v\d+$/.test(uses))).toEqual([]);
    const checkouts = used.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('puts nothing that somebody wrote into a script: it comes by the environment', () => {
    expect(stepsOf(file).filter(({ run }) => run?.includes('${{'))).toEqual([]);
  });

  test('ends by itself', () => {
    expect(jobsOf(file).filter((job) => job.steps && job['timeout-minutes'] === undefined)).toEqual([]);
  });

  test('types options that dojo has', () => {
    const typed = stepsOf(file)
      .flatMap(({ run = '' }) => run.replaceAll('\\\n', ' ').split('\n'))
      .filter((line) => line.includes('bin/dojo.js'))
      .flatMap((line) => line.match(/(?<= )--[a-z-]+/g) ?? []);
    const known = read('src/cli.ts');
    expect(typed.filter((option) => !new RegExp(`'${option}[' ]`).test(known))).toEqual([]);
  });
});

test('the parts of a night are all parts', () => {
  const { env, jobs } = parse(read('.github/workflows/nightly.yml'));
  const { shard } = jobs.prove.strategy.matrix;
  expect(shard).toEqual(Array.from({ length: env.SHARDS }, (_, at) => at + 1));
});
