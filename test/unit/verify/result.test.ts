import { expect, test } from 'vitest';
import { declared, isBroken } from '../../../src/verify/result.js';
import { broken, held } from './proofs.js';

const REASON = 'Podman does not tell it.';

test('an exercise that fails as declared is not broken', () => {
  const result = declared(broken('nginx-run', 'port-published: port-random'), REASON, true);
  expect(result).toMatchObject({ holds: false, unsupported: REASON });
  expect(isBroken(result)).toBe(false);
});

test('one that holds in spite of what is declared says so, unless a part of it was left out', () => {
  const result = held('nginx-run');
  expect(declared(result, REASON, true).unsupported).toBe(REASON);
  expect(declared(result, REASON, false)).toEqual(result);
  expect(declared(result, undefined, true)).toEqual(result);
});
