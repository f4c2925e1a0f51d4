import { describe, expect, test } from 'vitest';
import type {
  Container,
  EngineEvent,
  ImageSummary,
  Mount,
  Network,
  Service,
  Volume,
} from '../../../src/docker/facts.js';
import type { Footprint } from '../../../src/exercise/exercise.js';
import { planReset } from '../../../src/reset/plan.js';
import type { Present, Scope } from '../../../src/reset/scope.js';
import type { Baseline } from '../../../src/session/record.js';

const WORK = '/home/me/web-db';
const FOOTPRINT: Footprint = {
  images: ['nginx:alpine'],
  builds: ['go-hello'],
  containers: ['web'],
  volumes: ['data'],
  networks: ['net'],
  ports: [8888],
};
const COMPOSED: Footprint = { compose: { builds: ['go'] } };
const EMPTY: Baseline = { containers: [], images: [], volumes: [], networks: [] };
/** An engine that nobody has used. */
const NOTHING: Present = {
  containers: [],
  otherMounts: [],
  images: [],
  untold: [],
  volumes: [],
  networks: [],
  services: [],
  swarm: 'inactive',
  events: [],
};

let counter = 0;
const hex = () => (counter++).toString(16).padStart(64, '0');

const container = (more: Partial<Container> = {}): Container => ({
  id: hex(),
  name: 'other',
  image: 'busybox',
  imageId: 'sha256:busybox',
  created: '',
  state: {
    status: 'exited',
    exitCode: 0,
    error: '',
    outOfMemory: false,
    startedAt: '',
    finishedAt: '',
    health: 'none',
  },
  restartCount: 0,
  entrypoint: [],
  command: [],
  env: {},
  labels: {},
  attachStdout: false,
  tty: false,
  autoRemove: false,
  networkMode: '',
  extraHosts: [],
  logDriver: 'json-file',
  logOptions: {},
  tmpfs: [],
  openStdin: false,
  publishAll: false,
  published: [],
  ports: [],
  exposed: [],
  mounts: [],
  networks: [],
  endpoints: [],
  ...more,
});
const volume = (name: string, labels = {}): Volume => ({ name, driver: 'local', labels });
const network = (name: string, labels = {}): Network => ({ id: hex(), name, driver: 'bridge', labels });
const image = (...tags: string[]): ImageSummary => ({ id: `sha256:${hex()}`, tags, size: 1 });
const bind = (source: string): Mount => ({ type: 'bind', name: '', source, destination: '/x', writable: true });
const named = (name: string): Mount => ({ type: 'volume', name, source: '', destination: '/x', writable: true });
const publishing = (host: number) => ({ published: [{ container: 80, protocol: 'tcp', host, address: '' }] });
const project = (name: string, folder?: string) => ({
  'com.docker.compose.project': name,
  ...(folder && { 'com.docker.compose.project.working_dir': folder }),
});

/** The plan in short: what goes with its proof, what stays with its reason, nothing for what is no concern of the exercise. */
function plan(present: Partial<Present>, scope: Partial<Scope> = {}): Record<string, string> {
  const { remove, leave } = planReset(
    { ...NOTHING, ...present },
    {
      footprint: FOOTPRINT,
      workspace: { folder: WORK, holds: (path) => path === WORK || path.startsWith(`${WORK}/`) },
      baseline: EMPTY,
      built: [],
      keepImages: false,
      ...scope,
    },
  );
  return Object.fromEntries([
    ...remove.map(({ kind, name, proof }) => [`${kind} ${name}`, `goes: ${proof}`]),
    ...leave.map(({ kind, name, why }) => [`${kind} ${name}`, `stays: ${why}`]),
  ]);
}

const noBaseline = { baseline: undefined };

