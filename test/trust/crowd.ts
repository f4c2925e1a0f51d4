import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import Docker from 'dockerode';
import { pack } from 'tar-stream';
import { count } from './figures.js';

/*
 * Other people's things on the engine: made, and looked at again. Through dockerode, as a crowd by the docker command takes minutes.
 */

/** On the engine that the tests are given. */
export const docker = new Docker();

const DATA = '/data';

/** A container of somebody else. */
export interface Somebody {
  readonly name: string;
  readonly image?: string;
  readonly running?: boolean;
  readonly labels?: Readonly<Record<string, string>>;
  readonly network?: string;
  /** Mounts, as `-v` has them. */
  readonly binds?: readonly string[];
  /** Of the host; it is held only while the container runs. */
  readonly port?: number;
}

/** It has the image; a download where it has not. */
export async function need(image: string): Promise<void> {
  if (await isThere(image)) return;
  const stream = await docker.pull(image.includes(':') ? image : `${image}:latest`);
  await new Promise<void>((done, fail) =>
    docker.modem.followProgress(stream, (error) => (error ? fail(error) : done())),
  );
}

export const isThere = (image: string): Promise<boolean> =>
  docker
    .getImage(image)
    .inspect()
    .then(
      () => true,
      () => false,
    );

export async function makeContainer(wish: Somebody): Promise<Docker.Container> {
  const { name, image = 'busybox', running = false, labels = {}, network, binds = [], port } = wish;
  const container = await docker.createContainer({
    name,
    Image: image,
    Entrypoint: ['sleep', '86400'],
    Labels: { ...labels },
    HostConfig: {
      Binds: [...binds],
      ...(network && { NetworkMode: network }),
      ...(port && { PortBindings: { '80/tcp': [{ HostPort: String(port) }] } }),
    },
    ...(port && { ExposedPorts: { '80/tcp': {} } }),
  });
  if (running) await container.start();
  return container;
}

/** A volume with a file in it. */
export async function makeVolume(name: string, labels: Readonly<Record<string, string>> = {}): Promise<void> {
  await docker.createVolume({ Name: name, Labels: { ...labels } });
  const archive = pack();
  archive.entry({ name: 'note.txt' }, `precious: ${name}\n`);
  archive.finalize();
  await withVolume(name, async (container) => container.putArchive(await buffer(archive), { path: DATA }));
}

/** What the volume holds, names, times and all, as one word. */
const dataOf = (name: string): Promise<string> =>
  withVolume(name, async (container) =>
    createHash('sha256')
      .update(await buffer(await container.getArchive({ path: DATA })))
      .digest('hex'),
  );

async function withVolume<T>(name: string, use: (container: Docker.Container) => Promise<T>): Promise<T> {
  const container = await makeContainer({ name: `reader-of-${name}`, binds: [`${name}:${DATA}`] });
  try {
    return await use(container);
  } finally {
    await container.remove();
  }
}

/** What stands on the engine, each thing by its kind and id, with what nobody may change of it. */
export type Standing = ReadonlyMap<string, string>;

/** @param volumes those whose data is read too */
export async function standing(volumes: readonly string[] = []): Promise<Standing> {
  const lists = await Promise.all([containers(), networks(), images(), volumeNames()]);
  const data = await inBatches(volumes, async (name) => [`data of ${name}`, await dataOf(name)] as const);
  return new Map([...lists.flat(), ...data]);
}

type Entry = readonly [thing: string, content: string];

async function containers(): Promise<readonly Entry[]> {
  const all = await docker.listContainers({ all: true });
  return inBatches(all, async ({ Id }) => {
    const { Name, Image, State, Mounts, HostConfig, NetworkSettings } = await docker.getContainer(Id).inspect();
    const networks = Object.values(NetworkSettings.Networks).map(({ NetworkID }) => NetworkID);
    const { Status, StartedAt, ExitCode } = State;
    const content = { Name, Image, Status, StartedAt, ExitCode, Mounts, networks, ports: HostConfig.PortBindings };
    return [`container ${Id}`, JSON.stringify(content)] as const;
  });
}

/** Who is on the engine's own bridge is told by the containers: those of an exercise come and go there. */
async function networks(): Promise<readonly Entry[]> {
  return inBatches(await docker.listNetworks(), async ({ Id, Name }) => {
    const { Containers = {} } = (await docker.getNetwork(Id).inspect()) as { Containers?: Record<string, unknown> };
    const members = Name === 'bridge' ? [] : Object.keys(Containers).sort();
    return [`network ${Id}`, JSON.stringify({ Name, members })] as const;
  });
}

async function images(): Promise<readonly Entry[]> {
  const all = await docker.listImages();
  return all.flatMap(({ Id, RepoTags }) => (RepoTags ?? [Id]).map((tag) => [`image ${tag}`, Id] as const));
}

async function volumeNames(): Promise<readonly Entry[]> {
  const { Volumes } = await docker.listVolumes();
  return (Volumes ?? []).map(({ Name, Labels }) => [`volume ${Name}`, JSON.stringify(Labels)] as const);
}

/** What was there and is gone or changed; counted as lost. @param decoys how many of them were made to be there */
export function missing(before: Standing, after: Standing, decoys: number): readonly string[] {
  const gone = [...before].filter(([thing, content]) => after.get(thing) !== content);
  count('decoys', decoys - gone.length, 'alive');
  count('lost', gone.length);
  return gone.map(([thing, content]) => `${thing}: ${content}, now ${after.get(thing) ?? 'gone'}`);
}

/** What is there and was not. */
export const added = (before: Standing, after: Standing): readonly string[] =>
  [...after.keys()].filter((thing) => !before.has(thing));

/** Ten at a time. */
export async function inBatches<T, R>(all: readonly T[], work: (one: T, at: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let at = 0; at < all.length; at += 10)
    done.push(...(await Promise.all(all.slice(at, at + 10).map((one, offset) => work(one, at + offset)))));
  return done;
}
