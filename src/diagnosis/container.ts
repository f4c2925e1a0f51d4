import type { Container, EngineEvent } from '../docker/facts.js';
import { familiarName, sameImage, sameRepository } from '../docker/reference.js';
import type { FindingFacts, Life } from './codes.js';
import { type Finding, finding } from './finding.js';
import type { SourceFacts } from './mount.js';
import { quoted } from './quoted.js';

/** What is looked at to say why a container does not run. */
export interface Ending {
  readonly container: Container;
  /** The last lines that it printed. */
  readonly log: readonly string[];
  /** The commands that make it anew, as it should be. */
  readonly again: readonly string[];
  /** The same with the image built anew, where the learner builds it. */
  readonly rebuilt?: readonly string[] | undefined;
  readonly disk: Pick<SourceFacts, 'kind' | 'isEmptyFolder' | 'bornAt'>;
  /** Who publishes the port that it could not get, where that is known; `stays` where the exercise asks for that one as well. */
  readonly portHolder?: { readonly name: string; readonly stays: boolean } | undefined;
  /** The names of the networks that are there, where they are known. */
  readonly networks?: readonly string[] | undefined;
}

/**
 * Why a container is not running; undefined when it is. The first rule that explains what was seen wins, so the order is from
 * the most specific cause to the least.
 */
export function whyNotRunning(ending: Ending): Finding | undefined {
  const { container } = ending;
  if (container.state.status === 'running') return undefined;
  for (const rule of [paused, neverStarted, outOfMemory, restarting, typedWrongly, spokeOfItsCause, interrupted]) {
    const found = rule(ending);
    if (found) return found;
  }
  return finding('container-exited', ended(ending), ending.again);
}

function paused({ container }: Ending): Finding | undefined {
  if (container.state.status !== 'paused') return undefined;
  return finding('container-paused', { name: container.name }, [`docker unpause ${container.name}`]);
}

function neverStarted(ending: Ending): Finding | undefined {
  const { container } = ending;
  const { status, error } = container.state;
  if (status !== 'created') return undefined;
  if (error === '')
    return finding('container-not-started', { name: container.name }, [`docker start ${container.name}`]);
  return refusedAtStart(ending, error);
}

/** The engine could not start it, and says why. Newer engines put words before the text, so a part is looked for. */
function refusedAtStart(ending: Ending, error: string): Finding {
  if (/port is already allocated|address already in use|failed to bind/i.test(error)) return portHeld(ending, error);
  if (/not a directory|Are you trying to mount a directory onto a file/i.test(error)) {
    return kindsDiffer(ending, error) ?? refused(ending, error);
  }
  const network = /network (\S+) not found/.exec(error)?.[1];
  if (network !== undefined && ending.networks?.includes(network) === false)
    return finding('network-missing', { network, near: [] }, ending.again);
  const optionLike = flags(ending);
  if (optionLike) return optionLike;
  if (/executable file not found|no such file or directory/i.test(error)) return notFound(ending, error);
  return refused(ending, error);
}

function refused({ container, again }: Ending, message: string): Finding {
  const { name, state } = container;
  return finding('container-refused', { name, exitCode: state.exitCode, message }, again);
}

function portHeld(ending: Ending, error: string): Finding {
  const port = Number(/:(\d+)(?: failed|[:/ ]|$)/.exec(error)?.[1] ?? ending.container.published[0]?.host ?? 0);
  const { container, again, portHolder: holder } = ending;
  const free = holder && !holder.stays ? [`docker stop ${holder.name}`, `docker start ${container.name}`] : again;
  return finding('port-already-allocated', { name: container.name, port, holder: holder?.name }, free);
}

/**
 * A folder over a file, or a file over a folder: the engine says the same of both, so the disk is asked. Undefined where the
 * file has been written since: then the container has only to be made anew.
 */
function kindsDiffer({ container, again, disk }: Ending, error: string): Finding | undefined {
  const binds = container.mounts.filter(({ type }) => type === 'bind');
  const bind = binds.find(({ source }) => error.includes(`"${source}"`)) ?? binds[0];
  if (!bind) return undefined;
  const { source, destination: to } = bind;
  if (disk.isEmptyFolder(source)) {
    return finding('bind-source-missing', { from: source, to, source }, [`rmdir ${quoted(source)}`, ...again]);
  }
  const isNew = (disk.bornAt(source) ?? 0) > Date.parse(container.created) / 1000;
  return isNew ? undefined : finding('mount-kind-differs', { from: source, to, kind: disk.kind(source) }, again);
}

function notFound(ending: Ending, error: string): Finding {
  const { container } = ending;
  const command = [...container.entrypoint, ...container.command][0] ?? '';
  // the kernel says "no such file" of a program whose loader is missing; of a missing program the engine says more
  if (/exec [^:]*: no such file or directory/i.test(error) && !/stat |\$PATH/.test(error)) {
    return finding('binary-dynamically-linked', { name: container.name, command }, ending.rebuilt ?? ending.again);
  }
  return finding('container-command-not-found', { name: container.name, command }, ending.rebuilt ?? ending.again);
}

function restarting(ending: Ending): Finding | undefined {
  const { container } = ending;
  if (container.state.status !== 'restarting') return undefined;
  return finding('container-restarting', ended(ending), [`docker logs --tail 20 ${container.name}`]);
}

