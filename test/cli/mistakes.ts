import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Mistakes of an exercise by their names: the first and the last, or those that show much of their own; all with DOJO_MISTAKES=all. */
export function someMistakes(id: string, telling?: readonly string[]): readonly string[] {
  const all = readdirSync(join(root, 'exercises', id, 'mistakes')).map((file) => basename(file, '.sh'));
  if (process.env.DOJO_MISTAKES === 'all') return all;
  return telling ?? [all[0] ?? '', all.at(-1) ?? ''];
}
