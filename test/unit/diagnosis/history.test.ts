import { describe, expect, test } from 'vitest';
import { missingStep, neverWas, notRunInside } from '../../../src/diagnosis/history.js';
import { notShared } from '../../../src/diagnosis/volume.js';
import type { EngineEvent } from '../../../src/docker/facts.js';
import { execsIn, historiesIn, historiesOf, mustBeAll, type Step, usesIn } from '../../../src/docker/history.js';

const event = (id: string, action: string, attributes: Record<string, string> = {}): EngineEvent => ({
  type: 'container',
  action,
  id,
  attributes: { name: `name-of-${id}`, image: 'alpine', ...attributes },
  time: 0,
});

describe('lives', () => {
  const events = [
    event('a', 'create'),
    event('b', 'create', { image: 'nginx' }),
    event('a', 'start'),
    event('a', 'kill'),
    event('a', 'die', { exitCode: '143' }),
  ];

  test('the one that was heard of last comes first, with its steps and its exit code', () => {
    expect(historiesIn(events)).toMatchObject([
      { id: 'a', name: 'name-of-a', steps: ['create', 'start', 'die'], exitCode: 143 },
      { id: 'b', steps: ['create'], exitCode: undefined },
    ]);
  });

  test('of one image', () => {
    expect(historiesOf(events, 'docker.io/library/nginx:latest').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('steps', () => {
  const wished: readonly Step[] = ['start', 'die', 'start'];
  test.each<[readonly Step[], Step | undefined, string]>([
    [['create', 'start', 'die', 'start'], undefined, ''],
    [['create', 'start', 'die'], 'start', 'docker start web'],
    [['create', 'start', 'die', 'destroy'], 'start', 'docker run'],
    [['create', 'start'], 'die', 'docker stop web'],
    [[], 'start', 'docker start web'],
  ])('%j lacks %s: %s', (steps, missing, next) => {
    const found = missingStep({ name: 'web', steps }, wished, 'docker run');
    expect(found && { ...found }).toEqual(
      missing && { code: 'step-missing', facts: { name: 'web', step: missing, seen: steps }, try: [next] },
    );
  });
});

describe('docker exec', () => {
  const run = (execID: string, command: string, exitCode?: number) => [
    event('a', `exec_create: ${command}`, { execID }),
    event('a', `exec_start: ${command}`, { execID }),
    ...(exitCode === undefined ? [] : [event('a', 'exec_die', { execID, exitCode: String(exitCode) })]),
  ];
  const verdict = (...events: EngineEvent[]) => {
    const found = notRunInside(execsIn(events, 'a'), 'db', 'mysql');
    return found && 'facts' in found ? [found.code, found.facts] : undefined;
  };

  test.each([['mysql -uroot'], ['/usr/bin/mysql -e x'], ['sh -c mysql -uroot']])('%s ran', (command) => {
    expect(verdict(...run('1', command, 0))).toBeUndefined();
    expect(verdict(...run('1', command))).toBeUndefined();
  });

  test('one that went well is enough', () => {
    expect(verdict(...run('1', 'mysql', 1), ...run('2', 'mysql', 0), ...run('3', 'mysql', 2))).toBeUndefined();
  });

  test('what failed, and what was run instead', () => {
    expect(verdict(...run('1', 'mysql -ux', 1))).toEqual([
      'exec-failed',
      { name: 'db', program: 'mysql', exitCode: 1 },
    ]);
    expect(verdict(...run('1', 'mysqladmin ping', 0))).toEqual([
      'exec-missing',
      { name: 'db', program: 'mysql', seen: ['mysqladmin'] },
    ]);
    expect(verdict()).toMatchObject(['exec-missing', { seen: [] }]);
  });
});

test('where 256 events came back, older ones may be forgotten', () => {
  const events = (count: number) => Array.from({ length: count }, () => event('a', 'start'));
  expect(() => mustBeAll(events(255), { remembers: 256 })).not.toThrow();
  expect(() => mustBeAll(events(256), { remembers: 256 })).toThrow(
    expect.objectContaining({ code: 'events-forgotten' }),
  );
  expect(() => mustBeAll(events(256), { remembers: Number.POSITIVE_INFINITY })).not.toThrow();
});

describe('a volume in one container after the other', () => {
  const mount = (volume: string, container: string, destination: string, action = 'mount'): EngineEvent => ({
    type: 'volume',
    action,
    id: volume,
    attributes: { container, destination, driver: 'local' },
    time: 0,
  });
  const events = [
    mount('vol', 'a', '/app'),
    mount('vol', 'a', '/app', 'unmount'),
    mount('vol', 'a', '/app'),
    mount('vol2', 'b', '/app'),
    mount('vol', 'c', '/data'),
  ];
  const why = (more: readonly EngineEvent[], by = 2) =>
    notShared('vol', { to: '/app', by }, usesIn([...events, ...more], 'vol'), ['docker run']);

  test('a container counts once, however often it was started; other volumes and other paths do not', () => {
    expect(why([])).toMatchObject({
      code: 'volume-not-shared',
      facts: { count: 1, others: ['/data'] },
      try: ['docker run'],
    });
  });

  test('a second one at that path is enough, unless more are asked for', () => {
    expect(why([mount('vol', 'd', '/app')])).toBeUndefined();
    expect(why([mount('vol', 'd', '/app')], 3)).toMatchObject({ facts: { wished: 3, count: 2 } });
  });
});

describe('a container that there never was', () => {
  const wish = { image: 'nginx:alpine', name: 'web', command: 'run' };
  const was = (name: string, image: string) => ({ id: '', name, image, steps: [], exitCode: 0 });

  test.each([
    [
      'nothing like it',
      [was('box', 'busybox')],
      'container-missing',
      { image: 'nginx:alpine', name: 'web', past: true },
    ],
    [
      'one under another name',
      [was('we_b', 'nginx:alpine')],
      'container-name-differs',
      { wished: 'web', found: 'we_b' },
    ],
    ['one that is asked for as well', [was('proxy', 'nginx:alpine')], 'container-missing', {}],
    ['one from another tag', [was('box', 'nginx')], 'image-tag-differs', { wished: 'nginx:alpine', found: 'nginx' }],
    ['one from a tag that is asked for as well', [was('box', 'nginx:1.27')], 'container-missing', {}],
  ])('but %s', (_, all, code, facts) => {
    const asked = { containers: ['web', 'proxy'], images: ['nginx:1.27'] };
    expect(neverWas(all, wish, asked)).toMatchObject({ code, facts, try: ['run'] });
  });
});
