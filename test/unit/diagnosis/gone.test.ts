import { expect, test } from 'vitest';
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
