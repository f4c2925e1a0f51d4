import type { Evidence } from '../evidence/evidence.js';
import { masked, plain } from './safe.js';

/**
 * Evidence that may be shown: of a value that is secret, too long, or no plain text, the number of its lines takes the place,
 * and the command counts them as well.
 */
export function showableEvidence({ command, value }: Evidence): Evidence {
  const lines = value.split('\n');
  if (plain(value) === value && lines.every((line) => masked(line) === line)) return { command, value };
  const whole = /;|&&|\|\|/.test(command) ? `(${command})` : command;
  return { command: `${whole} | grep -c .`, value: String(lines.filter((line) => line !== '').length) };
}
