import type { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';
import type Dockerode from 'dockerode';
import { ANSWER_WITHIN, type Client } from './client.js';
import type { Engine } from './connect.js';
import { isGone } from './gone.js';
import { INGRESS, isId, isName, isReference, isSwarmId, SERVICE, SWARM_GATEWAY } from './names.js';
import { until } from './until.js';

/** How a pull is going on. */
export interface PullProgress {
  readonly image: string;
  /** Bytes received so far, and of all the layers known by now. */
  readonly received: number;
  readonly total: number;
}

/** What a swarm has a node run for a service. */
interface Task {
  readonly ServiceID?: string;
}

/** A container to be run, in the background. */
interface NewContainer {
  readonly name: string;
  readonly image: string;
  readonly command?: readonly string[] | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Ports of the host by those of the container. */
  readonly ports?: Readonly<Record<number, number>> | undefined;
  /** Named volumes by their paths in the container. */
  readonly volumes?: Readonly<Record<string, string>> | undefined;
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * All that dojo ever changes on an engine: a pull, a container that an exercise gives, and the removal of one thing at a time by
 * its full id.
 */
export interface Changer {
  /** @throws Error with the engine's words when the pull fails, also half-way */
  pull(image: string, onProgress: (progress: PullProgress) => void, signal: AbortSignal): Promise<void>;
  /** Creates and starts it. @throws Error with the engine's words; what could not be started is removed again */
  runContainer(container: NewContainer): Promise<void>;
  /** Stops it where it runs, and removes it with its anonymous volumes; not an error when it is gone already. */
  removeContainer(id: string): Promise<void>;
  removeVolume(name: string): Promise<void>;
  removeNetwork(id: string): Promise<void>;
  /** Waits until its tasks and their containers are gone: they hold on to networks and images. */
  removeService(id: string): Promise<void>;
  /** Leaves the swarm, and so ends it where there is no other manager: its services and networks go as well. */
  leaveSwarm(): Promise<void>;
  /** Takes one tag away, or an image without a tag by its id; never by force, so that one in use stays. */
  removeImage(reference: string): Promise<void>;
}

/** @param engine one whose removals a person, or `dojo verify`, has agreed to */
export function changer({ client }: Engine): Changer {
  let loaded: Promise<Dockerode> | undefined;
  const docker = () => {
    loaded ??= dockerode(client);
    return loaded;
  };
  return {
    pull: async (image, onProgress, signal) => {
      const stream = await (await docker()).pull(checked(image, isReference), { abortSignal: signal });
      const follow = follower(image, onProgress);
      for await (const line of documents(stream)) follow(line as PullLine);
    },
    runContainer: async (wish) => {
      const container = await (await docker()).createContainer(created(wish));
      try {
        await container.start();
      } catch (error) {
        // a start that took too long may have come to pass; why it failed says more than what became of it
        await removeContainer(container).catch(() => {});
        throw error;
      }
    },
    removeContainer: async (id) => removeContainer((await docker()).getContainer(checked(id, isId))),
    removeVolume: async (name) => unlessGone((await docker()).getVolume(checked(name, isName)).remove()),
    removeNetwork: async (id) =>
      unlessGone((await docker()).getNetwork(checked(id, (text) => isId(text) || isSwarmId(text))).remove()),
    removeService: async (id) => {
      const engine = await docker();
      await unlessGone(engine.getService(checked(id, isSwarmId)).remove());
      const filters = { label: [`${SERVICE}=${id}`] };
      // a task that is about to start has no container yet; its network, if made after the swarm was left, would stay for ever
      const hasTasks = async () => (await engine.listTasks()).some(({ ServiceID }: Task) => ServiceID === id);
      await until(async () => !(await hasTasks()));
      await until(async () => (await engine.listContainers({ all: true, filters })).length === 0);
    },
    leaveSwarm: async () => {
      const engine = await docker();
      // 20.10 keeps the gateway for ever when it is left before the ingress network, which is made after the swarm, stands on it
      await until(async () => (await endpointsOf(engine, SWARM_GATEWAY)).includes(INGRESS));
      // a node that has left already answers 503
      await unlessGone(engine.swarmLeave({ force: true }), 503);
      // a busy engine lets go of it a while later
      await until(async () => (await endpointsOf(engine, SWARM_GATEWAY)).length === 0);
    },
    removeImage: async (reference) =>
      unlessGone((await docker()).getImage(checked(reference, (text) => isId(text) || isReference(text))).remove()),
  };
}

/**
 * dockerode on the connections that there are. It is loaded when something is changed: what only looks does without.
 *
 * `host: null` matters: with DOCKER_HOST=tcp://… in the environment dockerode would otherwise ignore the socket path.
 */
export async function dockerode({ transport, prefix }: Client): Promise<Dockerode> {
  const { default: Docker } = await import('dockerode');
  const { protocol, host = null, agent, ...where } = transport;
  const options = { ...where, host, agent: quiet(agent), protocol: protocol.slice(0, -1), version: prefix.slice(1) };
  return new Docker({ ...options, timeout: ANSWER_WITHIN } as unknown as Dockerode.DockerOptions);
}

/**
 * docker-modem inspects the options of each request to the last depth, for a debug line that nobody reads: the agent, with all
 * its sockets, would cost more than the request.
 */
const quiet = (agent: Agent): Agent => Object.assign(agent, { [inspect.custom]: () => 'Agent' });

/** dockerode puts names into URL paths as they are. */
function checked(name: string, isValid: (name: string) => boolean): string {
  if (!isValid(name)) throw new Error(`not a name that Docker gives: ${JSON.stringify(name)}`);
  return name;
}

/** The wish in the API's words. */
function created(wish: NewContainer): Dockerode.ContainerCreateOptions {
  const { name, image, command, env = {}, ports = {}, volumes = {}, labels } = wish;
  const bindings = Object.entries(ports).map(
    ([inside, host]) => [`${inside}/tcp`, [{ HostPort: String(host) }]] as const,
  );
  return {
    name: checked(name, isName),
    Image: checked(image, isReference),
    ...(command && { Cmd: [...command] }),
    Env: Object.entries(env).map(([variable, value]) => `${variable}=${value}`),
    Labels: labels,
    ExposedPorts: Object.fromEntries(bindings.map(([port]) => [port, {}])),
    HostConfig: {
      PortBindings: Object.fromEntries(bindings),
      Mounts: Object.entries(volumes).map(([to, from]) => ({
        Type: 'volume',
        Source: checked(from, isName),
        Target: to,
      })),
    },
  };
}

async function removeContainer(container: Dockerode.Container): Promise<void> {
  await unlessGone(container.stop({ t: 1 }));
  await unlessGone(container.remove({ v: true }));
  // with --rm the engine is at it as well, and until it is done the container holds on to its image
  await untilGone(container);
}

/** 304: stopped already. 409 with "in progress": another removal (`--rm`) is at it. */
async function unlessGone(change: Promise<unknown>, ...also: readonly number[]): Promise<void> {
  try {
    if (!isDone(await change)) throw new Error('(HTTP code 200) unexpected');
  } catch (error) {
    const { statusCode, message } = error as { statusCode?: number; message: string };
    const isOver = [304, ...also].includes(statusCode ?? 0) || (statusCode === 409 && /in progress/.test(message));
    if (!isOver && !isGone(error)) throw error;
  }
}

/** Of what is gone an engine says nothing, or, of an image, what went with it. A page is from something that stands before it. */
const isDone = (answer: unknown): boolean =>
  Array.isArray(answer) || (answer as Buffer | null | undefined)?.length === 0;

/** @throws Error where it does not go: a reset that says it is done has seen it */
async function untilGone(container: { inspect(): Promise<unknown> }): Promise<void> {
  const isThere = () =>
    container.inspect().then(
      () => true,
      (error: Error) => (isGone(error) ? false : Promise.reject(error)),
    );
  const until = Date.now() + ANSWER_WITHIN;
  while (await isThere()) {
    if (Date.now() > until) throw new Error('timeout');
    await setTimeout(100);
  }
}

async function endpointsOf(engine: Dockerode, name: string): Promise<readonly string[]> {
  const networks = await engine.listNetworks({ filters: { name: [name] } });
  const network = networks.find(({ Name }) => Name === name);
  return network ? Object.keys((await engine.getNetwork(network.Id).inspect()).Containers ?? {}) : [];
}

interface PullLine {
  readonly id?: string;
  readonly status?: string;
  readonly progressDetail?: { current?: number; total?: number };
  readonly errorDetail?: { message: string };
}

/** Adds the layers of a pull up, as each tells of itself alone. */
function follower(image: string, onProgress: (progress: PullProgress) => void): (line: PullLine) => void {
  const layers = new Map<string, { received: number; total: number }>();
  return ({ id, status, progressDetail, errorDetail }) => {
    if (errorDetail) throw new Error(errorDetail.message);
    const { current = 0, total = 0 } = progressDetail ?? {};
    if (!id || status !== 'Downloading' || total === 0) return;
    layers.set(id, { received: current, total });
    const all = [...layers.values()];
    onProgress({ image, received: sum(all.map((one) => one.received)), total: sum(all.map((one) => one.total)) });
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** JSON documents of a stream, one a line; a chunk may hold several, or a part of one. */
export async function* documents(stream: NodeJS.ReadableStream): AsyncGenerator<unknown> {
  let rest = '';
  for await (const chunk of stream) {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield JSON.parse(line);
  }
  if (rest.trim() !== '') yield JSON.parse(rest);
}
