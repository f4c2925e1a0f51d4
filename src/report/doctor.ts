import type { DoctorArea, DoctorStatus, Remark } from '../doctor/codes.js';
import type { Advice, Phrases } from '../words/phrases.js';
import { indent, padded, widest, wrap } from './layout.js';
import { plain } from './safe.js';
import type { Style } from './style.js';

/** A remark in words. */
export interface WordedRemark extends Advice {
  readonly area: DoctorArea;
  readonly status: DoctorStatus;
  readonly code: Remark['code'];
}

/** Says a remark in the learner's language. */
export function wordRemark({ area, status, code, facts }: Remark, { doctor }: Phrases): WordedRemark {
  const say = doctor.says[code] as (facts: unknown) => Advice;
  const { text, fix } = say(facts);
  return { area, status, code, text: plain(text), ...(fix && { fix: plain(fix) }) };
}

/** One line for each remark, below it what to do, and a last line that counts. */
export function formatDoctor(remarks: readonly WordedRemark[], { doctor }: Phrases, style: Style): string {
  const width = widest([...Object.values(doctor.areas), doctor.fix]) + 2;
  const lines = remarks.map((remark) => formatRemark(remark, width, doctor, style));
  const count = (status: DoctorStatus) => remarks.filter((remark) => remark.status === status).length;
  const [problems, warnings] = [count('problem'), count('warning')];
  return `${lines.join('\n')}\n\n${problems + warnings > 0 ? doctor.counted(problems, warnings) : doctor.allWell}\n`;
}

function formatRemark(remark: WordedRemark, width: number, { areas, fix }: Phrases['doctor'], style: Style): string {
  const { color, marks } = style;
  const { paint, mark } = {
    ok: { paint: color.green, mark: marks.passed },
    warning: { paint: color.yellow, mark: marks.error },
    problem: { paint: color.red, mark: marks.failed },
  }[remark.status];
  const lead = (label: string, sign: string) =>
    `  ${padded(sign, marks.passed.length + 1)}${padded(color.dim(label), width)}`;
  const rest = ' '.repeat(3 + marks.passed.length + width);
  const text = wrap(remark.text, style.columns, lead(areas[remark.area], paint(mark)), rest);
  // not wrapped: a command is there to be copied
  return remark.fix ? `${text}\n${indent(remark.fix, lead(fix, ''), rest)}` : text;
}
