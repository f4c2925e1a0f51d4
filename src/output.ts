import { fstatSync, statSync, writeSync } from 'node:fs';
import { tried } from './file.js';

/** Told of the system's error where nothing can be written any more. */
type Lost = (error: NodeJS.ErrnoException) => void;

/** Opens standard output as a stream. */
type Open = () => NodeJS.WriteStream;

/** Standard output. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
  write(text: string | Uint8Array): void;
  /** @param then called when all is written */
  end(then: () => void): void;
}

/** A file or a pipe is written to at once: the streams of Node.js cost more to load than a command takes. */
export const openOutput = (open: Open, onLost: Lost): Output =>
  mayBeTerminal() ? streamed(open(), onLost) : direct(open, onLost);

function mayBeTerminal(): boolean {
  const output = fstatSync(1);
  return output.isCharacterDevice() && output.rdev !== tried(() => statSync('/dev/null').rdev);
}

function streamed(stream: NodeJS.WriteStream, onLost: Lost): Output {
  stream.on('error', onLost);
  return {
    isTerminal: Boolean(stream.isTTY),
    columns: stream.columns || 80,
    write: (text) => stream.write(text),
    // an output that was lost tells of it before
    end: (then) => stream.write('', () => setImmediate(then)),
  };
}

function direct(open: Open, onLost: Lost): Output {
  let stream: Output | undefined;
  return {
    isTerminal: false,
    columns: 80,
    write: (text) => {
      const rest = stream ? text : writtenAtOnce(Buffer.from(text), onLost);
      if (rest.length > 0) stream ??= streamed(open(), onLost);
      stream?.write(rest);
    },
    end: (then) => (stream ? stream.end(then) : then()),
  };
}

/** What is left of it: a pipe whose other end does not wait may be full. */
function writtenAtOnce(bytes: Buffer, onLost: Lost): Buffer {
  let rest = bytes;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return rest;
    onLost(error as NodeJS.ErrnoException);
  }
  return Buffer.alloc(0);
}
