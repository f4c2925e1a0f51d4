import { setTimeout as pause } from 'node:timers/promises';
import type { Engine } from '../docker/connect.js';
import { eventsFrom } from '../docker/events.js';
import { readOnly } from '../docker/read.js';
import type { Check } from '../exercise/check.js';
import type { Scene } from '../exercise/scene.js';
import type { RunOptions } from '../run/run.js';
import { type Board, makeBoard, type Standing } from './board.js';
import { concerned, cueOf } from './concern.js';
import { type Cues, gatherCues } from './cues.js';
import { watchFiles } from './files.js';
import { type Memory, makeMemory } from './memory.js';

/** Between two looks at what changes without an event, in milliseconds. */
const TICK = 1_000;
/** What is answered so soon is told together, and what comes later one by one; in milliseconds. */
const TOGETHER = 15;
/** A check that takes longer, as for a page that does not answer, holds up nothing else; in milliseconds. */
const LONG = 100;
/** Between two tries to reach an engine that went away, in milliseconds: the first, and the longest. */
const PAUSES = { minTimeout: 250, maxTimeout: 3_000 };

export interface Watching {
  readonly checks: readonly Check[];
  /** The engine that answered already. */
  readonly engine: Engine;
  /** Finds the engine again after it went away. @throws as `connect` */
  readonly connect: () => Promise<Engine>;
  /** What the checks look at there. */
  readonly sceneOn: (engine: Engine) => Promise<Scene>;
  readonly show: RunOptions['show'];
  readonly signal: AbortSignal;
  /** Called whenever checks were asked, as soon as all have been answered once. @param begun when something had happened, in milliseconds since 1970 */
  readonly onAsked: (standings: readonly Standing[], engine: Engine, begun: number) => void;
  /** Called when the connection is lost, and for each try in vain to get it back. */
  readonly onLost: (error: unknown) => void;
}

/** Asks the checks whenever something happens that they depend on, until the signal. Sends nothing but GET. */
export async function watchChecks(watching: Watching): Promise<void> {
  const { checks, show, signal, onLost } = watching;
  const board = makeBoard(checks, show);
  const memories = new Map<string, Memory>();
  for (let engine: Engine | undefined = watching.engine; engine; engine = await reconnect(watching)) {
    const scene = await watching.sceneOn(engine);
    const memory = memories.get(engine.facts.id) ?? makeMemory(scene.startedAt ?? engine.now - 3600);
    memories.set(engine.facts.id, memory);
    const error = await follow({ ...watching, engine, scene, board, memory }).catch((lost: unknown) => lost);
    if (!signal.aborted) onLost(error);
  }
}

/** Undefined where nobody waits any more. */
async function reconnect({ connect, signal, onLost }: Watching): Promise<Engine | undefined> {
  if (signal.aborted) return undefined;
  const { default: pRetry } = await import('p-retry');
  const onFailedAttempt = ({ error }: { error: Error }) => onLost(error);
  const patience = { ...PAUSES, retries: Number.POSITIVE_INFINITY, factor: 1.5 };
  return pRetry(connect, { ...patience, signal, onFailedAttempt }).catch((error) => {
    if (!signal.aborted) throw error;
    return undefined;
  });
}

interface Following extends Watching {
  readonly scene: Scene;
  readonly board: Board;
  readonly memory: Memory;
}

/** Until the connection is lost: returns, or throws its error. */
async function follow(following: Following): Promise<void> {
  const { scene, signal } = following;
  const over = new AbortController();
  const cues = gatherCues(over.signal);
  const ticking = setInterval(() => cues.add('tick'), TICK);
  const endFiles = watchFiles(scene.workspace.folder, () => cues.add('file'));
  const stop = () => over.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await Promise.race([listen(following, cues, over.signal), answer(following, cues, over.signal)]);
  } finally {
    signal.removeEventListener('abort', stop);
    clearInterval(ticking);
    endFiles();
    over.abort();
  }
}

/** What happened before the connection, and is told of again, is remembered; it changes nothing. */
async function listen({ engine, memory }: Following, cues: Cues, signal: AbortSignal): Promise<void> {
  for await (const event of eventsFrom(engine, memory.last ?? engine.now, signal)) {
    memory.hear(event);
    const cue = event.time > engine.now ? cueOf(event) : undefined;
    if (cue) cues.add(cue);
  }
}

/** All checks first, then those that are concerned by what happens. */
async function answer(following: Following, cues: Cues, signal: AbortSignal): Promise<void> {
  const { board, checks, engine, memory, scene, onAsked } = following;
  const askAll = async (chosen: ReadonlySet<Check>) => {
    const begun = Date.now();
    const tell = () => {
      const standings = checks.flatMap((check) => board.at(check) ?? []);
      if (!signal.aborted && standings.length === checks.length) onAsked(standings, engine, begun);
    };
    const late = () => void (Date.now() - begun >= TOGETHER && tell());
    const all = board.ask(chosen, { ...scene, docker: memory.over(readOnly(engine)) }, late);
    await Promise.race([all, pause(TOGETHER)]).then(tell);
    await Promise.race([all.then(tell), pause(LONG)]);
  };
  await memory.catchUp(readOnly(engine));
  for (let chosen: ReadonlySet<Check> = new Set(checks); !signal.aborted; ) {
    await askAll(chosen);
    chosen = concerned(checks, board, await cues.next());
  }
}
