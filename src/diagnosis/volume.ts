import type { Volume } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';
import { looksLike } from './likeness.js';

/** Why there is no volume of this name; undefined when there is. */
export function missingVolume(wished: string, all: readonly Volume[]): Finding | undefined {
  const names = all.map(({ name }) => name);
  if (names.includes(wished)) return undefined;
  const near = names.filter((name) => looksLike(name, wished));
  return finding('volume-missing', { volume: wished, near }, [`docker volume create ${wished}`]);
}
