import { stripVTControlCharacters } from 'node:util';

/** Longer values are cut, with their length said, so that two that differ never look alike. */
const LIMIT = 600;

/**
 * Makes text that somebody else wrote safe to print: no terminal escapes, no control or direction-turning characters, bounded.
 *
 * @example plain('\u001b[31mred') // 'red'
 */
export function plain(text: string): string {
  const clean = stripVTControlCharacters(text)
    .replaceAll('\t', '    ')
    .replace(/[^\P{C}\n]|[\u2028\u2029]/gu, '');
  if (clean.length <= LIMIT) return clean;
  return `${clean.slice(0, LIMIT / 2)} … (${clean.length}) … ${clean.slice(-LIMIT / 2)}`;
}

const NAMES = 'pass(?:word|wd)?|secret|token|api[_-]?key|private[_-]?key|credential';
const SECRET = new RegExp(`((?:${NAMES})\\w*["']?\\s*[=:]\\s*)("[^"]*"|'[^']*'|[^\\s,;]+)`, 'gi');

/** What stands for a value that is not shown. */
export const HIDDEN = '••••';

/** True for the name of something whose value is not shown. @example isSecret('MYSQL_PASSWORD') // true */
export const isSecret = (name: string): boolean => new RegExp(NAMES, 'i').test(name);

/** Hides values that look secret in lines of logs and pages. @example masked('DB_PASSWORD=x1') // 'DB_PASSWORD=••••' */
export const masked = (text: string): string => text.replace(SECRET, `$1${HIDDEN}`);
