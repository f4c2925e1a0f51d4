import { StringDecoder } from 'node:string_decoder';
import { open } from './client.js';
import type { Engine } from './connect.js';
import type { EngineEvent } from './facts.js';
import { sinceFor } from './history.js';
import { event } from './normal.js';

/**
 * What happens on the engine, as it happens, from `since` on (seconds since 1970, by the engine's clock). Ends with the
 * connection; a quiet engine is waited for without end.
 *
 * @throws as `open` of `client.ts`, or the error of the connection
 */
export async function* eventsFrom(engine: Engine, since: number, signal: AbortSignal): AsyncGenerator<EngineEvent> {
  const stream = await open(engine.client, `/events?since=${sinceFor(engine.facts, since)}`, { signal });
  // what is bounded is how long an engine takes to begin an answer, not how long nothing happens
  stream.setTimeout(0);
  for await (const document of documents(stream)) {
    const one = event(document);
    if (one.time >= since) yield one;
  }
}

/**
 * The JSON documents of a stream, one a line: a chunk may hold several, or a part of one. `application/json-seq` has a mark before
 * each. What was not ended is not told.
 */
export async function* documents(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.write(chunk)).split(/\r?\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.replace('\u001e', '').trim() !== '') yield line.replace('\u001e', '');
  }
}
