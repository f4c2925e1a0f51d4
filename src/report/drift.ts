import type { Difference, Drift } from '../verify/drift.js';
import type { Phrases } from '../words/phrases.js';
import { indent, padded, widest, wrap } from './layout.js';
import { plain, shown } from './safe.js';
import type { Style } from './style.js';

/** So many facts of a check are shown. */
const LIMIT = 10;

/** Which facts differ between an engine where something holds and one where it does not; empty where all is the same. */
export function formatDrift(drifts: readonly Drift[], { verify }: Phrases, style: Style): string {
  if (drifts.length === 0) return '';
  const parts = drifts.map((drift) => formatOne(drift, verify, style));
  return `\n${style.color.bold(verify.drift)}\n\n${parts.join('\n\n')}\n`;
}

function formatOne(drift: Drift, verify: Phrases['verify'], style: Style): string {
  const { exercise, phase, name, check, holds, broken, facts } = drift;
  const what = [verify.phases[phase], name].filter(Boolean).join(': ');
  const engines = [holds.engine, broken.engine].map(plain);
  const room = widest(engines) + 2;
  const sides = (of: readonly [string, string]) =>
    engines.map((engine, at) =>
      indent(of[at] ?? '', `      ${style.color.dim(padded(engine, room))}`, ' '.repeat(room + 6)),
    );
  const fact = ({ fact, holds: right, broken: wrong }: Difference) => [
    wrap(style.color.cyan(plain(fact)), style.columns, '    ', '      '),
    ...sides([right, wrong].map((value) => (value === undefined ? verify.absent : shown(value))) as [string, string]),
  ];
  return [
    wrap([exercise, what, check].map(plain).join(' · '), style.columns, '  ', '    '),
    ...sides([holds.verdict, broken.verdict]),
    ...facts.slice(0, LIMIT).flatMap(fact),
    ...(facts.length > LIMIT ? [`    ${verify.more(facts.length - LIMIT)}`] : []),
    ...(facts.length === 0 ? [wrap(verify.noFact, style.columns, '    ', '    ')] : []),
  ].join('\n');
}
