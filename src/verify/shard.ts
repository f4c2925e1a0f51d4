import { Fault } from '../fault.js';

/** The part `index` of `of` parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** Reads `2/4`; undefined for anything that is no part of a whole. */
export function readShard(text: string): Shard | undefined {
  const [, index = 0, of = 0] = (/^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? []).map(Number);
  return index >= 1 && index <= of ? { index, of } : undefined;
}

/** What `--shard` was given. @throws Fault `shard-invalid` */
export function demandShard(text: string): Shard {
  const shard = readShard(text);
  const of = readShard(`1/${text.split('/')[1]}`)?.of;
  if (!shard) throw new Fault('usage', 'shard-invalid', { text, of });
  return shard;
}

/** @example nameShard({ index: 2, of: 4 }) // '2/4' */
export const nameShard = ({ index, of }: Shard): string => `${index}/${of}`;

/** Every so manieth: exercises that stand beside each other take about as long. All parts together are all, each once. */
export const partOf = <T>(all: readonly T[], { index, of }: Shard): readonly T[] =>
  all.filter((_, at) => at % of === index - 1);
