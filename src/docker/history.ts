import { Fault } from '../fault.js';
import type { Docker } from './docker.js';
import type { EngineEvent, EngineFacts } from './facts.js';
import { sameImage } from './reference.js';

/** A step of a container's life: `docker create`, `docker start`, its end, `docker rm`. */
export type Step = 'create' | 'start' | 'die' | 'destroy';

/** What the engine tells of one container, which may be gone by now. */
export interface History {
  readonly id: string;
  readonly name: string;
  readonly image: string;
  /** In their order; what lies between is left out. */
  readonly steps: readonly Step[];
  /** How it ended the last time; undefined while it has not. */
  readonly exitCode: number | undefined;
}

const STEPS: readonly string[] = ['create', 'start', 'die', 'destroy'] satisfies Step[];

/** The histories that the events tell of, the one that was heard of last first. */
export function historiesIn(events: readonly EngineEvent[]): readonly History[] {
  const own = events.filter(({ type, action }) => type === 'container' && STEPS.includes(action));
  const ids = new Set(own.map(({ id }) => id).reverse());
  return [...ids].map((id) => historyOf(own.filter((event) => event.id === id)));
}

function historyOf(events: readonly EngineEvent[]): History {
  const { id = '', attributes = {} } = events.at(-1) ?? {};
  const died = events.findLast(({ action }) => action === 'die')?.attributes.exitCode;
  return {
    id,
    name: attributes.name ?? '',
    image: attributes.image ?? '',
    steps: events.map(({ action }) => action as Step),
    exitCode: died === undefined ? undefined : Number(died),
  };
}

/** The histories of containers from this image. */
export const historiesOf = (events: readonly EngineEvent[], image: string): readonly History[] =>
  historiesIn(events).filter((one) => sameImage(one.image, image));

/** A program that was started inside a container that ran already. */
export interface Exec {
  /** As typed: `mysql -uroot`. */
  readonly command: string;
  /** Undefined while it runs. */
  readonly exitCode: number | undefined;
  /** When it began, in seconds since 1970. */
  readonly time: number;
}

/** What `docker exec` did inside a container. Health checks are among it. */
export function execsIn(events: readonly EngineEvent[], container: string): readonly Exec[] {
  const own = events.filter(({ type, id }) => type === 'container' && id === container);
  return own.flatMap(({ action, attributes: { execID }, time }) => {
    const command = /^exec_create: (.*)$/s.exec(action)?.[1];
    if (command === undefined) return [];
    const died = own.find((event) => event.action === 'exec_die' && event.attributes.execID === execID);
    return [{ command, exitCode: died && Number(died.attributes.exitCode), time }];
  });
}

/** A volume in a container that was started with it, and may be gone. */
export interface Use {
  readonly container: string;
  /** The path in the container. */
  readonly at: string;
}

/** Each container that had the volume, with each path once. */
export function usesIn(events: readonly EngineEvent[], volume: string): readonly Use[] {
  const own = events.filter(({ type, action, id }) => type === 'volume' && action === 'mount' && id === volume);
  const all = own.map(({ attributes }) => ({
    container: attributes.container ?? '',
    at: attributes.destination ?? '',
  }));
  return [...new Map(all.map((use) => [`${use.container} ${use.at}`, use])).values()];
}

/** Seconds since 1970 as the engine takes them: of Podman, a time with a fraction gets no events. */
export const sinceFor = ({ name }: EngineFacts, since: number): string =>
  name === 'Podman' ? String(Math.floor(since)) : since.toFixed(6);

/** An engine remembers so many events, whatever they are of; the older ones are gone. */
export const REMEMBERED = 256;

/**
 * Ends the search for something that the events do not tell of, where the engine may have forgotten it.
 *
 * @throws Fault `events-forgotten`: nothing was learnt about the learner
 */
export function mustBeAll(events: readonly EngineEvent[], { remembers }: Pick<Docker, 'remembers'>): void {
  if (events.length >= remembers) throw new Fault('environment', 'events-forgotten', {});
}