describe('a container', () => {
  test('of a declared name goes, one whose name only begins or ends like it does not', () => {
    const containers = ['web', 'web2', 'my-web', 'Web', 'web-1'].map((name) => container({ name }));
    expect(plan({ containers })).toEqual({ 'container web': 'goes: name' });
  });

  test('on a declared port goes, whether it runs or not; 18888 and 888 are other ports', () => {
    const containers = [8888, 18888, 888, 0].map((host) => container({ name: `on-${host}`, ...publishing(host) }));
    expect(plan({ containers })).toEqual({ 'container on-8888': 'goes: port' });
  });

  test('with a mount of the workspace or of what is in it goes; one of a folder beside it does not', () => {
    const containers = [WORK, `${WORK}/a/b`, `${WORK}-old`, '/home/me', '/'].map((path) =>
      container({ name: path, mounts: [bind(path)] }),
    );
    expect(plan({ containers })).toEqual({
      [`container ${WORK}`]: 'goes: mount',
      [`container ${WORK}/a/b`]: 'goes: mount',
    });
  });

  test('a volume whose source lies in the workspace is no bind mount of it', () => {
    const mounts = [{ ...named('data'), source: `${WORK}/x` }];
    expect(plan({ containers: [container({ mounts })] })).toEqual({});
  });

  test('of the compose project in the workspace goes; one of the same project name elsewhere does not', () => {
    const containers = [
      container({ name: 'own', labels: project('web-db', WORK) }),
      container({ name: 'stranger', labels: project('web-db', '/srv/web-db') }),
      container({ name: 'no-folder', labels: project('web-db') }),
    ];
    expect(plan({ containers }, { footprint: COMPOSED })).toEqual({ 'container own': 'goes: project' });
  });

  test.each(['nginx:alpine', 'docker.io/library/nginx:alpine'])('that fits by its image %s alone stays', (name) => {
    expect(plan({ containers: [container({ image: name })] })).toEqual({ 'container other': 'stays: image-only' });
  });

  test('that fits by its image goes with a volume or a network of the exercise; with others, or older ones, it stays', () => {
    const on = (name: string, networkId = name) => ({
      endpoints: [{ network: name, networkId, aliases: [], address: '' }],
    });
    const given = [{ mounts: [named('data')] }, on('net'), { mounts: [named('data2')] }, on('net2'), on('net', 'old')];
    const containers = given.map((more, at) => container({ name: `c${at}`, image: 'nginx:alpine', ...more }));
    const verdicts = (scope = {}) => given.map((_one, at) => plan({ containers }, scope)[`container c${at}`]);
    const baseline = { ...EMPTY, networks: ['old'] };
    const [goes, stays] = ['goes: use', 'stays: image-only'];
    expect(verdicts({ baseline })).toEqual([goes, goes, stays, stays, stays]);
    expect(verdicts({ baseline: { ...baseline, volumes: ['data'] } })[0]).toBe(stays);
    expect(plan({ containers: [container({ mounts: [named('data')] })] })).toEqual({});
  });

  describe('of an image that the exercise has the learner build', () => {
    const built = image('go-hello:latest');
    const user = container({ image: 'go-hello', imageId: built.id });
    const given = (...images: Baseline['images']) => ({ baseline: { ...EMPTY, images } });

    test('goes, and the image with it: nobody had one of that name before the start', () => {
      expect(plan({ containers: [user], images: [built] })).toEqual({
        'container other': 'goes: build',
        'image go-hello:latest': 'goes: name',
      });
      const containers = ['go-hello:latest', 'docker.io/library/go-hello'].map((name) =>
        container({ name, image: name, imageId: built.id }),
      );
      expect(Object.values(plan({ containers }))).toEqual(['goes: build', 'goes: build']);
    });

    test('stays when the name stood for an image before the start, whatever it stands for now', () => {
      const scope = given({ id: `sha256:${hex()}`, tags: ['go-hello:latest'] });
      expect(plan({ containers: [user] }, scope)).toEqual({ 'container other': 'stays: image-only' });
    });

    test('stays when the image was there before the start under another name', () => {
      const scope = given({ id: built.id, tags: ['mine:1'] });
      expect(plan({ containers: [user] }, scope)).toEqual({ 'container other': 'stays: image-only' });
    });

    test('is no concern when it was there before, or has another tag or repository', () => {
      expect(plan({ containers: [user] }, { baseline: { ...EMPTY, containers: [user.id] } })).toEqual({});
      const containers = ['go-hello:v2', 'me/go-hello', 'go-hello2'].map((name) =>
        container({ name, image: name, imageId: built.id }),
      );
      expect(plan({ containers })).toEqual({});
    });

    test('stays without a baseline', () => {
      expect(plan({ containers: [user] }, noBaseline)).toEqual({ 'container other': 'stays: image-only' });
    });

    test('goes when compose built it for a service of the exercise', () => {
      const containers = [container({ image: 'web-db-go', imageId: hex() })];
      expect(plan({ containers }, { footprint: COMPOSED })).toEqual({ 'container other': 'goes: build' });
    });
  });

  test('of another tag or repository is no concern', () => {
    const images = ['nginx', 'nginx:latest', 'me/nginx:alpine', 'localhost:5000/nginx:alpine', 'nginx:alpine-slim'];
    expect(plan({ containers: images.map((one) => container({ name: one, image: one })) })).toEqual({});
  });

  test('of the baseline is no concern, whatever it fits by', () => {
    const one = container({ name: 'web', ...publishing(8888), mounts: [bind(WORK)], labels: project('web-db', WORK) });
    expect(plan({ containers: [one] }, { baseline: { ...EMPTY, containers: [one.id] } })).toEqual({});
  });

  test('without a baseline its name and port prove nothing, its workspace does', () => {
    const containers = [
      container({ name: 'web' }),
      container({ name: 'by-port', ...publishing(8888) }),
      container({ name: 'by-mount', mounts: [bind(WORK)] }),
      container({ name: 'by-project', labels: project('x', WORK) }),
    ];
    expect(plan({ containers }, noBaseline)).toEqual({
      'container web': 'stays: unproved',
      'container by-port': 'stays: unproved',
      'container by-mount': 'goes: mount',
      'container by-project': 'goes: project',
    });
  });
});

