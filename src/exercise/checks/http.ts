import type { Finding } from '../../diagnosis/finding.js';
import { finding } from '../../diagnosis/finding.js';
import { replacedSource } from '../../diagnosis/mount.js';
import type { Container } from '../../docker/facts.js';
import { mustShareNetwork } from '../../docker/host.js';
import type { Evidence } from '../../evidence/evidence.js';
import { firstWith } from '../../evidence/log.js';
import { answerOf } from '../../evidence/page.js';
import { OWN_IN_LOG } from '../../http/agent.js';
import type { Answer } from '../../http/answer.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail, type Seconds } from '../check.js';
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
  /** Any title but this one: the page is no longer as its image had it. */
  readonly titleOtherThan?: string;
  /** What a person would type to change the title, in a container as its image has it. */
  readonly edit?: string;
  /** What a reader sees of the page, exactly. */
  readonly reads?: string;
  /** The whole answer, exactly, without white space at its ends; or what it is to be, as things are now. */
  readonly text?: string | ((scene: Scene) => Promise<string>);
  /** The container's port, where the host's is chosen by Docker: it takes the place of PORT in the address. */
  readonly port?: number;
  /** True where the learner types what the container runs: one that does not answer is to be run again. */
  readonly ownCommand?: boolean;
  /** True where the image brings the page: a container that has another one is to be run again. */
  readonly ofImage?: boolean;
  readonly within?: Seconds;
  /** May know better why another status than the one wished for comes back, or nothing does. */
  readonly explain?: Explain;
}

/** @param body what the server answered; empty where it did not */
export type Explain = (scene: Scene, body: string) => Promise<Finding | undefined>;

/** One answer may take so long, in seconds. */
const ANSWER_WITHIN = 5;

/**
 * A page that a container of the learner serves. `localhost` stands for the engine's machine, wherever that is. A container
 * that has only just been started is asked again for a moment, also where no time is given.
 *
 * @example http('http://localhost:8888/', { needs: [port], title: 'hoge' })
 * @example http('http://localhost:PORT/', { needs: [port], port: 8081 })
 */
export function http(address: string, wish: PageWish): Check<{ body: string }> {
  const { id = 'page-served', needs, within = '2s' } = wish;
  return check(
    id,
    titled('page-answers', { url: address }),
    needs,
    async (scene, { container, again }) => {
      const url = withPort(address, wish, container);
      const answer = await scene.get(atEngine(url, scene), ANSWER_WITHIN);
      const outdated = answer.kind !== 'answer' && !(await stillRuns(container, scene));
      const log = answer.kind === 'answer' || outdated ? [] : await scene.docker.log(container.id, 5);
      const wrong =
        wrongAnswer(url, answer, wish, await wishedText(scene, wish), { container, log }) ??
        sameTitle(url, wish, answer, again) ??
        (await wrongReading(url, wish, answer));
      if (wrong && wrong.code !== 'http-body-differs') await explained(scene, answer, wish);
      if (wrong) failOn(replacedSource(container, scene.disk, again));
      const final = wish.within === undefined && !isStarting(answer, container);
      const next = isToBeRunAgain(wish, answer, wrong) ? { try: again } : {};
      if (wrong) fail({ ...wrong, ...next }, { final: final || outdated, outdated });
      return { body: answer.kind === 'answer' ? answer.body : '' };
    },
    { within, shows: (scene, { container }) => show(withPort(address, wish, container), wish, scene) },
  );
}

const withPort = (address: string, { port }: PageWish, { ports }: Container): string =>
  address.replace('PORT', String(ports.find(({ container }) => container === port)?.host ?? ''));

const wishedText = async (scene: Scene, { text }: PageWish): Promise<string | undefined> =>
  typeof text === 'function' ? (await text(scene)).trim() : text;

/** What was changed in a container, or typed for it, comes right with a new one. */
const isToBeRunAgain = ({ ownCommand, ofImage }: PageWish, { kind }: Answer, wrong: Finding | undefined) =>
  kind === 'answer' ? ofImage && wrong?.code === 'http-body-differs' : ownCommand;

/** A program may take so long from its container's start until it listens, in milliseconds. */
const LISTENS_WITHIN = 5000;

/** Nobody listens yet: Docker already takes connections for the port, and breaks them off. */
const isStarting = ({ kind }: Answer, { state }: Container): boolean =>
  (kind === 'reset' || kind === 'refused') && Date.now() - Date.parse(state.startedAt) < LISTENS_WITHIN;

/** At a further try its state is a fresh answer: one that ended since it was found is why nobody listens. */
async function stillRuns({ id }: Container, { docker }: Scene): Promise<boolean> {
  return (await docker.container(id))?.state.status === 'running';
}

/** `localhost` is left to the reader where it is the same. */
async function show(url: string, wish: PageWish, scene: Scene): Promise<Evidence> {
  const { status = 200, title = wish.titleOtherThan, reads } = wish;
  const there = atEngine(url, scene);
  const answer = await scene.get(there, ANSWER_WITHIN);
  const typed = scene.docker.engine.host === '127.0.0.1' ? url : there;
  return answerOf(typed, answer, { status, title, reads }, ANSWER_WITHIN);
}

