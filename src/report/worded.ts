import { type Finding, isDiagnosed } from '../diagnosis/finding.js';
import type { Evidence } from '../evidence/evidence.js';
import type { Title } from '../exercise/check.js';
import type { Fault } from '../fault.js';
import type { Outcome } from '../run/outcome.js';
import type { Lang } from '../words/text.js';
import { type Complaint, inLang, type Sentences, type Words } from '../words/words.js';
import { compared } from './compared.js';
import { showableEvidence } from './evidence.js';
import { HIDDEN, isSecret, masked, plain, shown } from './safe.js';

/** A finding as it is shown. */
export interface WordedFinding extends Sentences {
  readonly code: string;
  readonly try: string;
  /** How it is seen by hand, where that was asked for. */
  readonly evidence?: Evidence;
}

/** A check and how it ended, in words. */
export interface WordedOutcome {
  readonly id: string;
  readonly title: string;
  readonly status: Outcome['status'];
  readonly finding?: WordedFinding;
  readonly blockedBy?: readonly string[];
  readonly error?: string;
  /** While it is watched: a failure that may go away by itself, in so many seconds at most. */
  readonly waiting?: number;
}

/** A language and its sentences. */
export interface Voice {
  readonly lang: Lang;
  readonly words: Words;
}

export function wordTitle(title: Title, { lang, words }: Voice): string {
  if (!('key' in title)) return title[lang];
  const sentence = words.titles[title.key] as (facts: unknown) => string;
  return sentence(title.facts);
}

export function wordOutcome(outcome: Outcome, voice: Voice): WordedOutcome {
  const { check, status } = outcome;
  const base = { id: check.id, title: wordTitle(check.title, voice), status };
  if (status === 'failed') return { ...base, finding: withEvidence(wordFinding(outcome.finding, voice), outcome) };
  if (status === 'blocked') return { ...base, blockedBy: outcome.blockedBy.map(({ id }) => id) };
  if (status === 'error') return { ...base, error: wordError(outcome.error, voice) };
  return base;
}

const withEvidence = (finding: WordedFinding, { shown }: { shown?: Evidence }): WordedFinding =>
  shown ? { ...finding, evidence: showableEvidence(shown) } : finding;

export function wordFinding(finding: Finding, voice: Voice): WordedFinding {
  const { expected, found, because } = sentences(finding, voice);
  const next = typeof finding.try === 'string' ? finding.try : finding.try.join('\n');
  return {
    code: finding.code,
    expected: plain(expected),
    found: shown(found),
    because: plain(because),
    try: plain(next),
  };
}

function sentences(finding: Finding, { lang, words }: Voice): Sentences {
  if (isDiagnosed(finding)) {
    const sentence = words.findings[finding.code] as (facts: unknown) => Sentences;
    return sentence(showable(finding.facts));
  }
  const [expected, found] = compared(inLang(finding.expected, lang), masked(inLang(finding.found, lang)));
  return { expected, found, because: inLang(finding.because, lang) };
}

/** Values that are compared are cut so that they never look alike; one that is secret by its variable's name is hidden. */
function showable<F>(facts: F): F {
  const { wished, found, variable } = facts as Readonly<Record<string, unknown>>;
  if (typeof wished !== 'string' || typeof found !== 'string') return facts;
  if (typeof variable === 'string' && isSecret(variable)) return { ...facts, found: HIDDEN };
  const [a, b] = compared(wished, masked(found));
  return { ...facts, wished: a, found: b };
}

export function wordFault(fault: Fault, { words }: Voice): Complaint {
  const complain = words.faults[fault.code] as (facts: unknown) => Complaint;
  const { message, todo } = complain(fault.facts);
  return { message: masked(plain(message)), todo: masked(plain(todo)) };
}

/** What is wrong, and below it what to do. */
export const formatFault = ({ message, todo }: Complaint): string => `dojo: ${message}\n${todo}`;

/** What nobody has foreseen is told as it is; a fault has sentences of its own. */
function wordError(error: unknown, voice: Voice): string {
  if (!isFault(error)) return shown(messageOf(error));
  const { message, todo } = wordFault(error, voice);
  return voice.words.phrases.complaint(message, todo);
}

const isFault = (error: unknown): error is Fault => error instanceof Error && error.name === 'Fault';

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
