import { describe, expect, test } from 'vitest';
import { Fault, faultOf } from '../../src/fault.ts';

const thrown = (facts: object): Error => Object.assign(new Error('as Node.js words it'), facts);

describe('what is thrown on the way to an engine', () => {
  test.each([
    ['a connection that is closed', new Error('socket hang up')],
    ['a connection that is reset', thrown({ code: 'ECONNRESET' })],
    ['a connection that nobody reads from', thrown({ code: 'EPIPE' })],
    ['a socket that is gone', thrown({ code: 'ENOENT', syscall: 'connect' })],
    ['an engine that has ended', thrown({ code: 'ECONNREFUSED', syscall: 'connect' })],
    ['an answer that is no HTTP', thrown({ code: 'HPE_INVALID_CONSTANT' })],
    ['a refusal', thrown({ statusCode: 500 })],
  ])('%s is the engine’s', (_name, error) => {
    expect(faultOf(error)).toMatchObject({ blame: 'environment', code: 'engine-failed' });
  });

  test('a fault stays the one that it is', () => {
    const fault = new Fault('usage', 'not-a-terminal', { command: 'reset' });
    expect(faultOf(fault)).toBe(fault);
  });

  test.each([
    ['a slip in the program', new TypeError('undefined is not a function')],
    ['a file of its own that is missing', thrown({ code: 'ENOENT', syscall: 'open' })],
  ])('%s is a bug', (_name, error) => {
    expect(faultOf(error)).toBeUndefined();
  });
});
