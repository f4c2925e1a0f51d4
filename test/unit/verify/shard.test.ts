import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../../src/fault.js';
import { demandShard, nameShard, partOf, readShard } from '../../../src/verify/shard.js';

describe('a part of the exercises', () => {
  test('is read as it is written', () => {
    expect(readShard('2/4')).toEqual({ index: 2, of: 4 });
    expect(nameShard({ index: 2, of: 4 })).toBe('2/4');
  });

  test.each(['', '/', '0/4', '5/4', '1/0', '2', '1/', '-1/4', '1.5/4', '01/4', ' 1/4', '1/4/2', '1/99999', 'a/b'])(
    '"%s" is none',
    (text) => {
      expect(readShard(text)).toBeUndefined();
      expect(() => demandShard(text)).toThrow(Fault);
    },
  );

  test('the error knows of how many parts it was, where that much is right', () => {
    const of = (text: string) => {
      try {
        return demandShard(text).of;
      } catch (error) {
        return (error as Fault<'shard-invalid'>).facts.of;
      }
    };
    expect(['5/4', '0/4', 'x'].map(of)).toEqual([4, 4, undefined]);
  });

  test('all parts together are all, each once, in their order, and of about the same size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }), (length, of) => {
        const all = Array.from({ length }, (_, at) => at);
        const parts = Array.from({ length: of }, (_, at) => partOf(all, { index: at + 1, of }));
        expect(parts.flat().sort((a, b) => a - b)).toEqual(all);
        for (const part of parts) expect([...part].sort((a, b) => a - b)).toEqual(part);
        const sizes = parts.map((part) => part.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
