import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, newDesk, packageWith } from '../cli/bad-input/program.js';
import { type EngineProxy, engineProxy, onlyReads } from '../doubles/engine-proxy.js';

let proxy: EngineProxy;
beforeAll(async () => {
  proxy = await engineProxy();
});
afterAll(() => proxy.close());

const through = () => ({ env: { DOCKER_HOST: proxy.host } });

const ID = 'promise-test';
const NAME = 'dojo-promise';
const PORT = 18_641;
const FOOTPRINT = {
  images: [`${NAME}-pulled:1`],
  builds: [`${NAME}-built`],
  containers: [NAME],
  volumes: [NAME],
  networks: [NAME],
  ports: [PORT],
  compose: { builds: ['web'] },
};
/** As compose marks what it makes in a folder. */
const inProject = (folder: string) =>
  `--label com.docker.compose.project=${ID} --label com.docker.compose.project.working_dir='${folder}'`;
const projectOnly = `--label com.docker.compose.project=${ID}`;

describe('a reset', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await newDesk(await packageWith(ID, FOOTPRINT));
    await sweep();
  });
  afterEach(() => sweep());

  /** By the names that these tests give, and no others. */
  async function sweep(): Promise<void> {
    await desk.dojo(['reset', ID, '--yes']);
    await desk.shell(
      [
        `docker ps -aq --filter name=${NAME} | xargs -r docker rm -f`,
        `docker network ls -q --filter name=${NAME} | xargs -r docker network rm`,
        `docker volume ls -q --filter name=${NAME} | xargs -r docker volume rm`,
        `docker images --format '{{.Repository}}:{{.Tag}}' | grep ${NAME} | xargs -r docker rmi`,
        `rm -rf ${ID} elsewhere`,
      ].join('; '),
    );
  }

  const make = async (commands: readonly string[]) => {
    const ran = await desk.shell(['set -e', ...commands].join('\n'));
    expect(ran).toMatchObject({ exitCode: 0 });
  };

  /** All that is there with these tests' names, by its id. */
  async function standing(): Promise<readonly string[]> {
    const { stdout } = await desk.shell(
      [
        `docker ps -a --no-trunc --filter name=${NAME} --format 'container {{.Names}} {{.ID}} {{.State}}'`,
        `docker network ls --no-trunc --filter name=${NAME} --format 'network {{.Name}} {{.ID}}'`,
        `docker volume ls --filter name=${NAME} --format 'volume {{.Name}}'`,
        `docker images --no-trunc --format 'image {{.Repository}}:{{.Tag}} {{.ID}}' | grep ${NAME}`,
      ].join('; '),
    );
    return stdout.split('\n').filter(Boolean).sort();
  }

  /** Names before, behind and around those of the exercise; same labels, same images; running and stopped. */
  const decoys = () => [
    `docker create --name ${NAME}2 busybox true`,
    `docker create --name my-${NAME} busybox true`,
    `docker create --name ${NAME}-1 --label dojo=1 --label com.docker.compose.project=my-${ID} busybox true`,
    `docker run -d --name ${NAME}-running -p ${PORT + 1}:80 busybox sleep 600`,
    `docker volume create ${NAME}2`,
    `docker volume create my-${NAME}`,
    `docker network create ${NAME}2`,
    `docker network create my-${NAME}`,
    `docker tag busybox ${NAME}-pulled:2`,
    `docker tag busybox ${NAME}-built:old`,
    `docker tag busybox my/${NAME}-pulled:1`,
  ];

  /** What a learner makes, each tied to the exercise in another way. */
  const own = () => [
    `docker create --name ${NAME} -v ${NAME}:/data busybox true`,
    `docker create --name ${NAME}-by-port -p ${PORT}:80 busybox true`,
    `docker run -d --name ${NAME}-by-mount -v '${desk.folder}/${ID}:/x' busybox sleep 600`,
    `docker create --name ${NAME}-by-project ${inProject(`${desk.folder}/${ID}`)} busybox true`,
    `docker network create ${NAME}`,
    `docker tag busybox ${NAME}-pulled:1`,
    `docker tag busybox ${NAME}-built:latest`,
  ];

  test('sends only stops and removals, each by full id or its one name, never forced, and nothing for what is not in its plan', async () => {
    await make(decoys());
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    const before = await standing();
    await make(own());
    const made = (await standing()).filter((one) => !before.includes(one));
    proxy.take();
    const plan = await desk.dojo(['reset', ID, '--dry-run', '--json'], through());
    expect(proxy.take().filter((one) => !onlyReads(one))).toEqual([]);
    expect(await standing()).toEqual([...before, ...made].sort());

    expect(await desk.dojo(['reset', ID, '--yes'], through())).toMatchObject({ exitCode: 0 });
    const sent = proxy.take().filter((one) => !onlyReads(one));
    const { planned } = (JSON.parse(plan.stdout) as { exercises: [{ planned: { id: string }[] }] }).exercises[0];
    expect(sent.length).toBeGreaterThanOrEqual(made.length);
    for (const { method, path } of sent) {
      expect(`${method} ${path}`).toMatch(
        /^(POST \/containers\/[0-9a-f]{64}\/stop(\?t=\d+)?|DELETE \/(containers|networks)\/[0-9a-f]{64}(\?v=(true|1))?|DELETE \/volumes\/[\w.-]+|DELETE \/images\/[\w.:/-]+)$/,
      );
      expect(planned.map(({ id }) => id)).toContain(/^\/\w+\/([^?]+?)(\/stop)?(\?|$)/.exec(path)?.[1]);
      expect(path).not.toMatch(/force|prune/);
    }
    expect(await standing()).toEqual(before);
  });

  test('a second reset finds nothing to do', async () => {
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make(own());
    await desk.dojo(['reset', ID, '--yes']);
    proxy.take();
    const again = await desk.dojo(['reset', ID, '--yes'], through());
    expect(again).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Nothing to remove') });
    expect(proxy.take().filter((one) => !onlyReads(one))).toEqual([]);
  });

  test('decoys that came after the start survive too', async () => {
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make(decoys());
    const before = await standing();
    await make(own());
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await standing()).toEqual(before);
  });

  test('the same compose project in another folder keeps its network and its volume', async () => {
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await mkdir(join(desk.folder, 'elsewhere', ID), { recursive: true });
    await make([
      `docker network create ${projectOnly} ${NAME}_default`,
      `docker volume create ${projectOnly} ${NAME}_data`,
      `docker create --name ${NAME}-stranger ${inProject(`${desk.folder}/elsewhere/${ID}`)} -v ${NAME}_data:/x busybox true`,
    ]);
    const before = await standing();
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await standing()).toEqual(before);
  });

  test('what fits by its image alone is listed, and left without a terminal', async () => {
    await make([`docker tag busybox ${NAME}-pulled:1`]);
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([`docker create --name ${NAME}-mine ${NAME}-pulled:1 true`]);
    const before = await standing();
    const ran = await desk.dojo(['reset', ID, '--yes']);
    expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${NAME}-mine`) });
    expect(await standing()).toEqual(before);
  });

  test("a volume without a name goes that a removed container of the exercise left behind, and nobody else's", async () => {
    const nameless = async () =>
      (await desk.shell(`docker volume ls -q | grep -E '^[0-9a-f]{64}$'`)).stdout.split('\n');
    const leave = async (name: string) => {
      const before = await nameless();
      await make([`docker run --name ${name} -v /data busybox true`, `docker rm ${name}`]);
      const [left = ''] = (await nameless()).filter((one) => !before.includes(one));
      return left;
    };
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    const [mine, own] = [await leave(`${NAME}-mine`), await leave(NAME)];
    const ran = await desk.dojo(['reset', ID, '--yes']);
    expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(own.slice(0, 12)) });
    const after = await nameless();
    expect(after).toContain(mine);
    expect(after).not.toContain(own);
    await make([`docker volume rm ${mine}`]);
  });

  /** Another image for each label. */
  const build = (label: string) =>
    `printf 'FROM busybox\\nLABEL ${NAME}=${label}\\n' | docker build -q -t ${NAME}-built - >/dev/null`;

  test('a container of an image that the learner built goes with it, and the next start finds the name free', async () => {
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([build('own'), `docker create --name ${NAME}-nameless ${NAME}-built true`]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await standing()).toEqual([]);
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
  });

  test('a container of before stays, made from an image of the same name', async () => {
    await make([
      `docker tag busybox ${NAME}-built`,
      `docker create --name ${NAME}-before ${NAME}-built true`,
      `docker rmi ${NAME}-built`,
    ]);
    const before = await standing();
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([build('own'), `docker create --name ${NAME}-nameless ${NAME}-built true`]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await standing()).toEqual(before);
  });

  test('a container stays of an image that was there before the start and only got the name of the exercise', async () => {
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([`docker tag busybox ${NAME}-built`, `docker create --name ${NAME}-mine ${NAME}-built true`]);
    const ran = await desk.dojo(['reset', ID, '--yes']);
    expect(ran).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(`${NAME}-mine`) });
    expect((await standing()).map((one) => one.split(' ')[1])).toEqual([`${NAME}-mine`]);
  });

  test('an earlier build goes too, where a check, the engine or a container tells that it had the name; else it is listed', async () => {
    // the containerd image store drops it by itself
    const nameless = async () => (await desk.shell('docker images -q --filter dangling=true')).stdout;
    const before = await nameless();
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([build('first'), `docker create --name ${NAME}-nameless ${NAME}-built true`, build('second')]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await nameless()).toBe(before);

    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([build('third')]);
    await desk.dojo(['check', ID]);
    await make([build('fourth')]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await nameless()).toBe(before);

    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([build('fifth'), `docker create --name ${NAME}-nameless ${NAME}-built true`, build('sixth')]);
    await desk.dojo(['check', ID]);
    await make([`docker rm ${NAME}-nameless`]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await nameless()).toBe(before);

    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([build('seventh'), build('eighth')]);
    const { stdout } = await desk.dojo(['reset', ID, '--yes', '--json']);
    const [{ left }] = (JSON.parse(stdout) as { exercises: [{ left: { id: string; why: string }[] }] }).exercises;
    for (const { id } of left.filter(({ why }) => why === 'untold')) await make([`docker rmi ${id}`]);
    expect(await nameless()).toBe(before);
  });

  test('a pulled image that has a second tag keeps it', async () => {
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([`docker tag busybox ${NAME}-pulled:1`, `docker tag busybox ${NAME}-precious:1`]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    const left = (await standing()).map((one) => one.split(' ')[1]);
    expect(left).toEqual([`${NAME}-precious:1`]);
    expect((await desk.shell('docker image inspect busybox')).exitCode).toBe(0);
  });

  test('a volume that a container of before uses stays', async () => {
    await make([`docker create --name ${NAME}-before -v ${NAME}-shared:/x busybox true`]);
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([`docker create --name ${NAME} -v ${NAME}-shared:/x busybox true`]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect((await standing()).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      `container ${NAME}-before`,
      `volume ${NAME}-shared`,
    ]);
  });

  test('a volume of before that nobody used until the learner did stays', async () => {
    await make([`docker volume create ${NAME}-precious`]);
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([`docker create --name ${NAME} -v ${NAME}-precious:/x busybox true`]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await standing()).toEqual([`volume ${NAME}-precious`]);
  });

  test('files of the workspace are never touched', async () => {
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([
      `echo mine > ${ID}/mine.txt`,
      `docker create --name ${NAME} -v '${desk.folder}/${ID}/mine.txt:/x' busybox true`,
    ]);
    expect((await desk.dojo(['reset', ID, '--yes'])).exitCode).toBe(0);
    expect(await readFile(join(desk.folder, ID, 'mine.txt'), 'utf8')).toBe('mine\n');
  });

  test.each([
    ['container', `docker create --name ${NAME} busybox true`],
    ['container', `docker create --name ${NAME}-web-1 ${inProject(`/srv/${ID}`)} busybox true`],
    ['volume', `docker volume create ${NAME}`],
    ['volume', `docker volume create ${projectOnly} ${NAME}_data`],
    ['network', `docker network create ${NAME}`],
    ['image', `docker tag busybox ${NAME}-built`],
  ])('a %s that had the name before is never adopted: start stops, and reset leaves it', async (kind, command) => {
    await make([command]);
    const before = await standing();
    proxy.take();
    const started = await desk.dojo(['start', ID], through());
    expect(started).toMatchObject({ exitCode: 3, stdout: '' });
    expect(started.stderr).toContain(kind);
    expect(started.stderr).toContain(NAME);
    await desk.dojo(['reset', ID, '--yes'], through());
    expect(proxy.take().filter((one) => !onlyReads(one))).toEqual([]);
    expect(await standing()).toEqual(before);
  });

  test('a container that is another one by the time of its removal is left', async () => {
    expect((await desk.dojo(['start', ID])).exitCode).toBe(0);
    await make([`docker create --name ${NAME} busybox true`]);
    let looked = 0;
    const late = await engineProxy(({ path }, _response, forward) => {
      looked += /^\/containers\/[0-9a-f]{64}\/json/.test(path) ? 1 : 0;
      if (looked === 2) void desk.shell(`docker rename ${NAME} ${NAME}-given-away`).then(forward);
      else forward();
    });
    await desk.dojo(['reset', ID, '--yes'], { env: { DOCKER_HOST: late.host } });
    await late.close();
    expect(looked).toBeGreaterThanOrEqual(2);
    expect(late.asked.filter((one) => !onlyReads(one))).toEqual([]);
    expect((await standing()).map((one) => one.split(' ')[1])).toEqual([`${NAME}-given-away`]);
  });
});

describe('a container that an exercise gives', () => {
  const GIVEN = 'dojo-given';
  const command = ['sh', '-c', 'trap exit TERM; sleep 600 & wait'];
  const clock = { name: GIVEN, image: 'busybox', command, env: { ZONE: 'UTC' }, volumes: { '/data': GIVEN } };
  let desk: Desk;
  beforeAll(async () => {
    const footprint = { images: ['busybox'], containers: [GIVEN], volumes: [GIVEN] };
    desk = await newDesk(await packageWith(ID, footprint, [], [clock]));
  });
  afterEach(() => desk.shell(`docker rm -f -v ${GIVEN} ${GIVEN}-2; docker volume rm ${GIVEN}; rm -rf ${ID}`));

  const start = () => desk.dojo(['start', ID]);
  const reset = () => desk.dojo(['reset', ID, '--yes', '--keep-images']);
  const seen = async (format: string) =>
    (await desk.shell(`docker inspect ${GIVEN} --format '${format}'`)).stdout.trim();

  test('runs as it was asked for, is said before it is made, and goes with the reset', async () => {
    const started = await start();
    expect(started).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(`"${GIVEN}"`) });
    expect(await seen('{{.State.Status}} {{index .Config.Env 0}} {{(index .Mounts 0).Name}}')).toBe(
      `running ZONE=UTC ${GIVEN}`,
    );
    expect(await reset()).toMatchObject({ exitCode: 0 });
    expect((await desk.shell(`docker ps -aq --filter name=${GIVEN}; docker volume ls -q | grep ${GIVEN}`)).stdout).toBe(
      '',
    );
  });

  test('stays as it is at a second start, and is made again where it has ended or gone', async () => {
    await start();
    const first = await seen('{{.Id}}');
    expect(await start()).toMatchObject({ exitCode: 0 });
    expect(await seen('{{.Id}}')).toBe(first);
    await desk.shell(`docker stop ${GIVEN}`);
    await start();
    const second = await seen('{{.Id}} {{.State.Status}}');
    expect(second).toMatch(/running$/);
    expect(second).not.toContain(first);
    await desk.shell(`docker rm -f ${GIVEN}`);
    await start();
    expect(await seen('{{.State.Status}}')).toBe('running');
    await reset();
  });

  test("takes nobody else's place: what has its name, and is not from dojo, is not touched", async () => {
    await start();
    await desk.shell(`docker rm -f ${GIVEN}; docker create --name ${GIVEN} busybox true`);
    const theirs = await seen('{{.Id}}');
    proxy.take();
    expect(await desk.dojo(['start', ID], through())).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining(GIVEN),
    });
    expect(proxy.take().filter((one) => !onlyReads(one))).toEqual([]);
    expect(await seen('{{.Id}}')).toBe(theirs);
    await reset();
  });

  test('that cannot be started is not left half made', async () => {
    const footprint = { images: ['busybox'], containers: [GIVEN], ports: [PORT] };
    const other = await newDesk(
      await packageWith(ID, footprint, [], [{ name: GIVEN, image: 'busybox', ports: { 80: PORT } }]),
    );
    await desk.shell(`docker run -d --name ${GIVEN}-2 -p ${PORT}:80 busybox sleep 600`);
    const ran = await other.dojo(['start', ID]);
    expect(ran).toMatchObject({ exitCode: 3, stderr: expect.stringMatching(/already allocated|failed to bind/) });
    expect((await desk.shell(`docker ps -aq --filter name=^${GIVEN}$`)).stdout).toBe('');
    await other.dojo(['reset', ID, '--yes', '--keep-images']);
  });
});
