import { homedir } from 'node:os';
import { join } from 'node:path';
import { readPlain } from '../file.js';

/** A larger file holds no settings, in bytes. */
const FILE_LIMIT = 1024 * 1024;

/** Where an engine may be, and who says so. */
export interface Endpoint {
  /** `unix:///var/run/docker.sock`, `tcp://host:2376`, `ssh://user@host`, `npipe:////./pipe/docker_engine`. */
  readonly uri: string;
  /** What named it: `DOCKER_HOST`, `context colima`, or the product whose usual socket it is. */
  readonly from: string;
  readonly tls?: Tls;
}

/** An endpoint that was tried in vain. */
export interface Attempt {
  /** `-` for a context that is not there. */
  readonly endpoint: string;
  readonly from: string;
  /** A word as `ENOENT` or `timeout`, or `word: what the other side said`. @see reasonOf */
  readonly why: string;
}

interface Tls {
  readonly ca?: Buffer;
  readonly cert?: Buffer;
  readonly key?: Buffer;
  readonly skipVerify?: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The endpoints to try, best first, in the order of the `docker` command:
 * `DOCKER_HOST`, `DOCKER_CONTEXT`, the current context of `config.json`; and, where none of these is set, the usual sockets.
 *
 * @see https://docs.docker.com/engine/manage-resources/contexts/
 */
export async function endpoints(env: Environment): Promise<readonly Endpoint[]> {
  if (env.DOCKER_HOST) return [await fromHost(env.DOCKER_HOST, env)];
  const context = await currentContext(env);
  if (context !== undefined) return [await fromContext(context.name, context.from, env)];
  return usualSockets(env);
}

/** The context that the `docker` command would use, where one is set that is not the default one. */
export async function currentContext(env: Environment): Promise<{ name: string; from: string } | undefined> {
  const fromEnv = env.DOCKER_CONTEXT;
  if (fromEnv) return fromEnv === 'default' ? undefined : { name: fromEnv, from: 'DOCKER_CONTEXT' };
  const config = await readJson(join(configFolder(env), 'config.json'));
  const name = property(config, 'currentContext');
  return typeof name === 'string' && name !== '' && name !== 'default' ? { name, from: 'config.json' } : undefined;
}

async function fromHost(host: string, env: Environment): Promise<Endpoint> {
  const uri = host.includes('://') ? host : `tcp://${host}`;
  const secure = uri.startsWith('tcp:') && Boolean(env.DOCKER_TLS_VERIFY || env.DOCKER_TLS);
  if (!secure) return { uri, from: 'DOCKER_HOST' };
  const tls = await readTls(env.DOCKER_CERT_PATH ?? configFolder(env));
  return { uri, from: 'DOCKER_HOST', tls: { ...tls, skipVerify: !env.DOCKER_TLS_VERIFY } };
}

async function fromContext(name: string, said: string, env: Environment): Promise<Endpoint> {
  const { createHash } = await import('node:crypto');
  const hash = createHash('sha256').update(name).digest('hex');
  const contexts = join(configFolder(env), 'contexts');
  const meta = await readJson(join(contexts, 'meta', hash, 'meta.json'));
  const docker = property(property(meta, 'Endpoints'), 'docker');
  const host = property(docker, 'Host');
  const from = `context ${name} (${said})`;
  if (typeof host !== 'string') return { uri: '', from };
  const tls = await readTls(join(contexts, 'tls', hash, 'docker'));
  if (tls === undefined) return { uri: host, from };
  return { uri: host, from, tls: { ...tls, skipVerify: property(docker, 'SkipTLSVerify') === true } };
}

function usualSockets(env: Environment): readonly Endpoint[] {
  if (process.platform === 'win32') return [{ uri: 'npipe:////./pipe/docker_engine', from: 'Docker Desktop' }];
  const home = env.HOME ?? homedir();
  const runtime = env.XDG_RUNTIME_DIR;
  const places: [string, string][] = [
    ['/var/run/docker.sock', 'default'],
    ...(runtime ? [[join(runtime, 'docker.sock'), 'rootless'] as [string, string]] : []),
    [join(home, '.docker/run/docker.sock'), 'Docker Desktop'],
    [join(home, '.docker/desktop/docker.sock'), 'Docker Desktop'],
    [join(home, '.colima/default/docker.sock'), 'Colima'],
    [join(home, '.rd/docker.sock'), 'Rancher Desktop'],
    [join(home, '.orbstack/run/docker.sock'), 'OrbStack'],
    ...(runtime ? [[join(runtime, 'podman/podman.sock'), 'Podman'] as [string, string]] : []),
    ['/run/podman/podman.sock', 'Podman'],
  ];
  return places.map(([path, from]) => ({ uri: `unix://${path}`, from }));
}

function configFolder(env: Environment): string {
  return env.DOCKER_CONFIG ?? join(env.HOME ?? homedir(), '.docker');
}

async function readTls(folder: string): Promise<Tls | undefined> {
  const [ca, cert, key] = await Promise.all(
    ['ca.pem', 'cert.pem', 'key.pem'].map((file) => readPlain(join(folder, file), FILE_LIMIT).catch(() => undefined)),
  );
  if (!ca && !cert && !key) return undefined;
  return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }) };
}

/** A damaged or missing file reads as nothing: the `docker` command itself tells its owner about it. */
async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(String(await readPlain(path, FILE_LIMIT)));
  } catch {
    return undefined;
  }
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}
