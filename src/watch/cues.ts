import { setTimeout as pause } from 'node:timers/promises';
import { type Cue, isOfEngine } from './concern.js';

/** One command makes several events, in milliseconds. */
const GATHERED_FOR = 5;
/** The engine tells of some things a moment before its answers have them, in milliseconds. */
const SECOND_LOOK_AFTER = 250;

/** What happened and has not been looked at yet. */
export interface Cues {
  add(cue: Cue): void;
  /** All that happened, as soon as something has. What the engine told of comes a second time, a moment later. */
  next(): Promise<ReadonlySet<Cue>>;
}

export function gatherCues(signal: AbortSignal): Cues {
  const heard = new Set<Cue>();
  const news = new Set<Cue>();
  let wake = () => {};
  const put = (cue: Cue) => {
    heard.add(cue);
    wake();
  };
  const lookAgain = (cues: readonly Cue[]) =>
    void pause(SECOND_LOOK_AFTER, undefined, { signal }).then(
      () => cues.forEach(put),
      () => {},
    );
  return {
    add: (cue) => {
      if (isOfEngine(cue)) news.add(cue);
      put(cue);
    },
    next: async () => {
      if (heard.size === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      await pause(GATHERED_FOR);
      const all = new Set(heard);
      if (news.size > 0) lookAgain([...news]);
      heard.clear();
      news.clear();
      return all;
    },
  };
}
