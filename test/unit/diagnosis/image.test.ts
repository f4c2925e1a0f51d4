import { expect, test } from 'vitest';
import { secretIn, wrongEnv } from '../../../src/diagnosis/image.ts';
import type { Image } from '../../../src/docker/facts.ts';

const image = (env: Record<string, string>): Image => ({
  id: 'sha256:a',
  tags: ['app:latest'],
  created: '',
  entrypoint: [],
  command: [],
  env,
  labels: {},
  exposed: [],
  layers: [],
});
const history = (...lines: string[]) => lines.map((createdBy) => ({ createdBy, size: 0 }));

test.each([
  [{ HOGE: 'hoge', PATH: '/bin' }, undefined],
  [{}, 'image-env-missing'],
  [{ hoge: 'hoge' }, 'image-env-missing'],
  [{ HOGE: 'fuga' }, 'image-env-differs'],
  [{ HOGE: '' }, 'image-env-differs'],
])('variables %j: %s', (env, code) => {
  expect(wrongEnv(image(env), 'app', { HOGE: 'hoge' }, [])?.code).toBe(code);
});

test.each([
  ['|1 TOKEN=abc /bin/sh -c make # buildkit', 'TOKEN'],
  ['ARG DB_PASSWORD=x1', 'DB_PASSWORD'],
  ['ARG DB_PASSWORD', undefined],
  ['RUN /bin/sh -c apk add keyutils', undefined],
  ['ENV API_KEY="a b"', 'API_KEY'],
])('history "%s": %s', (line, name) => {
  expect(secretIn(image({}), history(line), 'app')).toEqual(
    name && { code: 'secret-in-image', facts: { image: 'app', name, place: 'history' }, try: [] },
  );
});

test('a variable of the image is told before the history, and its value is not told', () => {
  const found = secretIn(image({ MYSQL_PASSWORD: 'hunter2' }), history('ARG TOKEN=x'), 'app');
  expect(found).toMatchObject({ facts: { name: 'MYSQL_PASSWORD', place: 'env' } });
  expect(JSON.stringify(found)).not.toContain('hunter2');
});
