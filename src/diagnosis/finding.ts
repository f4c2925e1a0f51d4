import type { Text } from '../words/text.js';
import type { FindingFacts } from './codes.js';

/** A code of `docs/findings.md`: a public contract, added to and never renamed. */
export type FindingCode = keyof FindingFacts;

/** Why a check failed, as data; `src/words` holds the sentences. */
export interface Diagnosed<C extends FindingCode = FindingCode> {
  readonly code: C;
  readonly facts: FindingFacts[C];
  /** Commands to type next, as they are. */
  readonly try: readonly string[];
}

/** A finding that an exercise words itself, where no ready-made one fits. */
interface Authored {
  readonly code: string;
  readonly expected: string | Text;
  readonly found: string | Text;
  readonly because: Text;
  readonly try: string | readonly string[];
}

export type Finding = Diagnosed | Authored;

/** @example finding('container-paused', { name: 'web' }, ['docker unpause web']) */
export function finding<C extends FindingCode>(
  code: C,
  facts: FindingFacts[C],
  tryNext: readonly string[] = [],
): Finding {
  return { code, facts, try: tryNext } as Finding;
}

export const isDiagnosed = (finding: Finding): finding is Diagnosed => 'facts' in finding;
