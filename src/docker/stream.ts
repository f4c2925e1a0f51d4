/**
 * The last bytes of a stream, in a buffer of bounded size: a container's log may hold 100 MB in one line.
 *
 * @param bytes how many at most; twice as many are held at a time
 */
export async function lastBytes(stream: NodeJS.ReadableStream, bytes: number): Promise<Buffer> {
  let kept = Buffer.alloc(0);
  for await (const chunk of stream) {
    kept = Buffer.concat([kept, Buffer.from(chunk)]);
    if (kept.length > 2 * bytes) kept = kept.subarray(-bytes);
  }
  return kept.subarray(-bytes);
}

/**
 * The lines of a container's log: the multiplexed form of a container without a terminal, or the raw one of a TTY.
 *
 * @see https://docs.docker.com/reference/api/engine/ (ContainerAttach, "Stream format")
 */
export function printedLines(log: Buffer): readonly string[] {
  const text = demultiplex(log).toString('utf8');
  return text.split(/\r?\n/).filter((line) => line !== '');
}

/** In a loop, as a recursion overflows the stack at some thousand frames; a log cut at the front starts inside a frame. */
function demultiplex(log: Buffer): Buffer {
  const start = firstFrame(log);
  if (start < 0) return log;
  const parts: Buffer[] = [];
  for (let at = start; at + 8 <= log.length; at += 8 + log.readUInt32BE(at + 4)) {
    parts.push(log.subarray(at + 8, at + 8 + log.readUInt32BE(at + 4)));
  }
  return Buffer.concat(parts);
}

/** Where a run of frame headers begins that leads from one to the next; -1 in a log that has none. */
function firstFrame(log: Buffer): number {
  const limit = Math.min(log.length - 8, 64 * 1024);
  for (let at = 0; at <= limit; at++) if (isFrame(log, at) && leadsOn(log, at)) return at;
  return -1;
}

function isFrame(log: Buffer, at: number): boolean {
  const stream = log[at];
  return (stream === 1 || stream === 2) && log[at + 1] === 0 && log[at + 2] === 0 && log[at + 3] === 0;
}

function leadsOn(log: Buffer, at: number): boolean {
  const next = at + 8 + log.readUInt32BE(at + 4);
  return next === log.length || (next + 8 <= log.length && isFrame(log, next)) || at === 0;
}