describe('a network', () => {
  test('of a declared name goes, one of a similar name does not', () => {
    expect(plan({ networks: [network('net'), network('net2'), network('my_net')] })).toEqual({
      'network net': 'goes: name',
    });
  });

  test('of the baseline is no concern; one of the same name made later goes by its own id', () => {
    const [before, later] = [network('net'), network('net')];
    const { remove } = planReset(
      { ...NOTHING, networks: [before, later] },
      {
        footprint: FOOTPRINT,
        workspace: { folder: WORK, holds: () => false },
        baseline: { ...EMPTY, networks: [before.id] },
        built: [],
        keepImages: false,
      },
    );
    expect(remove.map(({ id }) => id)).toEqual([later.id]);
  });

  test('without a baseline it stays', () => {
    expect(plan({ networks: [network('net')] }, noBaseline)).toEqual({ 'network net': 'stays: unproved' });
  });

  test("of the workspace's compose project goes", () => {
    const networks = [network('web-db_default', project('web-db')), network('web-db2_default', project('web-db2'))];
    expect(plan({ networks }, { footprint: COMPOSED })).toEqual({ 'network web-db_default': 'goes: project' });
  });

  test('stays when a project of that name runs in another folder', () => {
    const networks = [network('web-db_default', project('web-db'))];
    const containers = [container({ labels: project('web-db', '/srv/web-db') })];
    expect(plan({ networks, containers }, { footprint: COMPOSED })).toEqual({
      'network web-db_default': 'stays: foreign-project',
    });
  });

  test('of a project stays without a baseline, when no container shows whose it is', () => {
    const networks = [network('web-db_default', project('web-db'))];
    expect(plan({ networks }, { ...noBaseline, footprint: COMPOSED })).toEqual({
      'network web-db_default': 'stays: unproved',
    });
    const containers = [container({ name: 'own', labels: project('web-db', WORK) })];
    expect(plan({ networks, containers }, { ...noBaseline, footprint: COMPOSED })).toMatchObject({
      'network web-db_default': 'goes: project',
    });
  });

  test('of a project is no concern of an exercise without compose', () => {
    expect(plan({ networks: [network('web-db_default', project('web-db'))] })).toEqual({});
  });
});

