import * as v from 'valibot';
import { parseYaml } from '../yaml.js';
import type { Course } from './course.js';
import { EXERCISE_ID } from './id.js';

const textSchema = v.object({ en: v.string(), ja: v.string() });

const courseSchema = v.object({
  chapters: v.array(v.object({ title: textSchema, exercises: v.array(v.pipe(v.string(), v.regex(EXERCISE_ID))) })),
  /** About how many megabytes an image is to download. */
  downloads: v.optional(v.record(v.string(), v.number()), {}),
});

/** @param text of `course.yaml`. @throws Error that says what is wrong with it */
export function parseCourse(text: string): Course {
  const yaml = parseYaml(text);
  if ('problem' in yaml) throw new Error(`${yaml.problem} at line ${yaml.line}, column ${yaml.column}`);
  const { chapters, downloads } = v.parse(courseSchema, yaml.content);
  return {
    chapters: chapters.map(({ title, exercises }) => ({ title, ids: exercises })),
    ids: chapters.flatMap(({ exercises }) => exercises),
    downloads,
    about: {},
  };
}
