import { describe, expect, it } from 'vitest';
import { isId, isName, isReference } from '../../../src/docker/names.js';

/** Each of these would make dockerode ask for something else than it was told to. */
const TRICKS = ['', '../volumes/foo', 'web?force=1&x=', 'web#', 'web%2f..', 'web/json', '.hidden', '-f', 'a b', 'a\nb'];

describe('isName', () => {
  it.each(['web', 'web-1', 'a.b_c', 'X', '0day'])('takes %s', (name) => expect(isName(name)).toBe(true));
  it.each(TRICKS)('refuses %j', (name) => expect(isName(name)).toBe(false));
});

describe('isId', () => {
  const full = '0123456789abcdef'.repeat(4);
  it.each([full, `sha256:${full}`])('takes %s', (id) => expect(isId(id)).toBe(true));
  it.each([full.slice(1), `${full}0`, full.toUpperCase(), 'web', `${full}\n`, ...TRICKS])('refuses %j', (id) =>
    expect(isId(id)).toBe(false),
  );
});

describe('isReference', () => {
  it.each(['nginx', 'nginx:alpine', 'localhost:5000/a/b:c', `nginx@sha256:${'a'.repeat(64)}`])('takes %s', (text) =>
    expect(isReference(text)).toBe(true),
  );
  it.each(['', '../x', 'a/../b', 'a?b', 'a#b', 'a%2e', 'a b', '-a', 'a\n'])('refuses %j', (text) =>
    expect(isReference(text)).toBe(false),
  );
});
