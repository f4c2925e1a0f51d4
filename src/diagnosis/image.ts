import type { HistoryEntry, Image } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';

type Variables = Readonly<Record<string, string>>;

/** Why the image does not have these variables; undefined when it does. @param name as the learner calls the image */
export function wrongEnv({ env }: Image, name: string, wish: Variables, again: readonly string[]): Finding | undefined {
  for (const [variable, wished] of Object.entries(wish)) {
    const found = env[variable];
    if (found === undefined) return finding('image-env-missing', { image: name, variable, wished }, again);
    if (found !== wished) return finding('image-env-differs', { image: name, variable, wished, found }, again);
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
