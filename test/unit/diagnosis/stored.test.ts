import { expect, test } from 'vitest';
import { belowFolder, filesDiffer, volumeAt } from '../../../src/diagnosis/stored.ts';
import { bind, container, named } from './facts.ts';

const places = { wished: 'dbstore', found: 'backup.tar' };

test('only a volume at the very path counts', () => {
  const mounts = [bind('/home/me', '/dbdata'), named('vol', '/data')];
  expect(volumeAt(container({ mounts }), '/dbdata')).toBeUndefined();
  expect(volumeAt(container({ mounts }), '/data')?.name).toBe('vol');
});

test.each(['dbdata/sub/a', '/dbdata/sub/a', './dbdata/sub/a', './sub/a', 'sub/a'])(
  '%s is sub/a of the folder',
  (path) => {
    expect(belowFolder({ [path]: '1' }, '/dbdata')).toEqual({ 'sub/a': '1' });
  },
);

test('a folder of the same name further down stays', () => {
  expect(belowFolder({ 'dbdata/dbdata/a': '1', 'dbdata2/a': '2' }, '/dbdata')).toEqual({
    'dbdata/a': '1',
    'dbdata2/a': '2',
  });
});

test('the same files are the same, whatever their order', () => {
  expect(filesDiffer(places, { a: '1', b: '2' }, { b: '2', a: '1' }, [])).toBeUndefined();
});

test('what is missing, changed and too much is told apart', () => {
  expect(filesDiffer(places, { a: '1', b: '2', c: '3' }, { b: '2', c: '4', d: '5' }, ['tar'])).toEqual({
    code: 'files-differ',
    facts: { ...places, missing: ['a'], changed: ['c'], others: ['d'] },
    try: ['tar'],
  });
});
