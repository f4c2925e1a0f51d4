import type { Docker } from '../docker/docker.js';
import type { EngineEvent } from '../docker/facts.js';

/** Remembers what happened on an engine for longer than the engine itself does. */
export interface Memory {
  hear(event: EngineEvent): void;
  /** When the last event was that was heard of, in seconds since 1970; undefined before the first. */
  readonly last: number | undefined;
  /** Fills up from what the engine remembers, at the beginning and where something may have been missed. */
  catchUp(docker: Docker): Promise<void>;
  /** The engine as it is seen with this memory. */
  over(docker: Docker): Docker;
}

/** @param from what happened earlier is asked for when it is wanted, in seconds since 1970 */
export function makeMemory(from: number): Memory {
  const heard = new Map<string, EngineEvent>();
  const hear = (event: EngineEvent) => void heard.set(nameOf(event), event);
  let last: number | undefined;
  let isWhole = true;
  const over = (docker: Docker): Docker => ({
    ...docker,
    remembers: isWhole ? Number.POSITIVE_INFINITY : docker.remembers,
    events: async (since) => {
      // all later ones are heard as they happen: to ask for them takes several times as long as all else that is asked
      if (since < from) for (const event of await docker.events(since)) hear(event);
      return [...heard.values()].filter(({ time }) => time >= since).sort((a, b) => a.time - b.time);
    },
    fresh: () => over(docker.fresh()),
  });
  return {
    get last() {
      return last;
    },
    hear: (event) => {
      hear(event);
      last = Math.max(last ?? 0, event.time);
    },
    catchUp: async (docker) => {
      const missed = await docker.events(last ?? from);
      isWhole &&= missed.length < docker.remembers;
      for (const event of missed) hear(event);
    },
    over,
  };
}

const nameOf = ({ time, type, action, id }: EngineEvent): string => `${time} ${type} ${action} ${id}`;
