import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { type Exercise, exercise } from '../../exercise/exercise.js';
import { Fault } from '../../fault.js';
import { parseYaml } from '../../yaml.js';
import { faultOf, firstOf, offsetOf } from './problem.js';
import { exerciseSchema } from './schema.js';

/**
 * Reads an exercise that is written in YAML.
 *
 * @throws Fault `yaml-…` with the line and column of what is wrong; Error as of `exercise()`
 */
export async function readExercise(file: string): Promise<Exercise> {
  const yaml = parseYaml(await readFile(file, 'utf8'));
  if ('problem' in yaml) {
    const { problem: message, ...place } = yaml;
    throw new Fault('bug', 'yaml-invalid', { file, ...place, message });
  }
  const read = v.safeParse(exerciseSchema(), yaml.content);
  if (read.success) return exercise(read.output);
  const issue = firstOf(read.issues);
  throw await faultOf(issue, { file, ...yaml.placeOf(offsetOf(issue, yaml.document)) });
}
