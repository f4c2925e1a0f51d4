import { gather } from '../doctor/facts.js';
import { judge, worst } from '../doctor/judge.js';
import { formatDoctor, wordRemark } from '../report/doctor.js';
import { type App, EXIT, type Exit, json } from './app.js';

/** `dojo doctor`: looks whether this machine is ready for the course, and says what would make it so. */
export async function doctor(app: App, options: { readonly json?: boolean }): Promise<Exit> {
  const { phrases } = app.voice.words;
  const remarks = judge(await gather(app));
  const status = worst(remarks);
  const findings = remarks.map((remark) => wordRemark(remark, phrases));
  app.out(options.json ? json({ schema: 1, status, findings }) : formatDoctor(findings, phrases, app.style));
  return status === 'problem' ? EXIT.environment : EXIT.passed;
}
