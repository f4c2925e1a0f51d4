import { expect, test } from 'vitest';
import { holds, isMountable, outermost } from '../../../src/lab/folders.js';

test.each([
  '/home/gopher/exercises',
  '/home/gopher',
  '/tmp/x',
  '/Users/gopher',
  '/var/home/gopher',
  '/var/tmp/x',
  '/run/user/1000/x',
  '/usr/home/gopher',
  '/mnt/c/Users',
  '/varied',
])('%s can be shown to a lab', (folder) => {
  expect(isMountable(folder)).toBe(true);
});

test.each(['/', '/etc', '/etc/x', '/var', '/var/lib/docker', '/run', '/run/dojo-lab', '/usr/bin', '/proc/1', '/certs'])(
  '%s is needed by its engine',
  (folder) => {
    expect(isMountable(folder)).toBe(false);
  },
);

test('a folder that stands in another one is there with it', () => {
  expect(outermost(['/home/gopher/b', '/home/gopher', '/home/gopherx', '/home/gopher'])).toEqual([
    '/home/gopher',
    '/home/gopherx',
  ]);
});

test('a path is held by each folder above it, and by no namesake', () => {
  expect(holds('/home/gopher', '/home/gopher')).toBe(true);
  expect(holds('/home/gopher', '/home/gopher/b/c')).toBe(true);
  expect(holds('/home/gopher', '/home/gopherx')).toBe(false);
  expect(holds('/home/gopher/b', '/home/gopher')).toBe(false);
});
