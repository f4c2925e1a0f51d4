import { type Evidence, evidence } from './evidence.js';
import { shell } from './shell.js';

/** Names whose values are not shown. */
const SECRET = /pass|secret|token|key|credential/i;

/**
 * The variables of these names, with their values; of secret ones the name alone.
 *
 * @param list the command that lists all of them, one a line
 */
export function variablesOf(list: string, env: Readonly<Record<string, string>>, names: readonly string[]): Evidence {
  const open = names.filter((name) => !SECRET.test(name)).map((name) => `^${name}=.*`);
  const secret = names.filter((name) => SECRET.test(name)).map((name) => `^${name}=`);
  const pattern = [...open, ...secret].join('|');
  const all = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const lines = all.join('\n').split('\n');
  const found = lines.flatMap((line) => new RegExp(pattern).exec(line)?.[0] ?? []);
  return evidence(`${list} | ${shell`grep -oE ${pattern}`}`, found);
}
