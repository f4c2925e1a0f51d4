import type { Verified } from '../course/verified.js';
import { type EngineResult, labelOf } from './result.js';

/**
 * Notes which exercises hold on which engines. What was noted and holds no more is taken out.
 *
 * @param date `2026-05-31`
 * @param ids of the course, in its order; what is not among them is forgotten
 */
export function recorded(
  before: Verified,
  engines: readonly EngineResult[],
  date: string,
  ids: readonly string[],
): Verified {
  const exercises = ids.map((id) => {
    const found = engines.flatMap(({ engine, exercises }) => {
      const result = exercises.find(({ exercise }) => exercise === id);
      return engine && result ? [[labelOf(engine), result.holds ? date : undefined] as const] : [];
    });
    return [id, inOrder({ ...before[id], ...Object.fromEntries(found) })] as const;
  });
  return Object.fromEntries(exercises.filter(([, dates]) => Object.keys(dates).length > 0));
}

/** By name and version: a diff of the file shows what has changed. */
function inOrder(dates: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  const there = Object.entries(dates).flatMap(([engine, date]) => (date ? [[engine, date] as const] : []));
  return Object.fromEntries(there.sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true })));
}
