import { describe, expect, it } from 'vitest';
import { familiarName, parseReference, sameImage, sameRepository } from '../../../src/docker/reference.js';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('parseReference', () => {
  it.each([
    ['nginx', 'docker.io/library/nginx', 'latest'],
    ['nginx:alpine', 'docker.io/library/nginx', 'alpine'],
    ['library/nginx', 'docker.io/library/nginx', 'latest'],
    ['index.docker.io/library/nginx', 'docker.io/library/nginx', 'latest'],
    ['grafana/grafana:11.0', 'docker.io/grafana/grafana', '11.0'],
    ['localhost/mine', 'localhost/mine', 'latest'],
    ['localhost:5000/mine', 'localhost:5000/mine', 'latest'],
    ['registry.example:5000/a/b:c', 'registry.example:5000/a/b', 'c'],
    [`nginx@${DIGEST}`, 'docker.io/library/nginx', DIGEST],
    [`nginx:alpine@${DIGEST}`, 'docker.io/library/nginx', DIGEST],
  ])('%s', (text, repository, tag) => {
    expect(parseReference(text)).toEqual({ repository, tag });
  });
});

describe('comparing', () => {
  it('takes the short and the long form of one image for the same', () => {
    expect(sameImage('nginx', 'docker.io/library/nginx:latest')).toBe(true);
    expect(sameImage('nginx', 'nginx:alpine')).toBe(false);
    expect(sameRepository('nginx', 'nginx:alpine')).toBe(true);
  });

  it('keeps images of one name in other places apart', () => {
    expect(sameImage('nginx', 'bitnami/nginx')).toBe(false);
    expect(sameRepository('nginx', 'registry.example/library/nginx')).toBe(false);
    expect(sameRepository('nginx', 'nginx-unprivileged')).toBe(false);
  });
});

it.each([
  ['docker.io/library/nginx', 'nginx:latest'],
  ['docker.io/grafana/grafana:11.0', 'grafana/grafana:11.0'],
  ['registry.example/nginx:alpine', 'registry.example/nginx:alpine'],
])('familiarName of %s is %s', (long, short) => {
  expect(familiarName(long)).toBe(short);
});
