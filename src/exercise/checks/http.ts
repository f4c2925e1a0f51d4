import type { Finding } from '../../diagnosis/finding.js';
import { finding } from '../../diagnosis/finding.js';
import { replacedSource } from '../../diagnosis/mount.js';
import type { Evidence } from '../../evidence/evidence.js';
import { firstWith } from '../../evidence/log.js';
import { answerOf } from '../../evidence/page.js';
import { USER_AGENT } from '../../http/agent.js';
import type { Answer } from '../../http/get.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail, type Seconds } from '../check.js';
import { disk } from '../disk.js';
import type { Scene } from '../scene.js';
import type { Found } from './container.js';

export interface PageWish {
  readonly id?: string;
  /** Checks to wait for, the one of the container first. */
  readonly needs: readonly [Check<Found>, ...Check[]];
  /** 200 unless said otherwise. */
  readonly status?: number;
  /** The page's title, exactly. */
  readonly title?: string;
  /** The whole answer, exactly, without white space at its ends. */
  readonly text?: string;
  readonly within?: Seconds;
  /** May know better why another status than the one wished for comes back. */
  readonly explain?: Explain;
}

/** @param body what the server answered */
export type Explain = (scene: Scene, body: string) => Promise<Finding | undefined>;

/** One answer may take so long, in seconds. */
const ANSWER_WITHIN = 5;

/** A page that a container of the learner serves. `localhost` stands for the engine's machine, wherever that is. */
export function http(url: string, wish: PageWish): Check<{ body: string }> {
  const { id = 'page-served', needs, within } = wish;
  return check(
    id,
    titled('page-answers', { url }),
    needs,
    async (scene, { container, again }) => {
      const { get } = await import('../../http/get.js');
      const answer = await get(atEngine(url, scene), ANSWER_WITHIN);
      const log = answer.kind === 'answer' ? [] : await scene.docker.log(container.id, 5);
      const wrong = wrongAnswer(url, answer, wish, log);
      if (wrong?.code === 'http-status-differs') await explained(scene, answer, wish);
      if (wrong) failOn(replacedSource(container, disk, again));
      if (wrong) fail(wrong);
      return { body: answer.kind === 'answer' ? answer.body : '' };
    },
    { within, shows: (scene) => show(url, wish, scene) },
  );
}

/** `localhost` is left to the reader where it is the same. */
async function show(url: string, { status = 200, title }: PageWish, scene: Scene): Promise<Evidence> {
  const { get } = await import('../../http/get.js');
  const there = atEngine(url, scene);
  const answer = await get(there, ANSWER_WITHIN);
  const typed = scene.docker.engine.host === '127.0.0.1' ? url : there;
  return answerOf(typed, answer, { status, title }, ANSWER_WITHIN);
}

async function explained(scene: Scene, answer: Answer, { explain }: PageWish): Promise<void> {
  failOn(answer.kind === 'answer' ? await explain?.(scene, answer.body) : undefined);
}

/** A cause that is known will not go away by waiting. */
function failOn(cause: Finding | undefined): void {
  if (cause) fail(cause, { final: true });
}

function atEngine(url: string, { docker }: Scene): string {
  const there = new URL(url);
  if (there.hostname === 'localhost') there.hostname = docker.engine.host;
  return there.href;
}

function wrongAnswer(url: string, answer: Answer, wish: PageWish, log: readonly string[]): Finding | undefined {
  const look = [`curl -i ${url}`];
  if (answer.kind === 'timeout') return finding('http-timeout', { url, seconds: ANSWER_WITHIN }, look);
  if (answer.kind === 'redirects') return finding('http-redirects', { url }, look);
  if (answer.kind !== 'answer') return finding(`http-${answer.kind}`, { url, log }, look);
  const { status = 200 } = wish;
  if (answer.status !== status) {
    return finding(
      'http-status-differs',
      { url, wished: status, found: answer.status, body: answer.title ?? answer.body },
      look,
    );
  }
  return differs(url, 'title', wish.title, answer.title ?? answer.body) ?? differs(url, 'text', wish.text, answer.body);
}

function differs(url: string, part: 'title' | 'text', wished: string | undefined, found: string): Finding | undefined {
  if (wished === undefined || wished === found) return undefined;
  return finding('http-body-differs', { url, part, wished, found }, [`curl ${url}`]);
}

/** Lines of an access log that are looked through. */
const ACCESS_LINES = 1000;

/** A line may take so long from the program to the engine's log, in seconds after the container's start. */
const LOG_SETTLES = 5;

/**
 * The learner's own request is in the container's access log; dojo's requests do not count. Of a container that has only just
 * been started the log is asked again for a moment, as its lines come a little behind the answers.
 */
export function requestLogged(of: Check<Found>, path: string, url: string): Check<Found> {
  const ask = async ({ docker }: Scene, found: Found) => {
    const { container } = found;
    const log = await docker.log(container.id, ACCESS_LINES);
    const logged = log.some((line) => line.includes(`"GET ${path} HTTP/`) && !line.includes(`"${USER_AGENT}"`));
    const next = [`curl ${url}`, `docker logs ${container.name}`];
    const final = Date.now() - Date.parse(container.state.startedAt) > LOG_SETTLES * 1000;
    if (!logged) fail(finding('request-not-logged', { path, name: container.name }, next), { final });
    return found;
  };
  return check('request-logged', titled('request-logged', { path }), [of], ask, {
    within: '2s',
    shows: async ({ docker }, { container: { id, name } }) => {
      const log = { name, lines: await docker.log(id, ACCESS_LINES), limit: ACCESS_LINES };
      return firstWith(log, `"GET ${path} HTTP/`, `"${USER_AGENT}"`);
    },
  });
}
