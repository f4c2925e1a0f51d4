import type { Volume } from '../docker/facts.js';
import type { Use } from '../docker/history.js';
import { type Finding, finding } from './finding.js';
import { looksLike } from './likeness.js';

/** Why there is no volume of this name; undefined when there is. */
export function missingVolume(wished: string, all: readonly Volume[]): Finding | undefined {
  const names = all.map(({ name }) => name);
  if (names.includes(wished)) return undefined;
  const near = names.filter((name) => looksLike(name, wished));
  return finding('volume-missing', { volume: wished, near }, [`docker volume create ${wished}`]);
}

/** Why not so many containers had the volume at that path, one after the other or at once; undefined when they had. */
export function notShared(
  volume: string,
  { to, by }: { to: string; by: number },
  uses: readonly Use[],
  next: readonly string[],
): Finding | undefined {
  const count = uses.filter(({ at }) => at === to).length;
  if (count >= by) return undefined;
  const others = [...new Set(uses.map(({ at }) => at))].filter((at) => at !== to);
  return finding('volume-not-shared', { volume, to, wished: by, count, others }, next);
}
