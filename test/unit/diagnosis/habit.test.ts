import { expect, test } from 'vitest';
import { wrongContext, wrongSwarm } from '../../../src/diagnosis/habit.ts';

test('where the docker command reaches the engine that is checked, nothing is wrong', () => {
  expect(wrongContext(undefined, 'unix:///run/docker.sock')).toBeUndefined();
  expect(wrongContext('unix:///var/run/docker.sock', 'unix:///run/other.sock')).toMatchObject({
    code: 'wrong-context',
    try: ['export DOCKER_HOST=unix:///run/other.sock'],
  });
});

test.each([
  ['active', 'active', undefined],
  ['inactive', 'inactive', undefined],
  ['inactive', 'active', 'docker swarm init'],
  ['pending', 'active', 'docker swarm init'],
  ['active', 'inactive', 'docker swarm leave --force'],
] as const)('swarm is %s, wished for %s: %s', (found, wished, next) => {
  expect(wrongSwarm(found, wished)?.try).toEqual(next && [next]);
});
