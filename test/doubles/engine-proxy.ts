import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { request as ask, createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** One request as it came, without the API version before its path. */
export interface Asked {
  readonly method: string;
  /** With its query. */
  readonly path: string;
}

/** A way to the real engine that can be watched, and made to misbehave. */
export interface EngineProxy {
  /** For DOCKER_HOST. */
  readonly host: string;
  /** All requests, in their order. */
  readonly asked: readonly Asked[];
  /** Those since the last call. */
  take(): readonly Asked[];
  /** Goes away at once, in the middle of whatever is going on. */
  close(): Promise<void>;
}

/** Gives the engine's answer to whoever asked. */
type PassOn = (answer: IncomingMessage, response: ServerResponse) => void;

/**
 * Decides about one request: `forward` hands it on to the real engine, `intercept` too, and does something else with its answer;
 * anything else is a misbehaviour.
 */
export type Behave = (
  asked: Asked,
  response: ServerResponse,
  forward: () => void,
  intercept: (passOn: PassOn) => void,
) => void;

/** True for a request that cannot change anything. */
export const onlyReads = ({ method }: Asked): boolean => method === 'GET' || method === 'HEAD';

/**
 * Listens on a socket of its own.
 *
 * @param behave hands everything on, unless said otherwise
 * @param host of one that went away, and returns
 */
export async function engineProxy(
  behave: Behave = (_asked, _response, forward) => forward(),
  host?: string,
): Promise<EngineProxy> {
  const folder = host ? dirname(host.slice('unix://'.length)) : await mkdtemp(join(tmpdir(), 'dojo-proxy-'));
  const socket = join(folder, 'docker.sock');
  await mkdir(folder, { recursive: true });
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const one = { method: request.method ?? '', path: (request.url ?? '').replace(/^\/v\d+\.\d+(?=\/)/, '') };
    asked.push(one);
    const intercept = (passOn: PassOn) => handOn(request, response, passOn);
    behave(one, response, () => intercept(streamed), intercept);
  });
  let taken = 0;
  const take = () => {
    const fresh = asked.slice(taken);
    taken = asked.length;
    return fresh;
  };
  await new Promise<void>((listening) => server.listen(socket, listening));
  return { host: `unix://${socket}`, asked, take, close: () => goAway(server, folder) };
}

async function goAway(server: Server, folder: string): Promise<void> {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true, force: true });
}

function handOn(request: IncomingMessage, response: ServerResponse, passOn: PassOn): void {
  const { method, url: path, headers } = request;
  const onward = ask({ ...realEngine(), method, path, headers }, (answer) => passOn(answer, response));
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

/** Bodies go through as they come, so that a stream stays one. */
function streamed(answer: IncomingMessage, response: ServerResponse): void {
  response.writeHead(answer.statusCode ?? 500, answer.headers);
  // of a wait for a container's end, the beginning of the answer is waited for
  response.flushHeaders();
  answer.pipe(response);
}

function realEngine(): { socketPath: string } | { host: string; port: string } {
  const uri = process.env.DOCKER_HOST ?? '';
  if (uri.startsWith('unix://')) return { socketPath: uri.slice('unix://'.length) };
  const { hostname, port } = new URL(uri);
  return { host: hostname, port };
}
