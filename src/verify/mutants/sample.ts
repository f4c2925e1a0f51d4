import { createHash } from 'node:crypto';

/**
 * So many of them, in their order; the same ones for the same seed, and mostly the same where one has come or gone.
 *
 * @example sample(mutants, 10, '2026-11-21')
 */
export function sample<T extends { readonly name: string }>(all: readonly T[], count: number, seed = ''): readonly T[] {
  const rank = ({ name }: T) => createHash('sha256').update(`${seed}\n${name}`).digest('hex');
  const chosen = new Set([...all].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, count));
  return all.filter((one) => chosen.has(one));
}
