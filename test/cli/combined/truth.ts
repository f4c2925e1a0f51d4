import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Inspected, World } from './world.js';

/** What dojo said of a failed check. */
interface Said {
  readonly id: string;
  readonly code: string;
  readonly expected: string;
  /** On one line. */
  readonly found: string;
}

/** Does the state say so too? Asked by `docker`, `docker compose`, `curl` and the files, never through dojo. */
type Truth = (world: World, said: Said) => Promise<boolean>;

/** Ports of the container that each exercise asks for. */
const INSIDE: Readonly<Record<string, number>> = { 'nginx-run': 80, 'volume-mount': 80 };
export const insideOf = (world: World): number => INSIDE[world.workspace.split('/').at(-1) ?? ''] ?? 8080;
export const HOST = 8888;

const SERVICE: readonly (readonly [RegExp, string])[] = [
  [/^(db-|data-|initdb-)/, 'db'],
  [/^(go-hello-|port-|page-|tasks-)/, 'go-hello'],
];

/** The container that a check is about: a service's where the exercise is one of compose. */
export function containerOf(world: World, check: string): Promise<Inspected | undefined> {
  const compose = world.workspace.endsWith('compose-web-db');
  return world.container(compose ? SERVICE.find(([begin]) => begin.test(check))?.[1] : undefined);
}

/** A truth about the container of the check; not true where there is none. */
const ofContainer =
  (is: (it: Inspected, said: Said, world: World) => boolean | Promise<boolean>): Truth =>
  async (world, said) => {
    const it = await containerOf(world, said.id);
    return it !== undefined && (await is(it, said, world));
  };

export const nameOf = ({ Name }: Inspected): string => Name.slice(1);
/** As it stands in the list of a sentence. */
const quotedIn = (text: string): readonly string[] => [...text.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name);
export const commandOf = (config: { Entrypoint?: readonly string[] | null; Cmd?: readonly string[] | null }) => [
  ...(config.Entrypoint ?? []),
  ...(config.Cmd ?? []),
];
const clock = (time: string): string => new Date(time).toTimeString().slice(0, 8);

/** The sentence on the life of a container that has ended. */
const tellsItsLife = ({ State }: Inspected, { found }: Said): boolean =>
  !State.Running && found.includes(`exit code ${State.ExitCode} (`) && found.includes(clock(State.StartedAt));

export const bindings = ({ HostConfig }: Inspected) =>
  Object.entries(HostConfig.PortBindings ?? {}).flatMap(([key, all]) =>
    (key.endsWith('/tcp') ? (all ?? []) : []).map(({ HostIp, HostPort }) => ({
      inside: Number.parseInt(key, 10),
      host: Number(HostPort),
      HostIp,
    })),
  );
/** Of each protocol, as options of `docker run`. */
const typedPorts = ({ HostConfig }: Inspected): string[] =>
  Object.entries(HostConfig.PortBindings ?? {}).flatMap(([key, all]) =>
    (all ?? []).map(({ HostPort }) => `-p ${HostPort}:${key.replace('/tcp', '')}`),
  );
const publishes = (it: Inspected, host: number, inside: number): boolean =>
  bindings(it).some((one) => one.host === host && one.inside === inside);

/** The path that a check of a mount is about, and what is mounted there. */
const PATHS: Readonly<Record<string, string>> = {
  'file-mounted': '/usr/share/nginx/html/hoge.html',
  'data-mounted': '/var/lib/mysql',
  'initdb-mounted': '/docker-entrypoint-initdb.d',
};
export const mountAt = ({ Mounts }: Inspected, check: string) =>
  Mounts.find(({ Destination }) => Destination === PATHS[check]);

/** Nobody gave it a name. */
const isAnonymous = (mount: ReturnType<typeof mountAt>): boolean =>
  mount?.Type === 'volume' && /^[0-9a-f]{64}$/.test(mount.Name ?? '');

const isEmptyFolder = (path: string): boolean => statSync(path).isDirectory() && readdirSync(path).length === 0;

