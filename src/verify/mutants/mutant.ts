import { apply, type LineDiff, lineDiff } from './change.js';
import { scriptChanges } from './script.js';

/** A solution with one thing wrong. */
export interface Mutant extends LineDiff {
  /** The file and what is wrong in it: `solution.sh: drop -p 8888:80`. The same for the same solution. */
  readonly name: string;
  readonly script: string;
  /** What it may leave on the engine beyond what the solution leaves. */
  readonly leaves: readonly string[];
}

/**
 * Every wrong variant of a solution, in the order of the text. What comes out the same twice is there once.
 *
 * @throws Error where the solution is no script that can be read
 */
export function mutantsOf(solution: string): readonly Mutant[] {
  const seen = new Set([solution]);
  const counts = new Map<string, number>();
  return scriptChanges('solution.sh', solution).flatMap((change) => {
    const script = apply(solution, change);
    if (seen.has(script)) return [];
    seen.add(script);
    const plain = `${change.file}: ${change.what}`;
    const count = (counts.get(plain) ?? 0) + 1;
    counts.set(plain, count);
    const name = count > 1 ? `${plain} (${count})` : plain;
    return [{ name, script, leaves: change.names ?? [], ...lineDiff(solution, script) }];
  });
}
