import type { Attempt } from '../docker/endpoint.js';

/** A place in a file that somebody has written. */
export interface At {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

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
  'setup-failed': { name: string; image: string; message: string };
  'course-damaged': { file: string; message: string };
  'exercise-damaged': { id: string; message: string };
  'yaml-invalid': At & { message: string };
  'yaml-key-unknown': At & { key: string; nearest: readonly string[]; known: readonly string[] };
  'yaml-key-missing': At & { key: string };
  'yaml-not-one': At & { keys: readonly string[] };
  'yaml-value-wrong': At & { key: string; expected: string; found: string };
  'yaml-name-unknown': At & { name: string; nearest: readonly string[]; known: readonly string[] };
  'yaml-name-twice': At & { name: string };
  'yaml-name-unfit': At & { name: string; wanted: string; found: string };
  'exercise-twice': { id: string; files: readonly string[] };
  'course-unknown': { course: string };
  'course-unlisted': { folder: string };
  'exercise-there': { folder: string };
  'exercise-misnamed': { id: string };
  'course-not-given': Record<string, never>;
  'tsx-missing': { id: string; file: string };
  'nothing-to-verify': { text: string };
  'not-a-terminal': { command: string };
  'host-is-elsewhere': { engine: string; where: 'virtual' | 'rootless' };
  'events-forgotten': Readonly<Record<never, never>>;
  'reset-incomplete': { left: readonly string[] };
  'lab-wanted': { id: string };
  'engine-twice': { engine: string };
  /** `of`: the number of parts, where that much is right. */
  'shard-invalid': { text: string; of: number | undefined };
  'record-partial': Record<string, never>;
  'report-unwritable': { file: string; message: string };
  'report-missing': { file: string; message: string };
  'report-foreign': { file: string; message: string };
  'report-newer': { file: string };
  'result-twice': { exercise: string; engine: string; files: readonly [string, string] };
  'lab-missing': Record<string, never>;
  'lab-in-lab': Record<string, never>;
  'lab-elsewhere': { endpoint: string };
  'lab-differs': { image: string; wished: string };
  'lab-name-taken': { kind: 'container' | 'volume'; name: string };
  'lab-port-taken': { port: number; holder: string | undefined };
  'lab-failed': { image: string; reasons: readonly string[] };
  'lab-folder-unfit': { folder: string };
  'lab-not-mounted': { workspace: string; folders: readonly string[] };
}