async function explained(scene: Scene, answer: Answer, { explain }: PageWish): Promise<void> {
  failOn(await explain?.(scene, answer.kind === 'answer' ? answer.body : ''));
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

function wrongAnswer(
  url: string,
  answer: Answer,
  wish: PageWish,
  text: string | undefined,
  { container, log }: { readonly container: Container; readonly log: readonly string[] },
): Finding | undefined {
  const look = [`curl -i ${url}`];
  if (answer.kind === 'redirects') return finding('http-redirects', { url }, look);
  if (answer.kind === 'timeout') return finding('http-timeout', { url, at: answer.at, seconds: ANSWER_WITHIN }, look);
  if (answer.kind === 'refused') {
    // where Docker passes the connection on itself, as on another machine, the container's own refusal arrives
    const published = container.ports.some(({ host }) => host === Number(new URL(url).port));
    return finding('http-refused', { url, at: answer.at, log, published }, look);
  }
  if (answer.kind !== 'answer') return finding('http-reset', { url, at: answer.at, log }, look);
  const { status = 200 } = wish;
  if (answer.status !== status) {
    return finding(
      'http-status-differs',
      { url, wished: status, found: answer.status, body: answer.title ?? answer.body },
      look,
    );
  }
  return wrongTitle(url, wish.title, answer) ?? wrongText(url, text, answer);
}

type Page = Extract<Answer, { kind: 'answer' }>;

/** A page without a title has not the one that is wished for, whatever else it says. */
function wrongTitle(url: string, wished: string | undefined, { title, body }: Page): Finding | undefined {
  if (wished === undefined || wished === title) return undefined;
  const facts = { url, part: 'title', wished, found: title ?? body, untitled: title === undefined } as const;
  return finding('http-body-differs', facts, [`curl ${url}`]);
}

/** Where the title is gone, the edit begins with a new container, as its image has it. */
function sameTitle(url: string, wish: PageWish, answer: Answer, again: readonly string[]): Finding | undefined {
  const { titleOtherThan: old, edit = `curl ${url}` } = wish;
  if (old === undefined || answer.kind !== 'answer') return undefined;
  const { title: found = '' } = answer;
  if (found !== '' && found !== old) return undefined;
  return finding('http-title-unchanged', { url, old, found }, found === '' ? [...again, edit] : [edit]);
}

function wrongText(url: string, wished: string | undefined, { body }: Page): Finding | undefined {
  if (wished === undefined || wished === body) return undefined;
  return finding('http-body-differs', { url, part: 'text', wished, found: body }, [`curl ${url}`]);
}

/** What is read is taken out of the page by a parser, which is loaded for it. */
async function wrongReading(url: string, { reads }: PageWish, answer: Answer): Promise<Finding | undefined> {
  if (reads === undefined || answer.kind !== 'answer') return undefined;
  const { readableText } = await import('../../http/text.js');
  return wrongText(url, reads, { ...answer, body: readableText(answer.body) });
}

/** Lines of an access log that are looked through. */
const ACCESS_LINES = 1000;

/** A line may take so long from the program to the engine's log, in seconds after the container's start. */
const LOG_SETTLES = 5;

const hasSettled = ({ state }: Container): boolean => Date.now() - Date.parse(state.startedAt) > LOG_SETTLES * 1000;

/**
 * The learner's own request is in the container's access log; dojo's requests do not count. Of a container that has only just
 * been started the log is asked again for a moment, as its lines come a little behind the answers: until it has come to a
 * request that dojo sent just now, where there is one.
 */
export function requestLogged(of: Check<Found>, path: string, url: string): Check<Found> {
  const ask = async ({ docker, agent }: Scene, found: Found) => {
    const { container } = found;
    const log = await docker.log(container.id, ACCESS_LINES);
    const logged = log.some((line) => line.includes(`"GET ${path} HTTP/`) && !line.includes(OWN_IN_LOG));
    const next = [`curl ${url}`, `docker logs ${container.name}`];
    const final = log.some((line) => line.includes(agent)) || hasSettled(container);
    if (!logged) fail(finding('request-not-logged', { path, name: container.name }, next), { final });
    return found;
  };
  return check('request-logged', titled('request-logged', { path }), [of], ask, {
    within: '2s',
    shows: async ({ docker }, { container: { id, name } }) => {
      const log = { name, lines: await docker.log(id, ACCESS_LINES), limit: ACCESS_LINES };
      return firstWith(log, `"GET ${path} HTTP/`, OWN_IN_LOG);
    },
  });
}

/**
 * Where the page of a container on the network `host` does not answer: whether it could at all.
 *
 * @throws Fault `host-is-elsewhere` where the engine is in a virtual machine or rootless: nothing was learnt about the learner
 * @example http('http://localhost:8888/', { needs: [onHost], explain: whereHostIsReached() })
 */
export function whereHostIsReached(): Explain {
  return async ({ docker: { engine } }) => {
    mustShareNetwork(engine);
    return undefined;
  };
}