describe('a volume', () => {
  test('of a declared name goes, one of a similar name or of the baseline does not', () => {
    const volumes = ['data', 'data2', 'my-data', 'Data'].map((name) => volume(name));
    expect(plan({ volumes })).toEqual({ 'volume data': 'goes: name' });
    expect(plan({ volumes }, { baseline: { ...EMPTY, volumes: ['data'] } })).toEqual({});
  });

  test('without a baseline it stays', () => {
    expect(plan({ volumes: [volume('data')] }, noBaseline)).toEqual({ 'volume data': 'stays: unproved' });
  });

  test('that a container from before uses stays', () => {
    expect(plan({ volumes: [volume('data')], otherMounts: [named('data')] })).toEqual({ 'volume data': 'stays: used' });
  });

  test('that a container uses which stays, stays; one that only a container uses which goes, goes', () => {
    const volumes = [volume('data')];
    const goes = container({ name: 'web', mounts: [named('data')] });
    const stays = container({ image: 'redis', mounts: [named('data')] });
    expect(plan({ volumes, containers: [goes] })).toMatchObject({ 'volume data': 'goes: name' });
    expect(plan({ volumes, containers: [goes, stays] })).toMatchObject({ 'volume data': 'stays: used' });
  });

  test('of any name goes with the container that alone used it, but not an anonymous one, nor without a baseline', () => {
    const anonymous = hex();
    const volumes = [volume('mine'), volume(anonymous)];
    const containers = [container({ name: 'web', mounts: [named('mine'), named(anonymous)] })];
    expect(plan({ volumes, containers })).toEqual({ 'container web': 'goes: name', 'volume mine': 'goes: users' });
    expect(plan({ volumes, containers }, noBaseline)).toEqual({ 'container web': 'stays: unproved' });
  });

  test('without a name stays behind `docker rm`, and goes where the engine tells that only the exercise had it', () => {
    const [gone, made] = [hex(), hex()];
    const making = { type: 'volume', action: 'create', id: made, attributes: {} };
    const used = { type: 'volume', action: 'mount', id: made, attributes: { container: gone, destination: '/data' } };
    const left = (name: string) => ({ type: 'container', action: 'destroy', id: gone, attributes: { name } });
    const told = (...events: object[]) => ({ volumes: [volume(made)], events: events as EngineEvent[] });
    const goes = { [`volume ${made.slice(0, 12)}`]: 'goes: left' };
    expect(plan(told(making, used, left('web')))).toEqual(goes);
    expect(plan(told(making, used, left('web')), noBaseline)).toEqual({});
    expect(plan(told(making, used, left('somebody')))).toEqual({});
    expect(plan(told(used, left('web')))).toEqual({});
    expect(plan(told(making, left('web')))).toEqual({});
    const another = { ...used, attributes: { container: hex(), destination: '/data' } };
    expect(plan(told(making, used, another, left('web')))).toEqual({});
    const baseline = { ...EMPTY, containers: [gone] };
    expect(plan(told(making, used, left('web')), { baseline })).toEqual({});
    const user = container({ image: 'redis', mounts: [named(made)] });
    expect(plan({ ...told(making, used, left('web')), containers: [user] })).toEqual({});
    const inProject = { ...left('web-db-db-1'), attributes: project('web-db', WORK) };
    expect(plan(told(making, used, inProject), { footprint: COMPOSED })).toEqual(goes);
    const elsewhere = { ...left('web-db-db-1'), attributes: project('web-db', '/srv/web-db') };
    expect(plan(told(making, used, elsewhere), { footprint: COMPOSED })).toEqual({});
  });

  test('that nobody uses and nobody declared is no concern', () => {
    expect(plan({ volumes: [volume('precious')] })).toEqual({});
  });

  test("of the workspace's compose project goes, one of a project in another folder stays", () => {
    const volumes = [volume('web-db_data', project('web-db'))];
    const stranger = container({ labels: project('web-db', '/srv/web-db') });
    expect(plan({ volumes }, { footprint: COMPOSED })).toEqual({ 'volume web-db_data': 'goes: project' });
    expect(plan({ volumes, containers: [stranger] }, { footprint: COMPOSED })).toEqual({
      'volume web-db_data': 'stays: foreign-project',
    });
  });
});

