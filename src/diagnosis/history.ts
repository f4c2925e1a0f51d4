import type { Exec, History, Step } from '../docker/history.js';
import { type Finding, finding } from './finding.js';

/**
 * The first step that is still to be done, others between them or not; undefined when all are.
 *
 * @param command makes the container anew: what is removed can only begin again
 */
export function missingStep(
  { name, steps }: Pick<History, 'name' | 'steps'>,
  wished: readonly Step[],
  command: string,
) {
  let at = 0;
  for (const step of steps) if (step === wished[at]) at++;
  const next = wished[at];
  return (
    next &&
    finding('step-missing', { name, step: next, seen: steps }, [steps.includes('destroy') ? command : NEXT[next](name)])
  );
}

const NEXT: { readonly [S in Step]: (name: string) => string } = {
  create: (name) => `docker rm -f ${name}`,
  start: (name) => `docker start ${name}`,
  die: (name) => `docker stop ${name}`,
  destroy: (name) => `docker rm ${name}`,
};

/** Why a program was not run inside a container; undefined when it was, and ended well or still runs. */
export function notRunInside(
  execs: readonly Exec[],
  name: string,
  program: string,
  after?: string,
): Finding | undefined {
  const own = execs.filter(({ command }) => command.split(' ').some((word) => word.split('/').at(-1) === program));
  if (own.some(({ exitCode }) => !exitCode)) return undefined;
  const failed = own.at(-1)?.exitCode;
  if (failed) return finding('exec-failed', { name, program, exitCode: failed });
  const seen = [...new Set(execs.map(({ command }) => command.split(' ')[0] ?? ''))];
  return finding('exec-missing', { name, program, seen, ...(after !== undefined && { after }) });
}
