import type { Attempt } from '../docker/endpoint.js';

/** What stops a command, with the facts that its sentences are made of. */
export interface FaultFacts {
  'engine-unreachable': { tried: readonly Attempt[] };
  'engine-failed': { what: string; message: string };
  'unknown-exercise': { id: string; nearest: readonly string[] };
  'unknown-check': { id: string; exercise: string; nearest: readonly string[]; ids: readonly string[] };
  'no-exercise-given': { command: string };
  'name-taken': { kind: string; names: readonly string[]; id: string };
  'workspace-taken': { folder: string; files: readonly string[] };
  'workspace-unwritable': { folder: string; message: string };
  'state-unwritable': { file: string; message: string };
  'state-locked': { file: string };
  'disk-full': { where: string };
  'pull-failed': { image: string; message: string };
  'course-damaged': { file: string; message: string };
  'exercise-damaged': { id: string; message: string };
  'not-a-terminal': { command: string };
  'reset-incomplete': { left: readonly string[] };
}
