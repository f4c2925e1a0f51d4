import type { EngineEvent, HistoryEntry, Image } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';

type Variables = Readonly<Record<string, string>>;

/** Why the image does not have these variables; undefined when it does. @param name as the learner calls the image */
export function wrongEnv({ env }: Image, name: string, wish: Variables, again: readonly string[]): Finding | undefined {
  for (const [variable, wished] of Object.entries(wish)) {
    const found = env[variable];
    const next = [`# Dockerfile: ENV ${variable}=${wished}`, ...again];
    if (found === undefined) return finding('image-env-missing', { image: name, variable, wished }, next);
    if (found !== wished) return finding('image-env-differs', { image: name, variable, wished, found }, next);
  }
  return undefined;
}

const SECRET = /pass(word|wd|phrase)?|secret|token|api_?key|private_?key|credential/i;
/** `ARG` values stand before the command of a RUN line (`|1 TOKEN=x /bin/sh -c …`), or as `ARG TOKEN=x`. */
const ASSIGNED = /\b([A-Za-z_]\w*)=("[^"]+"|'[^']+'|[^\s"']+)/g;

/** A password or the like that everyone who has the image can read; undefined where none is seen. Its value is not told. */
export function secretIn({ env }: Image, history: readonly HistoryEntry[], name: string): Finding | undefined {
  const inEnv = Object.keys(env).find((key) => SECRET.test(key) && env[key] !== '');
  if (inEnv) return finding('secret-in-image', { image: name, name: inEnv, place: 'env' });
  const assigned = history.flatMap(({ createdBy }) => [...createdBy.matchAll(ASSIGNED)].map(([, key = '']) => key));
  const inHistory = assigned.find((key) => SECRET.test(key));
  return inHistory ? finding('secret-in-image', { image: name, name: inHistory, place: 'history' }) : undefined;
}

/** File systems and engines count time in different steps: a second's difference says nothing. */
const isBefore = (time: number, edited: number): boolean => time + 1 < edited;

/** True where neither of the image's own times is behind that of the edit, in seconds since 1970. */
export function looksOlder({ created, taggedAt }: Image, edited: number): boolean {
  return [created, taggedAt].every((time) => time === undefined || isBefore(Date.parse(time) / 1000, edited));
}

/** What an engine tells of builds beside the image. */
export interface BuildTraces {
  /** Since the edit. */
  readonly events: readonly EngineEvent[];
  /** When anything was built, in seconds since 1970; undefined where that is not known. */
  readonly lastBuild: number | undefined;
}

/**
 * Whether an image that looks older than an edit was built again all the same: a build that changes nothing keeps the image
 * with its old date, and only gives it its tag anew. Where the engine keeps no time of the tag, nobody is told that they did
 * not build unless nothing at all was built.
 */
export function wasBuiltSince({ id, taggedAt }: Image, edited: number, { events, lastBuild }: BuildTraces): boolean {
  if (events.some((event) => event.type === 'image' && BUILT.includes(event.action) && event.id === id)) return true;
  return taggedAt === undefined && (lastBuild === undefined || !isBefore(lastBuild, edited));
}

/** What is built elsewhere, as by buildx in a container, is loaded. */
const BUILT = ['tag', 'load'];