describe('an image', () => {
  test('tag that came since the start goes; one of the baseline, or another tag, does not', () => {
    const images = [image('nginx:alpine'), image('nginx:latest'), image('go-hello:latest'), image('go-hello:v2')];
    expect(plan({ images })).toEqual({
      'image nginx:alpine': 'goes: name',
      'image go-hello:latest': 'goes: name',
    });
    const baseline = { ...EMPTY, images: images.map(({ id, tags }) => ({ id, tags: [...tags] })) };
    expect(plan({ images }, { baseline })).toEqual({});
  });

  test('is kept with --keep-images when it was downloaded, not when it was built', () => {
    const images = [image('nginx:alpine'), image('go-hello:latest')];
    expect(plan({ images }, { keepImages: true })).toEqual({
      'image nginx:alpine': 'stays: kept',
      'image go-hello:latest': 'goes: name',
    });
  });

  test('that was there under another name keeps that name, and loses only the new one', () => {
    const one = image('mine:1', 'nginx:alpine');
    const baseline = { ...EMPTY, images: [{ id: one.id, tags: ['mine:1'] }] };
    expect(plan({ images: [one] }, { baseline })).toEqual({ 'image nginx:alpine': 'goes: name' });
  });

  test('that was there without a name keeps the one that it has now', () => {
    const one = image('nginx:alpine');
    const baseline = { ...EMPTY, images: [{ id: one.id, tags: [] }] };
    expect(plan({ images: [one] }, { baseline })).toEqual({ 'image nginx:alpine': 'stays: earlier' });
  });

  test('that a container uses which stays, stays, unless it has another tag', () => {
    const one = image('nginx:alpine');
    const two = { ...one, tags: ['mine:1', 'nginx:alpine'] };
    const containers = [container({ imageId: one.id })];
    expect(plan({ images: [one], containers })).toEqual({ 'image nginx:alpine': 'stays: used' });
    expect(plan({ images: [two], containers })).toEqual({ 'image nginx:alpine': 'goes: name' });
  });

  describe('by the name and digest that a swarm pulled', () => {
    const digest = `@sha256:${hex()}`;
    const swarmed = image('nginx:alpine', `nginx:alpine${digest}`);

    test('goes with the exercise; one that the exercise does not name stays', () => {
      const other = image(`redis:7${digest}`);
      expect(plan({ images: [swarmed, other] })).toEqual({
        'image nginx:alpine': 'goes: name',
        [`image nginx:alpine${digest}`]: 'goes: name',
      });
      const containers = [container({ imageId: swarmed.id })];
      expect(plan({ images: [swarmed], containers })).toMatchObject({ 'image nginx:alpine': 'stays: used' });
    });

    test('stays when other names of the image would go with it', () => {
      const stays = { [`image nginx:alpine${digest}`]: 'stays: other-names' };
      const baseline = { ...EMPTY, images: [{ id: swarmed.id, tags: ['nginx:alpine'] }] };
      expect(plan({ images: [swarmed] }, { baseline })).toEqual(stays);
      const mine = { ...swarmed, tags: [...swarmed.tags, 'mine:1'] };
      expect(plan({ images: [mine] })).toEqual({ ...stays, 'image nginx:alpine': 'goes: name' });
    });
  });

  test('stays without a baseline', () => {
    expect(plan({ images: [image('nginx:alpine')] }, noBaseline)).toEqual({ 'image nginx:alpine': 'stays: unproved' });
  });

  test('without a tag goes only when the engine told that it once had one of ours', () => {
    const [ours, theirs] = [image(), image()];
    const tagged = (id: string, name: string) => ({ type: 'image', action: 'tag', id, attributes: { name }, time: 1 });
    const events = [tagged(ours.id, 'go-hello:latest'), tagged(theirs.id, 'go-hello2:latest')];
    expect(plan({ images: [ours, theirs], events })).toEqual({ [`image ${ours.id.slice(0, 19)}`]: 'goes: tag' });
    const baseline = { ...EMPTY, images: [{ id: ours.id, tags: [] }] };
    expect(plan({ images: [ours], events }, { baseline })).toEqual({});
    expect(plan({ images: [ours], events }, noBaseline)).toEqual({});
    const user = container({ imageId: ours.id });
    expect(plan({ images: [ours], events, containers: [user] })).toEqual({
      [`image ${ours.id.slice(0, 19)}`]: 'stays: used',
    });
  });

  describe('without a tag, of which the engine told nothing,', () => {
    const nameless = image();
    const short = `image ${nameless.id.slice(0, 19)}`;

    test('goes when a container was made from it by a name that the exercise builds', () => {
      const containers = [container({ image: 'go-hello', imageId: nameless.id })];
      expect(plan({ images: [nameless], containers })).toMatchObject({ [short]: 'goes: tag' });
      const others = [container({ image: 'mine', imageId: nameless.id })];
      expect(plan({ images: [nameless], containers: others })).toEqual({});
    });

    test('goes when a check saw it under such a name, unless it was there before', () => {
      const built = [nameless.id];
      expect(plan({ images: [nameless] }, { built })).toEqual({ [short]: 'goes: tag' });
      const baseline = { ...EMPTY, images: [{ id: nameless.id, tags: [] }] };
      expect(plan({ images: [nameless] }, { built, baseline })).toEqual({});
    });

    test('stays with a question, and goes once a person has confirmed it', () => {
      const present = { images: [nameless], untold: [nameless.id] };
      expect(plan(present)).toEqual({ [short]: 'stays: untold' });
      expect(plan(present, { confirmed: new Set([nameless.id]) })).toEqual({ [short]: 'goes: confirmed' });
    });

    test('is no concern when it was there before, when something else uses it, or where nothing is built', () => {
      const present = { images: [nameless], untold: [nameless.id] };
      const baseline = { ...EMPTY, images: [{ id: nameless.id, tags: [] }] };
      expect(plan(present, { baseline })).toEqual({});
      expect(plan({ ...present, containers: [container({ image: 'mine', imageId: nameless.id })] })).toEqual({});
      expect(plan(present, { footprint: { images: ['nginx:alpine'] } })).toEqual({});
    });
  });

  test('that compose built for a service of the exercise goes, in the old and the new way of naming', () => {
    const images = [image('web-db-go:latest'), image('web-db_go:latest'), image('web-db-gone:latest')];
    expect(plan({ images }, { footprint: COMPOSED })).toEqual({
      'image web-db-go:latest': 'goes: name',
      'image web-db_go:latest': 'goes: name',
    });
  });
});

