import { expect, test } from 'vitest';
import { goneFromAnother } from '../../../src/diagnosis/container.ts';
import { containerStays, imageStays, volumeStays } from '../../../src/diagnosis/gone.ts';
import { summary } from './facts.ts';

test.each(['running', 'paused', 'restarting'])('%s: has to be stopped first', (status) => {
  expect(containerStays(summary('web', status))).toMatchObject({
    code: 'container-not-stopped',
    try: ['docker stop web', 'docker rm web'],
  });
});

test.each(['created', 'exited', 'dead'])('%s: can be removed', (status) => {
  expect(containerStays(summary('web', status))).toMatchObject({
    code: 'container-not-removed',
    facts: { status },
    try: ['docker rm web'],
  });
});

test('containers that use an image go before it', () => {
  const users = [summary('web', 'running'), summary('old', 'exited')];
  expect(imageStays('nginx:alpine', users)).toMatchObject({
    code: 'image-not-removed',
    facts: { users: ['web', 'old'] },
    try: ['docker stop web', 'docker rm web', 'docker rm old', 'docker rmi nginx:alpine'],
  });
});

test('a volume that nobody uses goes at once', () => {
  expect(volumeStays('myvol', [])).toMatchObject({ code: 'volume-not-removed', try: ['docker volume rm myvol'] });
});

const gone = (image: string, action = 'destroy') =>
  ({ type: 'container', action, id: 'c', attributes: { name: 'web', image }, time: 1 }) as const;

test.each([
  ['nowhere', []],
  ['an id, of which no names are told', [gone(`sha256:${'a'.repeat(64)}`)]],
  ['the right one', [gone('httpd'), gone('nginx:alpine')]],
  ['another one that stays', [gone('httpd', 'create')]],
])('gone from %s: nothing to say', (_, events) => {
  expect(goneFromAnother(events, 'nginx:alpine', [])).toBeUndefined();
});

test.each([
  ['nginx', 'image-tag-differs'],
  ['httpd', 'image-differs'],
])('gone from %s, where it should have been another: %s', (image, code) => {
  expect(goneFromAnother([gone(image)], 'nginx:alpine', [])).toMatchObject({ code, facts: { found: image } });
});
