import { type Finding, finding } from './finding.js';

/** The answers of a file, by their keys. */
export interface Sheet {
  readonly file: string;
  readonly answers: Readonly<Record<string, string>>;
}

/** Reads a YAML file of keys and values, all values as text. @returns the finding, where it is none */
export async function readSheet(file: string, text: string): Promise<Sheet | Finding> {
  const { parseYaml } = await import('../yaml.js');
  // the failsafe schema leaves every value as it was written: 1.10 is no number
  const yaml = parseYaml(text, { schema: 'failsafe', maxAliasCount: 0 });
  if ('problem' in yaml) return finding('answers-invalid', { file, ...yaml });
  const { content } = yaml;
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    return finding('answers-invalid', { file, line: 1, column: 1, fault: 'NO_KEYS', problem: '' });
  const entries = Object.entries(content).map(([key, value]) => [key, textOf(value)] as const);
  return { file, answers: Object.fromEntries(entries) };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** Why an answer is not the wished one; undefined when it is. */
export function noAnswer({ file, answers }: Sheet, key: string, wished: string): Finding | undefined {
  const found = Object.hasOwn(answers, key) ? answers[key] : undefined;
  if (found === wished && found !== '') return undefined;
  return found ? finding('sheet-answer-differs', { file, key, found }) : finding('sheet-answer-missing', { file, key });
}