describe('a swarm', () => {
  const swarmed = { footprint: { swarm: { services: ['echo'], stacks: ['shop'] }, images: ['nginx:alpine'] } };
  const before = { ...EMPTY, services: [], swarm: 'inactive' };
  const service = (name: string, stack?: string): Service => ({
    id: hex(),
    name,
    image: 'nginx:alpine',
    replicas: 1,
    labels: stack === undefined ? {} : { 'com.docker.stack.namespace': stack },
  });
  const gateway = network('docker_gwbridge');
  const own = [service('echo'), service('shop_web', 'shop')];

  test('that was not there before goes with the services of the exercise, and with the network that stays of it', () => {
    const present = { services: own, swarm: 'active', networks: [gateway] };
    expect(plan(present, { ...swarmed, baseline: before })).toEqual({
      'service echo': 'goes: name',
      'service shop_web': 'goes: name',
      'swarm default': 'goes: swarm',
      'network docker_gwbridge': 'goes: swarm',
    });
  });

  test('stays with a service that is not of the exercise, and so does its network', () => {
    const present = { services: [...own, service('echo2')], swarm: 'active', networks: [gateway] };
    expect(plan(present, { ...swarmed, baseline: before })).toEqual({
      'service echo': 'goes: name',
      'service shop_web': 'goes: name',
      'swarm default': 'stays: others-services',
    });
  });

  test('that was there before stays, and what was in it', () => {
    const [early, late] = [service('echo'), service('shop_web', 'shop')];
    const overlay = network('shop_default', { 'com.docker.stack.namespace': 'shop' });
    const baseline = { ...EMPTY, services: [early.id], swarm: 'active', networks: [gateway.id] };
    const present = { services: [early, late], swarm: 'active', networks: [gateway, overlay] };
    expect(plan(present, { ...swarmed, baseline })).toEqual({
      'service shop_web': 'goes: name',
      'network shop_default': 'goes: name',
    });
  });

  test('is no concern of an exercise that makes none, nor where nobody knows what was there before', () => {
    const present = { services: own, swarm: 'active', networks: [gateway] };
    expect(plan(present, { baseline: before })).toEqual({});
    expect(plan(present, { ...swarmed, ...noBaseline })).toEqual({
      'service echo': 'stays: unproved',
      'service shop_web': 'stays: unproved',
    });
  });

  test('that was left leaves its network behind, which goes', () => {
    expect(plan({ networks: [gateway] }, { ...swarmed, baseline: before })).toEqual({
      'network docker_gwbridge': 'goes: swarm',
    });
  });

  test('has containers that go with their service alone, and do not hold on to an image then', () => {
    const [echo] = own as [Service];
    const task = container({
      name: 'echo.1.x',
      image: 'nginx:alpine',
      imageId: 'sha256:nginx',
      labels: { 'com.docker.swarm.service.id': echo.id },
    });
    const present = { containers: [task], images: [{ ...image('nginx:alpine'), id: 'sha256:nginx' }], swarm: 'active' };
    const scope = { ...swarmed, baseline: before };
    expect(plan({ ...present, services: [echo] }, scope)).toMatchObject({ 'image nginx:alpine': 'goes: name' });
    const other = { ...echo, name: 'other' };
    expect(plan({ ...present, services: [other] }, scope)).toMatchObject({ 'image nginx:alpine': 'stays: used' });
  });
});

test('what is used comes after what uses it', () => {
  const { remove } = planReset(
    {
      ...NOTHING,
      containers: [container({ name: 'web', mounts: [named('data')] })],
      images: [image('nginx:alpine')],
      volumes: [volume('data')],
      networks: [network('net')],
    },
    {
      footprint: FOOTPRINT,
      workspace: { folder: WORK, holds: () => false },
      baseline: EMPTY,
      built: [],
      keepImages: false,
    },
  );
  expect(remove.map(({ kind }) => kind)).toEqual(['container', 'network', 'volume', 'image']);
});
