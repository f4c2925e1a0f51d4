import { setTimeout } from 'node:timers/promises';
import type { Engine } from './connect.js';
import { isId, isName, isReference } from './names.js';

/** How a pull is going on. */
export interface PullProgress {
  readonly image: string;
  /** Bytes received so far, and of all the layers known by now. */
  readonly received: number;
  readonly total: number;
}

/** All that dojo ever changes on an engine: a pull, and the removal of one thing at a time by its full id. */
export interface Changer {
  /** @throws Error with the engine's words when the pull fails, also half-way */
  pull(image: string, onProgress: (progress: PullProgress) => void, signal: AbortSignal): Promise<void>;
  /** Stops it where it runs, and removes it with its anonymous volumes; not an error when it is gone already. */
  removeContainer(id: string): Promise<void>;
  removeVolume(name: string): Promise<void>;
  removeNetwork(id: string): Promise<void>;
  /** Takes one tag away, or an image without a tag by its id; never by force, so that one in use stays. */
  removeImage(reference: string): Promise<void>;
}

/** @param engine one whose removals a person, or `dojo verify`, has agreed to */
export function changer({ client }: Engine): Changer {
  return {
    pull: async (image, onProgress, signal) => {
      const stream = await client.pull(checked(image, isReference), { abortSignal: signal });
      const follow = follower(image, onProgress);
      for await (const line of documents(stream)) follow(line as PullLine);
    },
    removeContainer: async (id) => {
      const container = client.getContainer(checked(id, isId));
      await unlessGone(container.stop({ t: 1 }));
      await unlessGone(container.remove({ v: true }));
      // with --rm the engine is at it as well, and until it is done the container holds on to its image
      await untilGone(container);
    },
    removeVolume: (name) => unlessGone(client.getVolume(checked(name, isName)).remove()),
    removeNetwork: (id) => unlessGone(client.getNetwork(checked(id, isId)).remove()),
    removeImage: (reference) =>
      unlessGone(client.getImage(checked(reference, (text) => isId(text) || isReference(text))).remove()),
  };
}

/** dockerode puts names into URL paths as they are. */
function checked(name: string, isValid: (name: string) => boolean): string {
  if (!isValid(name)) throw new Error(`not a name that Docker gives: ${JSON.stringify(name)}`);
  return name;
}

/** 304: stopped already. 404: gone. 409 with "in progress": another removal (`--rm`) is at it. */
async function unlessGone(change: Promise<unknown>): Promise<void> {
  try {
    await change;
  } catch (error) {
    const { statusCode, message } = error as { statusCode?: number; message: string };
    const gone = statusCode === 304 || statusCode === 404 || (statusCode === 409 && /in progress/.test(message));
    if (!gone) throw error;
  }
}

async function untilGone(container: { inspect(): Promise<unknown> }): Promise<void> {
  const isThere = () =>
    container.inspect().then(
      () => true,
      (error: { statusCode?: number }) => error.statusCode !== 404,
    );
  for (let tries = 0; tries < 50 && (await isThere()); tries++) await setTimeout(100);
}

interface PullLine {
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { current?: number; total?: number };
  readonly errorDetail?: { message: string };
}

/** Adds the layers of a pull up, as each tells of itself alone. */
function follower(image: string, onProgress: (progress: PullProgress) => void): (line: PullLine) => void {
  const layers = new Map<string, { received: number; total: number }>();
  return ({ id, status, progressDetail, errorDetail }) => {
    if (errorDetail) throw new Error(errorDetail.message);
    const { current = 0, total = 0 } = progressDetail ?? {};
    if (!id || status !== 'Downloading' || total === 0) return;
    layers.set(id, { received: current, total });
    const all = [...layers.values()];
    onProgress({ image, received: sum(all.map((one) => one.received)), total: sum(all.map((one) => one.total)) });
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** JSON documents of a stream, one a line; a chunk may hold several, or a part of one. */
async function* documents(stream: NodeJS.ReadableStream): AsyncGenerator<unknown> {
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
  }
  if (rest.trim() !== '') yield JSON.parse(rest);
}
