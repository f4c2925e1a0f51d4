import { expect, test } from 'vitest';
import { missingTmpfs, replacedSource, wrongBind, wrongVolume } from '../../../src/diagnosis/mount.ts';
import type { Mount } from '../../../src/docker/facts.ts';
import { bind, container, named } from './facts.ts';

const site = { from: './html', source: '/lesson/html', to: '/srv' };
const full = { isEmptyFolder: () => false };
const empty = { isEmptyFolder: () => true };
const codeOf = (mount: Mount, wish: object, disk = full) =>
  wrongBind(container({ mounts: [mount] }), { ...site, ...wish }, disk, ['again'])?.code;

test('an empty folder that was asked for hides what the image has; another one was made by docker', () => {
  expect(codeOf(bind('/lesson/html', '/srv'), { isFolder: true }, empty)).toBe('mount-hides-content');
  expect(codeOf(bind('/lesson/htm', '/srv'), { isFolder: true }, empty)).toBe('bind-source-missing');
  expect(codeOf(bind('/lesson/html', '/srv'), {}, empty)).toBe('bind-source-missing');
});

test('writing is judged only where the statement speaks of it', () => {
  const readOnly = bind('/lesson/html', '/srv', false);
  expect(codeOf(readOnly, {})).toBeUndefined();
  expect(codeOf(readOnly, { readOnly: true })).toBeUndefined();
  expect(codeOf(readOnly, { readOnly: false })).toBe('mount-read-only-differs');
  expect(codeOf(bind('/lesson/html', '/srv'), { readOnly: true })).toBe('mount-read-only-differs');
});

test('another source is told before its writing', () => {
  expect(codeOf(bind('/lesson/other', '/srv'), { readOnly: true })).toBe('bind-source-differs');
});

test('a file that was made anew since the start is not the one that is mounted', () => {
  const server = container({ mounts: [bind('/lesson/hoge.html', '/srv/hoge.html')] });
  const begun = Date.parse(server.state.startedAt) / 1000;
  const code = (bornAt: number | undefined) => replacedSource(server, { bornAt: () => bornAt }, [])?.code;
  expect([code(undefined), code(begun - 60), code(begun + 1)]).toEqual([undefined, undefined, 'bind-source-replaced']);
});

const data = { from: 'myvol', to: '/var/lib/mysql' };
const volumeCode = (mounts: Mount[], written: string[] = [], wish: object = {}) =>
  wrongVolume(container({ mounts }), { ...data, ...wish }, (name) => name === 'myvol', [], written)?.code;

test('a volume, and what stands in its place', () => {
  expect(volumeCode([named('myvol', '/var/lib/mysql')])).toBeUndefined();
  expect(volumeCode([named('myvol', '/var/lib/mysql', false)], [], { readOnly: false })).toBe(
    'mount-read-only-differs',
  );
  expect(volumeCode([named('a'.repeat(64), '/var/lib/mysql')])).toBe('volume-anonymous');
  expect(volumeCode([named('my-vol', '/var/lib/mysql')])).toBe('volume-name-differs');
  expect(volumeCode([bind('/lesson/data', '/var/lib/mysql')])).toBe('bind-instead-of-volume');
});

test('a volume that nobody named goes as well, or it stays behind for ever', () => {
  const anonymous = named('a'.repeat(64), '/var/lib/mysql');
  const next = wrongVolume(container({ mounts: [anonymous] }), data, () => false, ['end', 'run'])?.try;
  expect(next).toEqual(['end', `docker volume rm ${anonymous.name}`, 'run']);
});

test('nothing there: the data that is in the layer is told, and the volume at another path before it', () => {
  const written = ['/var/lib/mysql/ibdata1'];
  expect(volumeCode([])).toBe('mount-missing');
  expect(volumeCode([], written)).toBe('data-in-container-layer');
  expect(volumeCode([named('myvol', '/data')], written)).toBe('mount-path-differs');
});

test('a tmpfs is asked for by its path; what is there instead is told, or where else one is', () => {
  const why = (more: Parameters<typeof container>[0]) => missingTmpfs(container(more), '/scratch', ['docker run']);
  expect(why({ tmpfs: ['/scratch/'] })).toBeUndefined();
  expect(why({ mounts: [bind('/home/me', '/scratch')] })).toMatchObject({
    facts: { kind: 'bind', elsewhere: undefined },
  });
  expect(why({ tmpfs: ['/tmp'] })).toMatchObject({
    code: 'tmpfs-missing',
    facts: { elsewhere: '/tmp' },
    try: ['docker run'],
  });
});
