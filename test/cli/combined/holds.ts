import {
  bindings,
  builderSays,
  builtName,
  commandOf,
  containerOf,
  editedSince,
  HOST,
  insideOf,
  isLogged,
  megabytesOf,
  mountAt,
  nameOf,
  WRONG_FILE,
} from './truth.js';
import type { Inspected, World } from './world.js';

/** Is what the check's title says the case? Independent of how dojo comes to its verdict. */
type Holds = (world: World, check: string) => Promise<boolean>;

const ofContainer =
  (is: (it: Inspected, world: World, check: string) => boolean | Promise<boolean>): Holds =>
  async (world, check) => {
    const it = await containerOf(world, check);
    return it !== undefined && (await is(it, world, check));
  };

const runs = ({ State }: Inspected): boolean => State.Running && !State.Paused;

const isBuiltFromNow = async (it: Inspected, world: World): Promise<boolean> => {
  const names = [builtName(world), `${builtName(world)}:latest`];
  return runs(it) && names.includes(it.Config.Image) && it.Image === (await world.image(builtName(world)))?.Id;
};

const published = ofContainer((it, world) =>
  bindings(it).some(
    ({ host, inside, HostIp }) => host === HOST && inside === insideOf(world) && ['', '0.0.0.0', '::'].includes(HostIp),
  ),
);

const answers =
  (path: string, is: (body: string) => boolean): Holds =>
  async (world) => {
    const { exitCode, status, body } = await world.page(path);
    return exitCode === 0 && status === 200 && is(body);
  };
const titled = (title: string) => (body: string) => body.includes(`<title>${title}</title>`);
const hello = answers('/', (body) => body === 'Hello World!');

const environment = (wish: Readonly<Record<string, string>>): Holds =>
  ofContainer((it) => Object.entries(wish).every(([name, value]) => it.Config.Env.includes(`${name}=${value}`)));
const ACCOUNT = { MYSQL_DATABASE: 'hello', MYSQL_USER: 'user', MYSQL_PASSWORD: 'password' };

const dockerfile: Holds = async (world) =>
  world.kind('Dockerfile') === 'file' && !WRONG_FILE.test(await builderSays(world));

const imageBuilt: Holds = async (world) =>
  (await world.image(builtName(world))) !== undefined && !(await editedSince(world, builtName(world)));

const isShell = (word = ''): boolean => /(^|\/)(sh|ash|bash)$/.test(word);
const startsProgram: Holds = async (world) => {
  const words = commandOf((await world.image(builtName(world)))?.Config ?? {});
  return words.length > 0 && !(isShell(words[0]) && (words.length === 1 || words[1] === '-c'));
};

const onBusybox: Holds = async (world) => {
  const own = (await world.image(builtName(world)))?.RootFS.Layers ?? [];
  const base = (await world.image('busybox'))?.RootFS.Layers ?? [];
  return base.length > 0 && base.every((layer, at) => own[at] === layer);
};

/** For each check of each exercise. */
export const HOLDS: Readonly<Record<string, Readonly<Record<string, Holds>>>> = {
  'nginx-run': {
    'image-pulled': async (world) => (await world.image('nginx:alpine')) !== undefined,
    'container-running': ofContainer(
      (it) => runs(it) && it.Config.Image === 'nginx:alpine' && nameOf(it) === 'nginx-alpine',
    ),
    'port-published': published,
    'page-served': answers('/', titled('Welcome to nginx!')),
    'request-logged': ofContainer(isLogged),
  },
  'volume-mount': {
    'file-written': async (world) => titled('hoge')(world.text('hoge.html')),
    'container-running': ofContainer((it) => runs(it) && it.Config.Image === 'nginx:alpine'),
    'port-published': published,
    'file-mounted': ofContainer((it, world, check) => {
      const there = mountAt(it, check);
      return (
        there?.Type === 'bind' && there.Source === `${world.workspace}/hoge.html` && world.kind('hoge.html') === 'file'
      );
    }),
    'page-served': answers('/hoge.html', titled('hoge')),
  },
  'go-dockerfile': {
    'dockerfile-written': dockerfile,
    'dockerfile-base': async (world) => /^FROM golang:alpine$/m.test(world.text('Dockerfile')),
    'image-built': imageBuilt,
    'image-command': startsProgram,
    'container-running': ofContainer(isBuiltFromNow),
    'port-published': published,
    'page-served': hello,
  },
  'multi-stage': {
    'dockerfile-written': dockerfile,
    'image-built': imageBuilt,
    'image-base': onBusybox,
    'image-small': async (world) => (await megabytesOf(world, builtName(world))) <= 32,
    'container-running': ofContainer(isBuiltFromNow),
    'port-published': published,
    'page-served': hello,
  },
  'compose-web-db': {
    'compose-file': async (world) => {
      const names = (await world.prints('docker compose config --services')).split('\n');
      return ['go-hello', 'db'].every((name) => names.includes(name));
    },
    'go-hello-running': ofContainer(runs),
    'db-running': ofContainer(runs),
    'port-published': published,
    'page-served': hello,
    'db-environment': async (world, check) =>
      (await environment(ACCOUNT)(world, check)) &&
      (await ofContainer(({ Config }) => Config.Env.some((pair) => /^MYSQL_ROOT_PASSWORD=./.test(pair)))(world, check)),
    'go-hello-environment': environment({ MYSQL_HOST: 'db', MYSQL_PORT: '3306', ...ACCOUNT }),
    'data-mounted': ofContainer((it, world, check) => {
      const there = mountAt(it, check);
      const label = '{{index .Labels "com.docker.compose.volume"}}';
      const prints = world.prints(`docker volume inspect --format '${label}' ${there?.Name}`);
      return there?.Type === 'volume' && prints.then((key) => key === 'db-data');
    }),
    'initdb-mounted': ofContainer((it, world, check) => {
      const there = mountAt(it, check);
      return there?.Type === 'bind' && there.Source === `${world.workspace}/initdb.d`;
    }),
    'db-ready': ofContainer((it, world) =>
      world.holds(`docker exec ${it.Id} mysqladmin ping --host=127.0.0.1 --protocol=tcp --silent`),
    ),
    'go-hello-depends': ofContainer(({ Config }) =>
      /(^|,)db:/.test(Config.Labels['com.docker.compose.depends_on'] ?? ''),
    ),
    'tasks-served': answers('/tasks', (body) => body === '[{1 hoge} {2 fuga} {3 foo} {4 bar}]'),
  },
};
