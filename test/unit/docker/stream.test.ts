import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { lastBytes, printedLines } from '../../../src/docker/stream.js';

function frame(text: string, stream = 1): Buffer {
  const payload = Buffer.from(text);
  const head = Buffer.from([stream, 0, 0, 0, 0, 0, 0, 0]);
  head.writeUInt32BE(payload.length, 4);
  return Buffer.concat([head, payload]);
}

const numbered = (count: number) => Array.from({ length: count }, (_, at) => `line ${at}`);

describe('printedLines of a container without a terminal', () => {
  it('reads 10,000 frames', () => {
    const lines = numbered(10_000);
    expect(printedLines(Buffer.concat(lines.map((line) => frame(`${line}\n`))))).toEqual(lines);
  });

  it('keeps standard output and standard error in their order', () => {
    const log = Buffer.concat([frame('one\n'), frame('two\n', 2), frame('three\n')]);
    expect(printedLines(log)).toEqual(['one', 'two', 'three']);
  });

  it('joins a line, and a character, that two frames share', () => {
    const [first, second] = [Buffer.from('あ').subarray(0, 1), Buffer.from('あ').subarray(1)];
    const head = (length: number) => Buffer.from([1, 0, 0, 0, 0, 0, 0, length]);
    expect(printedLines(Buffer.concat([head(1), first, head(2), second]))).toEqual(['あ']);
  });

  it('reads one frame alone, an empty frame and an empty log', () => {
    expect(printedLines(frame('only\r\n'))).toEqual(['only']);
    expect(printedLines(Buffer.concat([frame(''), frame('x\n')]))).toEqual(['x']);
    expect(printedLines(Buffer.alloc(0))).toEqual([]);
  });

  it('reads a payload whose length has a byte like a frame head', () => {
    const long = 'x'.repeat(256);
    expect(printedLines(Buffer.concat([frame(`${long}\n`), frame('end\n')]))).toEqual([long, 'end']);
  });

  it.each([1, 2, 3, 5, 8, 12, 100, 1001])('finds the frames again in a log whose first %i bytes are cut', (bytes) => {
    const lines = numbered(500);
    const log = Buffer.concat(lines.map((line) => frame(`${line}\n`))).subarray(bytes);
    const read = printedLines(log);
    expect(lines.slice(-read.length)).toEqual(read);
    expect(read.length).toBeGreaterThan(400);
  });

  it('keeps what is there of a last frame that is cut', () => {
    expect(printedLines(Buffer.concat([frame('one\n'), frame('two\n')]).subarray(0, -2))).toEqual(['one', 'tw']);
  });
});

describe('printedLines of a container with a terminal', () => {
  it('takes the log as it is', () => {
    expect(printedLines(Buffer.from('one\r\ntwo\r\n'))).toEqual(['one', 'two']);
  });

  it('takes a short text as it is', () => {
    expect(printedLines(Buffer.from('$ '))).toEqual(['$ ']);
  });
});

describe('lastBytes', () => {
  it('keeps the end alone, whatever the chunks are', async () => {
    const chunks = Array.from({ length: 1000 }, (_, at) => Buffer.from(String(at).padStart(4, '0')));
    expect((await lastBytes(Readable.from(chunks), 8)).toString()).toBe('09980999');
  });

  it('keeps all of what is short', async () => {
    expect((await lastBytes(Readable.from([Buffer.from('abc')]), 8)).toString()).toBe('abc');
  });
});
