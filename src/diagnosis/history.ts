import type { Exec, History, Step } from '../docker/history.js';
import { familiarName, sameImage, sameRepository } from '../docker/reference.js';
import { type Finding, finding } from './finding.js';

/** A container that was to be made, or to have been. */
interface PastWish {
  readonly image: string;
  readonly name?: string | undefined;
  /** What a person would type to make it. */
  readonly command: string;
}

/** The names and images that the exercise asks for: what has one of them was meant for itself. */
interface Asked {
  readonly containers?: readonly string[] | undefined;
  readonly images?: readonly string[] | undefined;
}

/** Why there never was such a container: one was made under another name, or from another tag; else none was. */
export function neverWas(
  all: readonly History[],
  { image, name, command }: PastWish,
  { containers = [], images = [] }: Asked,
): Finding {
  const misnamed = name && all.find((one) => sameImage(one.image, image) && !containers.includes(one.name));
  if (misnamed) return finding('container-name-differs', { wished: name, found: misnamed.name }, [command]);
  const isAsked = (one: History) => [image, ...images].some((asked) => sameImage(one.image, asked));
  const mistagged = all.find((one) => sameRepository(one.image, image) && !isAsked(one));
  if (!mistagged) return finding('container-missing', { image, name, past: true }, [command]);
  return finding('image-tag-differs', { wished: familiarName(image), found: mistagged.image }, [command]);
}

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
