import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { code, type Dependency, dependenciesOf, files, root } from './sources.ts';

/*
 * Dependencies point one way: what stands further down may use what stands above it, and not the other way round.
 * `docs/architecture.md` says what each folder is for.
 */

/** What of each folder is needed when the program runs. */
const RUNS_ON: Readonly<Record<string, readonly string[]>> = {
  fault: [],
  file: [],
  yaml: [],
  deadline: [],
  output: ['file'],
  words: [],
  http: ['deadline'],
  completion: [],
  docker: ['deadline', 'fault', 'file'],
  diagnosis: ['docker', 'yaml'],
  evidence: [],
  exercise: ['diagnosis', 'docker', 'evidence', 'file', 'http', 'words'],
  course: ['exercise', 'fault', 'yaml'],
  session: ['course', 'docker', 'exercise', 'fault', 'file'],
  run: ['docker', 'exercise', 'http'],
  watch: ['docker', 'run'],
  reset: ['docker', 'exercise', 'session'],
  doctor: ['course', 'docker'],
  lab: ['docker', 'fault', 'session'],
  report: ['diagnosis', 'words'],
  verify: ['course', 'docker', 'exercise', 'fault', 'lab', 'report', 'reset', 'run', 'session'],
  commands: [
    'completion',
    'course',
    'docker',
    'doctor',
    'exercise',
    'fault',
    'lab',
    'report',
    'reset',
    'run',
    'session',
    'verify',
    'watch',
  ],
  cli: ['commands', 'words'],
  main: ['cli', 'commands', 'course', 'docker', 'fault', 'output', 'report', 'session', 'watch', 'words'],
};

/** Types alone: the facts that sentences are made of and reports are about. Nothing of them is in the program. */
const KNOWS: Readonly<Record<string, readonly string[]>> = {
  fault: ['words'],
  words: ['diagnosis', 'docker', 'doctor'],
  diagnosis: ['words'],
  evidence: ['docker', 'http'],
  course: ['diagnosis', 'docker', 'words'],
  session: ['docker'],
  run: ['diagnosis', 'evidence', 'session'],
  watch: ['diagnosis', 'exercise'],
  reset: ['words'],
  lab: ['reset'],
  report: ['docker', 'doctor', 'evidence', 'exercise', 'fault', 'lab', 'reset', 'run', 'verify'],
};

const sources = files('src', '.ts');
const all = sources.flatMap(dependenciesOf);
const inside = all.filter(({ to }) => to.startsWith('src/'));

/** `src/docker/read.ts` is in `docker`, `src/fault.ts` in `fault`. */
const layer = (file: string): string => /^src\/([^/.]+)/.exec(file)?.[1] ?? '';
const wording = ({ from, to }: Dependency): string => `${from} -> ${to}`;

describe('dependencies point one way', () => {
  const outward = inside.filter(({ from, to }) => layer(from) !== layer(to));

  test.each(Object.keys(RUNS_ON))('%s', (name) => {
    const own = outward.filter(({ from }) => layer(from) === name);
    const runs = own.filter(({ to, typeOnly }) => !typeOnly && !RUNS_ON[name]?.includes(layer(to)));
    const known = [...(RUNS_ON[name] ?? []), ...(KNOWS[name] ?? [])];
    const knows = own.filter(({ to, typeOnly }) => typeOnly && !known.includes(layer(to)));
    expect({ runs: runs.map(wording), knows: knows.map(wording) }).toEqual({ runs: [], knows: [] });
  });

  test('every folder is in the table', () => {
    expect(sources.filter((file) => !(layer(file) in RUNS_ON))).toEqual([]);
  });

  test('each folder stands below all that it runs on', () => {
    const order = Object.keys(RUNS_ON);
    const upward = order.flatMap((name) =>
      (RUNS_ON[name] ?? [])
        .filter((other) => order.indexOf(other) >= order.indexOf(name))
        .map((other) => [name, other]),
    );
    expect(upward).toEqual([]);
  });

  test('every import leads to a file', () => {
    expect(inside.filter(({ to }) => !existsSync(join(root, to))).map(wording)).toEqual([]);
  });

  test('the test sees imports: of types, of values, on demand', () => {
    const has = (from: string, to: string, typeOnly: boolean) =>
      expect(all).toContainEqual({ from: `src/${from}`, to, typeOnly });
    has('run/ask.ts', 'src/session/record.ts', true);
    has('run/outside.ts', 'src/http/get.ts', false);
    has('docker/change.ts', 'dockerode', false);
  });
});

describe('one place for each power', () => {
  const using = (name: string) => [...new Set(all.filter(({ to }) => to === name).map(({ from }) => from))];

  test('only src/docker knows dockerode', () => {
    const others = ['exercises', 'fixtures'].flatMap((folder) => files(folder, '.ts')).flatMap(dependenciesOf);
    const users = [...using('dockerode'), ...others.filter(({ to }) => to === 'dockerode').map(({ from }) => from)];
    expect(users.filter((file) => !file.startsWith('src/docker/'))).toEqual([]);
    expect(users.length).toBeGreaterThan(0);
  });

  test('only main writes to the console, reads arguments and ends the process', () => {
    const powers = /\bconsole\s*\.|\bprocess\s*\.\s*(exit|exitCode|argv|env|stdout|stderr|stdin|cwd|on|once|kill)\b/;
    expect(sources.filter((file) => powers.test(code(file)))).toEqual(['src/main.ts']);
  });

  test('commands are started with an array of arguments: execa alone, and no shell', () => {
    expect(using('node:child_process')).toEqual([]);
    expect(sources.filter((file) => /\bshell: true/.test(code(file)))).toEqual([]);
  });

  test('checks cannot reach what changes an engine', () => {
    const users = (file: string) =>
      inside.filter(({ to }) => to === `src/docker/${file}`).map(({ from }) => layer(from));
    expect([...new Set(users('change.ts'))].sort()).toEqual(['docker', 'lab', 'reset', 'session']);
    expect([...new Set(['contain.ts', 'handover.ts'].flatMap(users))]).toEqual(['lab']);
  });

  test('an exercise is written with src/exercise/index alone', () => {
    const strangers = files('exercises', '.ts')
      .flatMap(dependenciesOf)
      .filter(({ to }) => to !== 'src/exercise/index.ts');
    expect(strangers.map(wording)).toEqual([]);
  });
});
