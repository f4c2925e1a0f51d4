import { stripVTControlCharacters } from 'node:util';

/** Longer values are cut, with their length said, so that two that differ never look alike. */
const LIMIT = 600;

/**
 * Makes text that somebody else wrote safe to print: no terminal escapes, no control or direction-turning characters, bounded.
 *
 * @example plain('\u001b[31mred') // 'red'
 */
export const plain = (text: string): string => bounded(stripped(text));

/** The same for what an engine, a log or a page says: values that look secret are hidden, before anything is cut. */
export const shown = (text: string): string => fewLines(bounded(masked(stripped(text))));

const stripped = (text: string): string =>
  stripVTControlCharacters(text)
    .replaceAll('\t', '    ')
    .replace(/[^\P{C}\n]|[\u2028\u2029]/gu, '');

function bounded(text: string): string {
  if (text.length <= LIMIT) return text;
  return `${whole(text.slice(0, LIMIT / 2))} … (${text.length}) … ${whole(text.slice(-LIMIT / 2))}`;
}

/** Half of a character that a cut has left is no character. */
const whole = (text: string): string => text.replace(/\p{Cs}/gu, '');

/** Lines of a text that are shown. */
const LINES = 12;

function fewLines(text: string): string {
  const lines = text.split('\n').filter((line, at, all) => line.trim() !== '' || all[at - 1]?.trim() !== '');
  if (lines.length <= LINES) return lines.join('\n');
  return [...lines.slice(0, LINES / 2), `… (${lines.length})`, ...lines.slice(-LINES / 2)].join('\n');
}

const NAMES = 'pass(?:word|wd)?|secret|token|api[_-]?key|private[_-]?key|credential';
const VALUE = `("[^"]*"|'[^']*'|[^\\s,;]+)`;
/** Before a colon a name is not the end of a path: of `/etc/passwd: permission denied` nothing is hidden. */
const KEY = `--[\\w-]*(?:${NAMES})[\\w-]*\\s+|(?:${NAMES})\\w*["']?\\s*=\\s*|(?<![\\w./-])[\\w.-]*(?:${NAMES})\\w*["']?\\s*:\\s*`;
const SECRETS = [
  new RegExp(`(${KEY})${VALUE}`, 'gi'),
  // mysql://user:password@host
  /(:\/\/[^\s:/@]*:)([^\s/@]+)(?=@)/g,
  /(authorization["']?\s*:\s*["']?(?:(?:basic|bearer|token) )?)([^\s"',]+)/gi,
];

/** What stands for a value that is not shown. */
export const HIDDEN = '••••';

/** True for the name of something whose value is not shown. @example isSecret('MYSQL_PASSWORD') // true */
export const isSecret = (name: string): boolean => new RegExp(NAMES, 'i').test(name);

/** Hides values that look secret in lines of logs and pages. @example masked('DB_PASSWORD=x1') // 'DB_PASSWORD=••••' */
export const masked = (text: string): string =>
  SECRETS.reduce((hidden, secret) => hidden.replace(secret, `$1${HIDDEN}`), text);
