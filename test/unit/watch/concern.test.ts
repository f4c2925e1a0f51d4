import { describe, expect, test } from 'vitest';
import { type Check, check } from '../../../src/exercise/check.js';
import { type Cue, concerned, cueOf } from '../../../src/watch/concern.js';

const title = { en: '', ja: '' };
const named = (id: string, needs: readonly Check[] = []): Check => check(id, title, needs, async () => id);

/** Of checks that asked for these facts; a minus before the id is one that does not pass, `?` one that was not answered. */
function meant(facts: Readonly<Record<string, string>>, cues: readonly Cue[], busy: readonly string[] = []) {
  const checks = Object.keys(facts).map((id) => named(id));
  const board = {
    at: ({ id }: Check) =>
      id.startsWith('?')
        ? undefined
        : { asked: new Set((facts[id] as string).split(' ')), passed: !id.startsWith('-') },
    isBusy: ({ id }: Check) => busy.includes(id),
  };
  return [...concerned(checks, board, new Set(cues))].map(({ id }) => id);
}

const ALL = { runs: 'containers container', image: 'image', page: 'get log', file: 'read list', past: 'events' };

test.each<[Cue, readonly string[]]>([
  ['container', ['runs', 'page', 'past']],
  ['image', ['runs', 'image', 'past']],
  ['network', ['runs', 'page', 'past']],
  ['volume', ['past']],
  ['other', ['past']],
  ['file', ['page', 'file']],
  ['tick', []],
])('%s concerns what asked for something that depends on it', (cue, ids) => {
  expect(meant(ALL, [cue])).toEqual(ids);
});

describe('as time goes by', () => {
  test('those that do not pass are asked, where something may change without an event', () => {
    expect(meant({ '-page': 'get', page: 'get', '-file': 'read', '-runs': 'container' }, ['tick'])).toEqual([
      '-page',
      '-file',
    ]);
  });

  test('not those whose question the engine tells of: it would forget all else', () => {
    expect(meant({ '-inside': 'fileIn log', '-log': 'log' }, ['tick'])).toEqual(['-log']);
    expect(meant({ '-inside': 'fileIn log' }, ['container', 'tick'])).toEqual(['-inside']);
  });

  test('not those that are being asked, so that an answer that is slow comes in the end', () => {
    expect(meant({ '-page': 'get' }, ['tick'], ['-page'])).toEqual([]);
    expect(meant({ '-page': 'get' }, ['container'], ['-page'])).toEqual(['-page']);
  });
});

test('what was not answered yet is concerned by every event', () => {
  expect(meant({ '?a': '' }, ['volume'])).toEqual(['?a']);
  expect(meant({ '?a': '' }, ['tick'])).toEqual([]);
});

test('what needs one of them is asked as well, and what needs that', () => {
  const a = named('a');
  const b = named('b', [a]);
  const c = named('c', [b]);
  const d = named('d');
  const board = {
    at: ({ id }: Check) => ({ asked: new Set(id === 'a' ? ['volumes'] : ['image']), passed: true }),
    isBusy: () => false,
  };
  expect([...concerned([a, b, c, d], board, new Set(['volume'] as const))]).toEqual([a, b, c]);
});

test.each([
  ['container', 'start', 'container'],
  ['container', 'exec_create: sh -c date', 'container'],
  ['container', 'extract-to-dir', 'container'],
  ['container', 'archive-path', undefined],
  ['image', 'save', undefined],
  ['image', 'tag', 'image'],
  ['container', 'top', undefined],
  ['node', 'create', 'other'],
  ['builder', 'prune', 'other'],
])('%s %s', (type, action, cue) => {
  expect(cueOf({ type, action })).toBe(cue);
});
