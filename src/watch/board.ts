import type { Check } from '../exercise/check.js';
import type { Scene } from '../exercise/scene.js';
import { overheard } from '../run/overheard.js';
import { type RunOptions, type Settled, settle } from '../run/run.js';
import type { Known } from './concern.js';

/** How a check stands. */
export interface Standing extends Settled, Known {
  /** Until when a failure may still go away by itself, by this machine's clock in milliseconds; undefined for one that does not. */
  readonly waitsUntil: number | undefined;
  /** Since when what it asks for has been going away, by the same clock. */
  readonly goingSince?: number;
}

/** A container is gone this long after the engine began to remove it; in milliseconds. What takes longer is an error. */
const GOES_WITHIN = 3_000;

/** Where all checks of an exercise stand, whenever each was answered last. */
export interface Board {
  /** Undefined for a check that has not been answered yet. */
  at(check: Check): Standing | undefined;
  /** True while a question is under way. */
  isBusy(check: Check): boolean;
  /** Asks these checks anew; those that need them wait for them. A later answer takes the place of an earlier one. */
  ask(chosen: ReadonlySet<Check>, scene: Scene, onAnswer?: () => void): Promise<void>;
}

/**
 * @param checks each after those that it needs
 * @param show as for `run()`
 */
export function makeBoard(checks: readonly Check[], show: RunOptions['show']): Board {
  const asking = new Map<Check, Promise<Settled>>();
  const busy = new Map<Check, Promise<Settled>>();
  const standings = new Map<Check, Standing & { readonly asking: number }>();
  let count = 0;

  async function askOne(check: Check, scene: Scene): Promise<void> {
    const number = count++;
    const asked = new Set<string>();
    const watch: RunOptions['watch'] = (_check, at) => overheard(at, () => (name) => asked.add(name));
    const needs = check.needs.map((need) => asking.get(need) as Promise<Settled>);
    const settled = settle(check, needs, scene, { once: true, show, watch });
    const answer = settled.then((now) => unlessGoing(now, standings.get(check)));
    asking.set(check, answer);
    busy.set(check, answer);
    const found = await answer;
    if (busy.get(check) === answer) busy.delete(check);
    const before = standings.get(check);
    if (number > (before?.asking ?? -1)) standings.set(check, { ...stand(found, asked, before), asking: number });
  }

  return {
    at: (check) => standings.get(check),
    isBusy: (check) => busy.has(check),
    ask: async (chosen, scene, onAnswer = () => {}) => {
      const wanted = checks.filter((check) => chosen.has(check));
      await Promise.all(wanted.map((check) => askOne(check, scene).then(onAnswer)));
    },
  };
}

/** What goes away while it is being asked for says nothing yet; it stands as before, and is asked again. */
function unlessGoing(now: Settled, before: Standing | undefined): Settled {
  if (now.outcome.status !== 'error' || !before) return now;
  const { statusCode } = now.outcome.error as { statusCode?: number };
  const isGoing = statusCode === 404 || statusCode === 409;
  return isGoing && Date.now() - (before.goingSince ?? Date.now()) < GOES_WITHIN ? before : now;
}

function stand(settled: Settled, asked: ReadonlySet<string>, before: Standing | undefined): Standing {
  if (settled === before) return { ...before, asked, passed: false, goingSince: before.goingSince ?? Date.now() };
  const passed = settled.outcome.status === 'passed';
  return { ...settled, asked, passed, waitsUntil: waitsUntil(settled, before) };
}

/** A wait begins with a failure, and goes on while that stays the same. */
function waitsUntil({ outcome, final }: Settled, before: Standing | undefined): number | undefined {
  if (outcome.status !== 'failed' || final || outcome.check.within === 0) return undefined;
  const isSame = before?.outcome.status === 'failed' && before.outcome.finding.code === outcome.finding.code;
  return (isSame ? before.waitsUntil : undefined) ?? Date.now() + outcome.check.within;
}
