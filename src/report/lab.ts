import type { LabStatus } from '../lab/status.js';
import type { Phrases } from '../words/phrases.js';
import { indent, padded, widest } from './layout.js';
import { plain } from './safe.js';
import type { Style } from './style.js';

/** What is known of a lab that is there, a line for each thing. */
export function formatLab(status: LabStatus, { lab: say }: Phrases, { color }: Style): string {
  if (status.status === 'none') return `${say.none}\n`;
  const { lab, engine, context } = status;
  const rows: [string, string][] = [
    [say.labels.lab, say.states[status.status](lab.startedAt)],
    [say.labels.engine, engine ? `${engine.name} ${engine.version} (${lab.image})` : lab.image],
    ...(engine ? [[say.labels.endpoint, engine.endpoint] as [string, string]] : []),
    ...(context ? [[say.labels.context, context] as [string, string]] : []),
    [say.labels.ports, lab.ports.map((port) => `127.0.0.1:${port}`).join(', ')],
    [say.labels.folders, lab.folders.join('\n')],
  ];
  const width = widest(rows.map(([label]) => label)) + 2;
  const lines = rows.map(([label, text]) =>
    indent(plain(text), `  ${color.dim(padded(label, width))}`, ' '.repeat(width + 2)),
  );
  return `${lines.join('\n')}\n`;
}

/** Lines that a shell may read with `eval`; a context that is chosen by a variable would be in the way. */
export function shellLines(variables: Readonly<Record<string, string>>): string {
  const exports = Object.entries(variables).map(
    ([name, value]) => `export ${name}='${value.replaceAll("'", "'\\''")}'\n`,
  );
  return `unset DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH\n${exports.join('')}`;
}
