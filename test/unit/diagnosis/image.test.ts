import { describe, expect, test } from 'vitest';
import { type BuildTraces, looksOlder, secretIn, wasBuiltSince, wrongEnv } from '../../../src/diagnosis/image.ts';
import type { Image } from '../../../src/docker/facts.ts';

const image = (env: Record<string, string>): Image => ({
  id: 'sha256:a',
  tags: ['app:latest'],
  created: '',
  taggedAt: undefined,
  digests: [],
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

const MONDAY = '2026-11-16T08:00:00Z';
const TUESDAY = '2026-11-17T08:00:00Z';
const EDITED = Date.parse('2026-11-16T12:00:00Z') / 1000;
const LATER = EDITED + 60;
const EARLIER = EDITED - 60;
const event = (action: string, id = 'sha256:a') => ({ type: 'image', action, id, attributes: {}, time: LATER });

/** As `image-built` asks. */
function isTakenForOld(times: Pick<Image, 'created' | 'taggedAt'>, traces: BuildTraces): boolean {
  const built = { ...image({}), ...times };
  return looksOlder(built, EDITED) && !wasBuiltSince(built, EDITED, traces);
}

describe('an image that was made on Monday, of a file that was edited at noon,', () => {
  test.each<[engine: string, tagged: string | undefined, BuildTraces, old: boolean]>([
    ['not built since', MONDAY, { events: [], lastBuild: undefined }, true],
    ['not built since, while another one was', MONDAY, { events: [event('tag', 'sha256:b')], lastBuild: LATER }, true],
    ['built since to the same image', TUESDAY, { events: [], lastBuild: undefined }, false],
    // the classic builder on the containerd image store
    ['built since, with the old time of its tag', MONDAY, { events: [event('tag')], lastBuild: undefined }, false],
    // BuildKit before 23.0
    ['not built since, on an engine that tags without a word', undefined, { events: [], lastBuild: EARLIER }, true],
    ['perhaps built since, on such an engine', undefined, { events: [], lastBuild: LATER }, false],
    ['of which nothing is known', undefined, { events: [], lastBuild: undefined }, false],
    ['loaded since', undefined, { events: [event('load')], lastBuild: EARLIER }, false],
    ['that only lost a name since', MONDAY, { events: [event('untag')], lastBuild: undefined }, true],
  ])('%s', (_, taggedAt, traces, old) => {
    expect(isTakenForOld({ created: MONDAY, taggedAt }, traces)).toBe(old);
  });

  test('is not old within a second, which clocks may differ by', () => {
    const created = new Date((EDITED - 0.9) * 1000).toISOString();
    expect(isTakenForOld({ created, taggedAt: undefined }, { events: [], lastBuild: EARLIER })).toBe(false);
  });
});
