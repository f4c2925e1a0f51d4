import type { Attempt } from '../docker/endpoint.js';

/** What `dojo doctor` can say, with the facts that its sentences are made of. */
export interface DoctorFacts {
  'engine-found': { name: string; version: string; endpoint: string; from: string };
  'engine-passed-over': { attempt: Attempt };
  'engine-missing': { tried: readonly Attempt[] };
  'api-version': { version: string };
  'api-old': { version: string; oldest: string };
  'program-found': { version: string };
  'cli-missing': Record<never, never>;
  'compose-missing': Record<never, never>;
  'buildx-missing': Record<never, never>;
  'program-failed': { command: string; message: string };
  'program-silent': { command: string; seconds: number };
  'context-same': { context: string; endpoint: string };
  'context-unusable': { message: string };
  'wrong-context': { context: string; endpoint: string; engine: string };
  'ports-free': { ports: readonly number[] };
  'port-of-container': { port: number; container: string };
  'port-of-program': { port: number };
  'images-there': { count: number };
  'image-missing': { image: string; megabytes: number | undefined };
  'disk-free': { folder: string; free: number };
  'disk-short': { folder: string; free: number; needed: number };
  'disk-unknown': Record<never, never>;
  mirrors: { mirrors: readonly string[] };
}

export type DoctorCode = keyof DoctorFacts;

/** What `dojo doctor` looks at, in the order in which it tells. */
export type DoctorArea =
  | 'engine'
  | 'api'
  | 'cli'
  | 'compose'
  | 'buildx'
  | 'context'
  | 'ports'
  | 'images'
  | 'disk'
  | 'mirrors';

/** A problem keeps the course from working; a warning may get in its way. */
export type DoctorStatus = 'ok' | 'warning' | 'problem';

/** One thing that was found out. */
export type Remark = {
  [C in DoctorCode]: {
    readonly area: DoctorArea;
    readonly status: DoctorStatus;
    readonly code: C;
    readonly facts: DoctorFacts[C];
  };
}[DoctorCode];
