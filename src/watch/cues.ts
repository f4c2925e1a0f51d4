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

/** @param signal nothing is looked at again after it */
export function gatherCues(signal: AbortSignal): Cues {
  const heard = new Set<Cue>();
  const again = new Set<Cue>();
  let wake = () => {};
  let timer: NodeJS.Timeout | undefined;
  const put = (cue: Cue) => {
    heard.add(cue);
    wake();
  };
  const lookAgain = () => {
    timer = undefined;
    again.forEach(put);
    again.clear();
  };
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  return {
    add: (cue) => {
      put(cue);
      if (!isOfEngine(cue)) return;
      again.add(cue);
      timer ??= setTimeout(lookAgain, SECOND_LOOK_AFTER);
    },
    next: async () => {
      if (heard.size === 0)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      await pause(GATHERED_FOR);
      const all = new Set(heard);
      heard.clear();
      return all;
    },
  };
}
