import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { Fault } from '../../fault.js';
import type { Mutant } from './mutant.js';

/** Variants of a solution that are right as well, by name, with the reason. */
export type Equivalents = ReadonlyMap<string, string>;

const FILE = 'equivalents.yaml';
const line = v.pipe(v.string(), v.trim(), v.nonEmpty());
const fileSchema = v.array(v.strictObject({ because: line, variants: v.pipe(v.array(line), v.nonEmpty()) }));

/**
 * Reads what an exercise declares; nothing where it has no such file.
 *
 * @throws Fault `exercise-damaged` for a file that is not as it should be, and for a variant that is there twice
 */
export async function readEquivalents(folder: string, id: string): Promise<Equivalents> {
  try {
    return declared(v.parse(fileSchema, parse(await textOf(join(folder, FILE)))));
  } catch (error) {
    const [message = ''] = (error as Error).message.split('\n');
    throw new Fault('bug', 'exercise-damaged', { id, message: `${FILE}: ${message}` });
  }
}

function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
}

function declared(groups: v.InferOutput<typeof fileSchema>): Equivalents {
  const pairs = groups.flatMap(({ because, variants }) => variants.map((name) => [name, because] as const));
  const twice = pairs.find(([name], at) => pairs.findIndex(([other]) => other === name) !== at);
  if (twice) throw new Error(`twice: ${twice[0]}`);
  return new Map(pairs);
}

/** What is declared and is no variant of the solution any more. */
export const stale = (equivalents: Equivalents, mutants: readonly Mutant[]): readonly string[] =>
  [...equivalents.keys()].filter((name) => !mutants.some((mutant) => mutant.name === name));
