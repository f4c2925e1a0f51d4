import { expect, test } from 'vitest';
import { layerUnchanged, writtenBelow } from '../../../src/diagnosis/layer.ts';
import type { Change } from '../../../src/docker/facts.ts';
import { bind, container } from './facts.ts';

const added = (...paths: string[]): Change[] => paths.map((path) => ({ path, kind: 'added' }));
const page = '/usr/share/nginx/html/index.html';

test('a file that was written in the container is seen', () => {
  expect(layerUnchanged(container(), page, [{ path: page, kind: 'changed' }])).toBeUndefined();
});

test('a folder above it, or its removal, is no change of it', () => {
  expect(layerUnchanged(container(), page, added('/usr/share/nginx/html'))).toMatchObject({ code: 'layer-unchanged' });
  expect(layerUnchanged(container(), page, [{ path: page, kind: 'deleted' }])).toMatchObject({
    facts: { mounted: false },
  });
});

test('a mount over it keeps it out of the layer', () => {
  const mounted = container({ mounts: [bind('/home/me/html', '/usr/share/nginx/html')] });
  expect(layerUnchanged(mounted, page, [])).toMatchObject({ facts: { mounted: true } });
});

test('files below a folder are told without the folders between, three at most', () => {
  const changes = added('/data', '/data/a', '/data/a/1', '/data/2', '/data/3', '/data/4', '/database');
  expect(writtenBelow('/data', changes)).toEqual(['/data/a/1', '/data/2', '/data/3']);
  expect(writtenBelow('/data/', added('/database'))).toEqual([]);
});
