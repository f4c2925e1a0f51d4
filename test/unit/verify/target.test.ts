import { expect, test } from 'vitest';
import { readTarget } from '../../../src/verify/target.js';

const env = { PATH: '/bin', DOCKER_HOST: 'unix:///mine.sock', DOCKER_CONTEXT: 'mine', DOCKER_TLS_VERIFY: '1' };

test.each([
  ['docker:28-dind', { kind: 'image', name: 'docker:28-dind' }],
  ['registry.example:5000/docker@sha256:1234', { kind: 'image', name: 'registry.example:5000/docker@sha256:1234' }],
  ['context:colima', { kind: 'there', name: 'context:colima', env: { PATH: '/bin', DOCKER_CONTEXT: 'colima' } }],
  [
    'tcp://host:2376',
    {
      kind: 'there',
      name: 'tcp://host:2376',
      env: { PATH: '/bin', DOCKER_HOST: 'tcp://host:2376', DOCKER_TLS_VERIFY: '1' },
    },
  ],
])('%s', (name, target) => {
  expect(readTarget(name, env)).toEqual(target);
});