function outOfMemory(ending: Ending): Finding | undefined {
  if (!ending.container.state.outOfMemory) return undefined;
  return finding('container-out-of-memory', ended(ending), ending.again);
}

function typedWrongly(ending: Ending): Finding | undefined {
  return flags(ending) ?? nothingToDo(ending);
}

/** Options behind the image's name are the container's command: `docker run nginx:alpine -p 8888:80`. */
function flags(ending: Ending): Finding | undefined {
  const { name, command } = ending.container;
  if (!command[0]?.startsWith('-')) return undefined;
  return finding('flags-after-image', { name, command: command.join(' ') }, ending.again);
}

const SHELL = /(^|\/)(sh|bash|ash|dash|zsh|irb|python3?|node)$/;

function nothingToDo(ending: Ending): Finding | undefined {
  const { container } = ending;
  const [program, ...rest] = [...container.entrypoint, ...container.command];
  const idle = container.state.exitCode === 0 && !container.tty && rest.length === 0 && SHELL.test(program ?? '');
  return idle
    ? finding('container-nothing-to-do', { name: container.name, command: program ?? '' }, ending.again)
    : undefined;
}

function spokeOfItsCause(ending: Ending): Finding | undefined {
  const { container, log } = ending;
  const said = log.join('\n');
  if (/password option is not specified/i.test(said)) {
    return finding('database-no-password', { name: container.name }, ending.again);
  }
  if (/exec [^:]*: no such file or directory/.test(said) || /^.*\.\/\S+: not found$/m.test(said)) {
    const command = [...container.entrypoint, ...container.command].join(' ');
    return finding('binary-dynamically-linked', { name: container.name, command }, ending.rebuilt ?? ending.again);
  }
  // an image's start script hands over to the command: the engine started the script, so the shell says what is missing
  const missing = container.state.exitCode === 127 && /\bexec: (?:line \d+: )?(\S+): not found/.exec(said)?.[1];
  return missing
    ? finding('container-command-not-found', { name: container.name, command: missing }, ending.again)
    : undefined;
}

/** 130, 137 and 143 are 128 and the number of the signal: Ctrl-C, kill, stop. */
function interrupted(ending: Ending): Finding | undefined {
  const { attachStdout, state } = ending.container;
  // on Ctrl-C a Go program as process 1 ends with 2 and without a word; a usage error would have printed some
  const silently = state.exitCode === 2 && ending.log.length === 0;
  if (!attachStdout || !(silently || [0, 130, 137, 143].includes(state.exitCode))) return undefined;
  return finding('container-not-detached', ended(ending), ending.again);
}

/** Lines of its log that are told. */
const LAST_WORDS = 5;

function ended({ container: { name, state, restartCount: restarts }, log }: Ending): FindingFacts['container-exited'] {
  const { startedAt, finishedAt, exitCode } = state;
  const lived = Math.max(0, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
  const said = log.filter((line) => line.trim() !== '');
  return { name, startedAt, lived, exitCode, restarts, log: said.slice(-LAST_WORDS) };
}

/** Another image than the one asked for; undefined when it is the right one. */
export function wrongImage(
  container: Pick<Container, 'name' | 'image'>,
  wished: string,
  again: readonly string[],
): Finding | undefined {
  if (sameImage(container.image, wished)) return undefined;
  const facts = { wished: familiarName(wished), found: container.image };
  if (sameRepository(container.image, wished)) return finding('image-tag-differs', facts, again);
  return finding('image-differs', { ...facts, name: container.name }, again);
}

/** A container that is gone, told from the engine's events: it was created, and destroyed. */
export function removedContainer(
  events: readonly EngineEvent[],
  image: string,
  name: string | undefined,
): Finding | undefined {
  const destroyed = events.findLast(
    (event) => event.type === 'container' && event.action === 'destroy' && meant(event),
  );
  if (!destroyed) return undefined;
  const own = events.filter(({ id }) => id === destroyed.id);
  return finding('container-removed', { name: destroyed.attributes.name ?? '', life: lastLife(own) });

  function meant({ attributes }: EngineEvent): boolean {
    return attributes.name === name || sameImage(attributes.image ?? '', image);
  }
}

/** Of the containers of one name that are gone, none was from the image asked for; undefined when one was, or none is gone. */
export function goneFromAnother(
  events: readonly EngineEvent[],
  wished: string,
  again: readonly string[],
): Finding | undefined {
  const gone = events.filter(({ type, action }) => type === 'container' && action === 'destroy');
  const images = gone.map(({ attributes: { name = '', image = '' } }) => ({ name, image }));
  const last = images.at(-1);
  // of one that was made by an id it is not told which names that had
  if (!last || images.some(({ image }) => isId(image) || sameImage(image, wished))) return undefined;
  return wrongImage(last, wished, again);
}

const isId = (image: string): boolean => /^(sha256:)?[0-9a-f]{12,64}$/.test(image);

/** Its last start and what came of it, as far as the events go back; undefined for one that never ran. */
function lastLife(events: readonly EngineEvent[]): Life | undefined {
  const started = events.findLast(({ action }) => action === 'start');
  const died = events.findLast(({ action }) => action === 'die');
  if (!started || !died) return undefined;
  const startedAt = new Date(started.time * 1000).toISOString();
  return { startedAt, lived: Math.max(0, died.time - started.time), exitCode: Number(died.attributes.exitCode) };
}
