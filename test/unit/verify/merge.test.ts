import { describe, expect, test } from 'vitest';
import { merge } from '../../../src/verify/merge.js';
import { type Proof, verdictOf } from '../../../src/verify/proof.js';
import { broken, engine, facts, held, proof } from './proofs.js';

const missing = (shards: string) => `missing ${shards}`;
const merged = (...proofs: readonly Proof[]) =>
  merge(
    proofs.map((one, at) => ({ file: `${at + 1}.json`, proof: one })),
    missing,
  );
const part = (index: number, of: number, ...engines: Parameters<typeof proof>[0]) =>
  proof(engines, { shard: { index, of } });

describe('proofs put together', () => {
  test('parts of the course become one engine, and several engines stand beside each other', () => {
    const whole = merged(
      part(1, 2, engine('docker:28-dind', [held('nginx-run')]), engine('docker:29-dind', [held('nginx-run')])),
      part(2, 2, engine('docker:28-dind', [held('layers')]), engine('docker:29-dind', [broken('layers')])),
    );
    expect(whole).toMatchObject({ status: 'failed', durationMs: 4000, named: true });
    expect(whole.engines.map(({ name, status, durationMs }) => [name, status, durationMs])).toEqual([
      ['docker:28-dind', 'passed', 2000],
      ['docker:29-dind', 'failed', 2000],
    ]);
    expect(whole.engines.map(({ exercises }) => exercises.map(({ exercise }) => exercise))).toEqual([
      ['nginx-run', 'layers'],
      ['nginx-run', 'layers'],
    ]);
    expect(whole.shard).toBeUndefined();
    expect(verdictOf(whole)).toBe('failed');
  });

  test('a part that no file has is told of: its engine was not verified on', () => {
    const whole = merged(part(1, 3, engine('docker:28-dind', [held('nginx-run')])));
    expect(whole.engines[0]).toMatchObject({ status: 'unavailable', message: 'missing 2/3, 3/3' });
    expect([whole.status, verdictOf(whole)]).toEqual(['failed', 'unavailable']);
  });

  test('an engine that could not be had in one run is not verified on in the whole; the rest of it is kept', () => {
    const lost = {
      name: 'docker:28-dind',
      status: 'unavailable',
      message: 'no room',
      durationMs: 1,
      exercises: [],
      skipped: [],
    } as const;
    const whole = merged(proof([lost]), proof([engine('docker:28-dind', [held('nginx-run')])]));
    expect(whole.engines).toHaveLength(1);
    expect(whole.engines[0]).toMatchObject({ status: 'unavailable', message: 'no room', engine: facts });
    expect(whole.engines[0]?.exercises).toHaveLength(1);
  });

  test('what does not hold outweighs what is missing', () => {
    expect(verdictOf(merged(part(1, 2, engine('docker:28-dind', [broken('nginx-run')]))))).toBe('failed');
  });

  test.each([
    [[held('nginx-run')], []],
    [[], [{ exercise: 'nginx-run', reason: 'it needs a lab' }]],
  ])('the same exercise on the same engine twice is refused, with both files', (exercises, skipped) => {
    const first = proof([engine('docker:28-dind', [held('nginx-run')])]);
    const second = proof([engine('docker:28-dind', exercises, { skipped })]);
    expect(() => merged(first, second)).toThrowError(
      expect.objectContaining({
        blame: 'usage',
        code: 'result-twice',
        facts: { exercise: 'nginx-run', engine: 'docker:28-dind', files: ['1.json', '2.json'] },
      }),
    );
    expect(() => merged(first, proof([engine('docker:29-dind', exercises, { skipped })]))).not.toThrow();
  });

  test('what was seen differently is kept', () => {
    const drift = {
      exercise: 'layers',
      phase: 'solution',
      check: 'x',
      holds: { engine: 'a', verdict: 'passed' },
      broken: { engine: 'b', verdict: 'error' },
      facts: [],
    } as const;
    expect(merged(proof([], { drift: [drift] }), proof([], { drift: [] })).drift).toEqual([drift]);
  });
});
