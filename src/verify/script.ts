import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** Commands that a person would type, one a line. */
export interface Script {
  /** The file's name without its ending. */
  readonly name: string;
  readonly file: string;
}

/** A recorded wrong attempt, and how it must be refused. */
export interface Mistake extends Script {
  readonly fails: string;
  /** One of these: engines may differ in what they show of the same. */
  readonly findings: readonly string[];
}

/** The right ways to the goal that are not the solution. */
export const readAlternatives = (folder: string): Promise<readonly Script[]> => scriptsIn(join(folder, 'alternatives'));

/** @throws Error for a mistake whose first lines do not say what it fails, and with which finding */
export async function readMistakes(folder: string): Promise<readonly Mistake[]> {
  return Promise.all((await scriptsIn(join(folder, 'mistakes'))).map(readHeader));
}

async function scriptsIn(folder: string): Promise<readonly Script[]> {
  const files = await readdir(folder).catch(() => []);
  const scripts = files.filter((file) => file.endsWith('.sh')).sort();
  return scripts.map((file) => ({ name: basename(file, '.sh'), file: join(folder, file) }));
}

async function readHeader(script: Script): Promise<Mistake> {
  const text = await readFile(script.file, 'utf8');
  const fails = /^# fails: (\S+)$/m.exec(text)?.[1];
  const findings = /^# finding: (\S+(?: or \S+)*)$/m.exec(text)?.[1]?.split(' or ');
  if (!fails || !findings) throw new Error(`${script.file} must begin with "# fails: <check>" and "# finding: <code>"`);
  return { ...script, fails, findings };
}
