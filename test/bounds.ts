import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const EXERCISES = join(import.meta.dirname, '../exercises');

/** True in the long form of the tests: `npm run test:all`, or DOJO_TESTS=all. */
export const isFull = process.env.DOJO_TESTS === 'all';

/** So many in the short form, and so many in the long one. */
export const bound = (short: number, long: number): number => (isFull ? long : short);

/** What everything is tried with, and two mistakes of each that show much of their own. */
const CORE: Readonly<Record<string, readonly string[]>> = {
  'nginx-run': ['flags-after-image', 'random-port'],
  'volume-mount': ['volume-instead-of-bind', 'folder-over-a-file'],
  'go-dockerfile': ['misspelt-instruction', 'old-container'],
  'multi-stage': ['edited-not-rebuilt', 'toolchain-copied'],
  'compose-web-db': ['tab', 'localhost'],
};

/** Mistakes of an exercise by their names: two of the core, and so many of the others; in the long form all. */
export function someMistakes(id: string, ofOthers: number): readonly string[] {
  const all = readdirSync(join(EXERCISES, id, 'mistakes')).map((file) => basename(file, '.sh'));
  return isFull ? all : (CORE[id] ?? all.slice(0, ofOthers));
}

/** The core, and every fifth of the others; in the long form all. */
export function someExercises(all: readonly string[]): readonly string[] {
  const others = all.filter((id) => !(id in CORE));
  return all.filter((id) => isFull || id in CORE || others.indexOf(id) % 5 === 0);
}