const variables = ({ Config }: Inspected): ReadonlyMap<string, string> =>
  new Map(Config.Env.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
/** `MYSQL_HOST of "go-hello" is "db"`, or `service "db" has the environment variable MYSQL_USER`. */
const variableIn = ({ expected }: Said): string => /\bMYSQL_\w+/.exec(expected)?.[0] ?? '';

const layersOf = async (world: World, name: string): Promise<readonly string[]> =>
  (await world.image(name))?.RootFS.Layers ?? [];
const standsOn = (layers: readonly string[], base: readonly string[]): boolean =>
  base.length > 0 && base.every((layer, at) => layers[at] === layer);

/** The image that an exercise has the learner build. */
const BUILT: Readonly<Record<string, string>> = { 'go-dockerfile': 'go-hello', 'multi-stage': 'go-hello-small' };
export const builtName = (world: World): string => BUILT[world.workspace.split('/').at(-1) ?? ''] ?? 'nginx:alpine';

/** Later than its name was last given to something built, a second being no difference. */
export async function editedSince(world: World, image: string): Promise<boolean> {
  const it = await world.image(image);
  const made = Math.max(Date.parse(it?.Created ?? ''), Date.parse(it?.Metadata.LastTagTime ?? '') || 0);
  return world.changed('Dockerfile') > made + 1000;
}

export const megabytesOf = async (world: World, image: string): Promise<number> => {
  const sizes = (await world.prints(`docker history --human=false --format '{{.Size}}' ${image}`)).split('\n');
  return Math.ceil(sizes.reduce((sum, size) => sum + Number(size), 0) / 1024 / 1024);
};

/** What the builder says of the Dockerfile, which it reads and then does not build. */
export const builderSays = async (world: World): Promise<string> =>
  (await world.type('docker build --target no-such-stage .')).stderr;
export const WRONG_FILE = /parse error|file with no instructions|no build stage|failed to read dockerfile|empty/i;

const lacksFile: Truth = async (world, { expected, found }) =>
  world.kind(/\S+\.html|Dockerfile/.exec(expected)?.[0] ?? 'Dockerfile') === undefined &&
  quotedIn(found).every((name) => world.kind(name) !== undefined);

/** For each code that a combination has led to, or could: is the finding true of the state? */
export const TRUE: Readonly<Record<string, Truth>> = {
  'container-missing': async (world, { expected }) => {
    const [image = '', name = 'no-name'] = [/from (\S+)$/.exec(expected)?.[1], quotedIn(expected)[0]];
    const asked = [`ancestor=${image}`, `name=^/${name}$`, `publish=${HOST}`].map(
      (one) => `docker ps -aq --filter ${one}`,
    );
    return (await world.prints(asked.join('; '))) === '';
  },
  'container-removed': async (world, { id, found }) => {
    const events = await world.prints(
      `docker events --since 10m --until "$(date +%s.%N)" --filter "label=attempt=${world.attempt}" --format '{{.Action}} {{.Actor.Attributes.exitCode}}'`,
    );
    const exitCode = /^die (\d+)$/m.exec(events)?.[1];
    const told = exitCode === undefined || found.includes(`exit code ${exitCode} (`);
    return (await containerOf(world, id)) === undefined && /^destroy/m.test(events) && told;
  },
  'container-name-differs': ofContainer((it, { found }) => found === `the name "${nameOf(it)}"`),
  'container-not-started': ofContainer((it) => it.State.Status === 'created' && it.State.Error === ''),
  'container-not-detached': ofContainer((it, said) => it.Config.AttachStdout && tellsItsLife(it, said)),
  'container-exited': ofContainer(tellsItsLife),
  'container-paused': ofContainer((it) => it.State.Paused),
  'container-nothing-to-do': ofContainer(
    (it, { found }) =>
      it.State.ExitCode === 0 && !it.State.Running && !it.Config.Tty && found.includes(`"${commandOf(it.Config)}"`),
  ),
  'container-command-not-found': ofContainer(
    (it, { found }) => it.State.ExitCode === 127 && commandOf(it.Config).includes(quotedIn(found)[0] ?? ''),
  ),
  'container-refused': ofContainer(
    (it, { found }) => it.State.Status === 'created' && found.includes(it.State.Error.slice(0, 40)),
  ),
  'container-stale-image': ofContainer(async (it, _said, world) => {
    const now = await world.image(builtName(world));
    return now !== undefined && it.Config.Image === builtName(world) && it.Image !== now.Id;
  }),
  'flags-after-image': ofContainer(
    (it, { found }) => it.Config.Cmd?.[0]?.startsWith('-') === true && found.includes(it.Config.Cmd.join(' ')),
  ),
  'binary-dynamically-linked': ofContainer(async (it, { found }, world) => {
    const program = commandOf(it.Config)[0] ?? '';
    const isThere = await world.holds(`docker cp ${it.Id}:${program} - > /dev/null`);
    return isThere && !it.State.Running && found.includes(`"${program}"`);
  }),

  'image-tag-differs': ofContainer(
    (it, { found }, world) => found === `a container from ${it.Config.Image}` && it.Config.Image !== builtName(world),
  ),
  'image-differs': ofContainer(
    (it, { found }) => found === `"${nameOf(it)}" is from ${it.Config.Image}` && !it.Config.Image.startsWith('nginx'),
  ),
  'image-missing': async (world, { found, expected }) => {
    const there = await Promise.all(quotedIn(found).map((name) => world.image(name)));
    return (await world.image(expected.replace('the image ', ''))) === undefined && !there.includes(undefined);
  },
  'image-older-than-dockerfile': (world) => editedSince(world, builtName(world)),
  'image-command-missing': async (world, { found }) => {
    const words = commandOf((await world.image(builtName(world)))?.Config ?? {});
    return words.length === 0 ? /no start command/.test(found) : words.length === 1 && found.includes(`"${words[0]}"`);
  },
  'command-shell-form': async (world, { found }) => {
    const words = commandOf((await world.image(builtName(world)))?.Config ?? {});
    return words[1] === '-c' && found.endsWith(words.join(' '));
  },
  'single-stage': async (world, { found }) => {
    const own = await layersOf(world, builtName(world));
    const other = /^it is built on (\S+)$/.exec(found)?.[1];
    if (standsOn(own, await layersOf(world, 'busybox'))) return false;
    return other === undefined ? /lowest layers/.test(found) : standsOn(own, await layersOf(world, other));
  },
  'image-too-large': async (world, { found }) =>
    found === `it has ${await megabytesOf(world, builtName(world))} MB` && Number(/\d+/.exec(found)) > 32,

  'dockerfile-missing': lacksFile,
  'dockerfile-invalid': async (world, { found }) => {
    const [, line = '1', text = ''] = /^line (\d+): (.*)$/.exec(found) ?? [];
    const isThere = world.text('Dockerfile').split('\n')[Number(line) - 1] === text;
    return isThere && WRONG_FILE.test(await builderSays(world));
  },
  'dockerfile-base-differs': async (world, { found }) => {
    const [, image = '', line = ''] = /^FROM (\S+) \(line (\d+)\)$/.exec(found) ?? [];
    return (
      image !== 'golang:alpine' && world.text('Dockerfile').split('\n')[Number(line) - 1]?.includes(image) === true
    );
  },
  'file-missing': lacksFile,
  'file-is-folder': async (world) => world.kind('hoge.html') === 'folder',
  'file-content-differs': async (world, { found }) => {
    const [title = ''] = quotedIn(found);
    return title === '' ? !world.text('hoge.html').includes('<title>') : world.text('hoge.html').includes(`>${title}<`);
  },
  'wrong-directory': async (world, { expected }) => {
    const file = expected.split(' ')[0] ?? '';
    return world.kind(join('..', file)) === 'file' && world.kind(file) === undefined;
  },

  'port-already-allocated': ofContainer((it) => /allocated|in use|failed to bind/.test(it.State.Error)),
  'port-not-published': ofContainer((it, { found }, world) => {
    const none = !bindings(it).some(({ host, inside }) => host === HOST || inside === insideOf(world));
    return (
      none && !it.HostConfig.PublishAllPorts && quotedIn(found).slice(1).sort().join() === typedPorts(it).sort().join()
    );
  }),
  'port-only-exposed': ofContainer(
    (it) => bindings(it).length === 0 && Object.keys(it.Config.ExposedPorts ?? {}).length > 0,
  ),
  'port-swapped': ofContainer((it, { found }, world) => {
    const inside = insideOf(world);
    return publishes(it, inside, HOST) && found === `-p ${inside}:${HOST}`;
  }),
  'port-host-differs': ofContainer((it, { found }, world) => {
    const one = bindings(it).find(({ inside }) => inside === insideOf(world));
    return one !== undefined && one.host !== HOST && found === `-p ${one.host}:${one.inside}`;
  }),
  'port-container-differs': ofContainer((it, { found }, world) => {
    const one = bindings(it).find(({ host }) => host === HOST);
    return one !== undefined && one.inside !== insideOf(world) && found === `-p ${HOST}:${one.inside}`;
  }),
  'port-random': ofContainer((it, { found }, world) => {
    const chosen = it.NetworkSettings.Ports[`${insideOf(world)}/tcp`]?.[0]?.HostPort;
    const asked = it.HostConfig.PublishAllPorts || bindings(it).some(({ host }) => host === 0);
    return asked && found.includes(chosen === undefined ? 'was to choose' : `chose port ${chosen} `);
  }),
  'port-bound-to-one-address': ofContainer((it, { found }) => {
    const one = bindings(it).find(({ host }) => host === HOST);
    return one !== undefined && one.HostIp !== '' && found === `bound to ${one.HostIp} alone`;
  }),

  'http-refused': async (world, { expected }) => (await pageIn(world, expected)).exitCode === 7,
  'http-reset': async (world, { expected }) => [52, 56].includes((await pageIn(world, expected)).exitCode ?? 0),
  'http-status-differs': async (world, { expected, found }) =>
    found.startsWith(`status ${(await pageIn(world, expected)).status}`),
  'http-body-differs': async (world, { expected, found }) => {
    const { body, exitCode } = await pageIn(world, expected);
    const [text = ''] = quotedIn(found);
    return exitCode === 0 && (found === 'an empty answer' ? body === '' : body.replace(/\s+/g, ' ').includes(text));
  },
  'request-not-logged': ofContainer(async (it, _said, world) => !(await isLogged(it, world))),

  'mount-missing': ofContainer((it, { id }) => mountAt(it, id) === undefined),
  // at the path itself the image's own VOLUME may have put one
  'mount-path-differs': ofContainer(
    (it, { id, found }) =>
      it.Mounts.some(({ Destination }) => found === `it is mounted at ${Destination}` && Destination !== PATHS[id]) &&
      (mountAt(it, id) === undefined || isAnonymous(mountAt(it, id))),
  ),
  'volume-instead-of-bind': ofContainer((it, { id, found }) => {
    const there = mountAt(it, id);
    return there?.Type === 'volume' && quotedIn(found)[0] === there.Name;
  }),
  'bind-instead-of-volume': ofContainer((it, { id, found }) => {
    const there = mountAt(it, id);
    return there?.Type === 'bind' && found.includes(` ${there.Source} `);
  }),
  'bind-source-missing': ofContainer((it, { found }) =>
    it.Mounts.some(({ Source }) => found === `${Source} is an empty folder` && isEmptyFolder(Source)),
  ),
  'mount-hides-content': ofContainer((it, { found }) =>
    it.Mounts.some(({ Source }) => found.startsWith(`${Source} is empty`) && isEmptyFolder(Source)),
  ),
  'bind-source-differs': ofContainer((it, { id, found }) => found === `${mountAt(it, id)?.Source} is mounted there`),
  'bind-source-replaced': ofContainer((it, { expected }) =>
    it.Mounts.some(
      ({ Source }) => expected.includes(Source) && statSync(Source).birthtimeMs > Date.parse(it.State.StartedAt),
    ),
  ),
  'volume-anonymous': ofContainer((it, { id }) => isAnonymous(mountAt(it, id))),
  'volume-name-differs': ofContainer((it, { id, found }) => {
    const there = mountAt(it, id);
    return there?.Type === 'volume' && quotedIn(found)[0] === there.Name && !there.Name?.endsWith('db-data');
  }),

  'compose-file-invalid': async (world) => (await world.compose()) === undefined,
  'compose-service-missing': async (world, { expected, found }) => {
    const names = Object.keys((await world.compose())?.services ?? {});
    return !names.includes(quotedIn(expected)[0] ?? '') && [...quotedIn(found)].sort().join() === names.sort().join();
  },
  'compose-service-name-differs': async (world, { expected, found }) => {
    const names = Object.keys((await world.compose())?.services ?? {});
    return !names.includes(quotedIn(expected)[0] ?? '') && names.includes(quotedIn(found)[0] ?? '');
  },
  'compose-volume-not-declared': async (world, { expected }) => {
    const { stderr } = await world.type('docker compose config -q');
    return stderr.includes(`undefined volume ${quotedIn(expected)[0]}`);
  },
  'compose-not-up': async (world, { expected }) =>
    (await world.prints(`docker ps -aq --filter "label=com.docker.compose.service=${quotedIn(expected)[0]}"`)) === '',
  'compose-changed-since-up': async (world, { id, found }) => {
    const it = await containerOf(world, id);
    const service = it && (await world.compose())?.services[it.Config.Labels['com.docker.compose.service'] ?? ''];
    if (!it || !service || found !== 'its environment is not what the file says') return false;
    return Object.entries(service.environment ?? {}).some(([name, value]) => variables(it).get(name) !== value);
  },
  'compose-env-missing': ofContainer((it, said) => !variables(it).get(variableIn(said))),
  'compose-env-differs': ofContainer((it, said) => {
    const value = variables(it).get(variableIn(said));
    const shown = variableIn(said).endsWith('PASSWORD') ? '••••' : value;
    return said.found === `"${shown}"` && !said.expected.endsWith(`is "${value}"`);
  }),
  'localhost-means-itself': ofContainer(
    (it, said) => said.found === `"${variables(it).get(variableIn(said))}"` && said.found === '"localhost"',
  ),
  'compose-depends-on-missing': ofContainer(
    (it) => !/(^|,)db:/.test(it.Config.Labels['com.docker.compose.depends_on'] ?? ''),
  ),
  'database-no-password': ofContainer(
    async (it, _said, world) => !it.State.Running && /password option is not specified/.test(await world.log(it)),
  ),
};

/** The page whose address the finding names. */
const pageIn = (world: World, expected: string) => world.page(/localhost:8888(\S*)/.exec(expected)?.[1] ?? '/');

/** A visit that is not dojo's own. */
export const isLogged = async (it: Inspected, world: World): Promise<boolean> =>
  (await world.log(it)).split('\n').some((line) => /"GET \/ HTTP/.test(line) && !line.includes('"dojo'));
