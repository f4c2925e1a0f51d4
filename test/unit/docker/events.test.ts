import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documents } from '../../../src/docker/events.js';

async function* inChunks(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const at = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
  for (const [index, from] of at.slice(0, -1).entries()) yield bytes.subarray(from, at[index + 1]);
}

async function all(text: string, cuts: readonly number[] = []): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const document of documents(inChunks(Buffer.from(text), cuts))) found.push(document);
  return found;
}

test('wherever the stream is cut, also inside a character, the documents are the same', async () => {
  const event = fc.record({ Type: fc.constantFrom('container', 'イメージ'), Action: fc.string({ unit: 'grapheme' }) });
  const stream = fc.array(event).chain((events) => {
    const text = events.map((one) => `${JSON.stringify(one)}\n`).join('');
    const cuts = fc.array(fc.nat(Buffer.byteLength(text)));
    return fc.tuple(fc.constant(events), fc.constant(text), cuts);
  });
  await fc.assert(
    fc.asyncProperty(stream, async ([events, text, cuts]) => {
      expect((await all(text, cuts)).map((one) => JSON.parse(one))).toEqual(events);
    }),
  );
});

test('several in one chunk, with the line ends and marks of other media types', async () => {
  expect(await all('{"a":1}\n{"a":2}\r\n\n\u001e{"a":3}\n')).toEqual(['{"a":1}', '{"a":2}', '{"a":3}']);
});

test('what broke off in the middle is not told', async () => {
  expect(await all('{"a":1}\n{"a":')).toEqual(['{"a":1}']);
});
