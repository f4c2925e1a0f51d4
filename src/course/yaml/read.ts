import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { type Exercise, exercise } from '../../exercise/exercise.js';
import { Fault } from '../../fault.js';
import type { At } from '../../words/faults.js';
import { faultOf, firstOf, offsetOf } from './problem.js';
import { exerciseSchema } from './schema.js';

/**
 * Reads an exercise that is written in YAML 1.2; anchors are expanded within the parser's own bounds.
 *
 * @throws Fault `yaml-…` with the line and column of what is wrong; Error as of `exercise()`
 */
export async function readExercise(file: string): Promise<Exercise> {
  const lineCounter = new LineCounter();
  const at = (offset: number): At => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: col };
  };
  const document = parseDocument(await readFile(file, 'utf8'), { lineCounter, prettyErrors: false, version: '1.2' });
  const read = v.safeParse(exerciseSchema(), contentOf(document, at));
  if (read.success) return exercise(read.output);
  const issue = firstOf(read.issues);
  throw await faultOf(issue, at(offsetOf(issue, document)));
}

/** @throws Fault `yaml-invalid`, also for anchors that grow out of all bounds */
function contentOf(document: Document.Parsed, at: (offset: number) => At): unknown {
  const [error] = document.errors;
  if (error) throw new Fault('bug', 'yaml-invalid', { ...at(error.pos[0]), message: error.message });
  try {
    return document.toJS();
  } catch (problem) {
    throw new Fault('bug', 'yaml-invalid', { ...at(0), message: (problem as Error).message });
  }
}
