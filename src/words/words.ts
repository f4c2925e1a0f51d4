import type { FindingFacts } from '../diagnosis/codes.js';
import type { FindingCode } from '../diagnosis/finding.js';
import type { FaultFacts } from './faults.js';
import type { Help } from './help.js';
import type { Phrases } from './phrases.js';
import type { Lang, Text } from './text.js';
import type { TitleFacts } from './titles.js';

/** A finding in words. */
export interface Sentences {
  readonly expected: string;
  readonly found: string;
  readonly because: string;
}

/** A fault in words: what is wrong and where, and what to do about it. */
export interface Complaint {
  readonly message: string;
  readonly todo: string;
}

/** Every sentence of one language. Both languages have the same keys, by type. */
export interface Words {
  readonly findings: { readonly [C in FindingCode]: (facts: FindingFacts[C]) => Sentences };
  readonly faults: { readonly [C in keyof FaultFacts]: (facts: FaultFacts[C]) => Complaint };
  readonly titles: { readonly [K in keyof TitleFacts]: (facts: TitleFacts[K]) => string };
  readonly phrases: Phrases;
  readonly help: Help;
}

/** Loads one language and leaves the other alone. */
export async function loadWords(lang: Lang): Promise<Words> {
  return lang === 'ja' ? (await import('./ja.js')).ja : (await import('./en.js')).en;
}

/** A text that is in both languages, or in none. */
export const inLang = (text: Text | string, lang: Lang): string => (typeof text === 'string' ? text : text[lang]);
