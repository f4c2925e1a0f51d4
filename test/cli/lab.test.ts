import { access, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Inventory, inventory } from '../../fixtures/inventory.js';
import { engineProxy } from '../doubles/engine-proxy.js';
import { type Learner, newLearner, type Typed } from './dojo.js';

/* An engine in a container of the test's engine. After each test the outer engine is as it was before. */

const BIN = fileURLToPath(new URL('../../bin/dojo.js', import.meta.url));
const ENGINE = process.env.DOJO_DIND_IMAGE || 'docker:28-dind';
const PATIENT = { timeout: 240_000 };

interface All extends Inventory {
  readonly contexts: string;
}

const docker = async (...args: string[]) => (await execa('docker', args)).stdout.trim();
/** Images of one age are listed in any order. */
const all = async (): Promise<All> => {
  const found = await inventory({});
  return { ...found, image: [...found.image].sort(), contexts: await docker('context', 'ls', '--quiet') };
};

let had: boolean;
let before: All;
let learner: Learner;
beforeAll(async () => {
  had = (await docker('images', '--quiet', ENGINE)) !== '';
  if (!had) await docker('pull', '--quiet', ENGINE);
  await docker('pull', '--quiet', 'nginx:alpine');
}, 240_000);
afterAll(async () => {
  if (!had) await docker('rmi', ENGINE);
});
beforeEach(async () => {
  before = await all();
  learner = await newLearner();
});
afterEach(async () => {
  await learner.dojo(['lab', 'down', '--yes']);
  await learner.leave();
  expect(await all()).toEqual(before);
}, 120_000);

const up = (...more: string[]): Promise<Typed> => learner.dojo(['lab', 'up', '--engine', ENGINE, ...more]);
const down = (): Promise<Typed> => learner.dojo(['lab', 'down', '--yes']);
const status = async () => JSON.parse((await learner.dojo(['lab', 'status', '--json'])).stdout);

async function expectSchema(answer: object): Promise<void> {
  const schema = JSON.parse(await readFile(new URL('../../docs/schema/lab.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ validateFormats: false }).compile(schema);
  validate(answer);
  expect(validate.errors ?? []).toEqual([]);
  expect(validate({ ...answer, status: 'half up' })).toBe(false);
}

const inLab = (commands: string, folder?: string): Promise<Typed> =>
  learner.type(
    `eval "$('${process.execPath}' '${BIN}' lab env 2>/dev/null)"; dojo() { '${process.execPath}' '${BIN}' "$@"; }; ${commands}`,
    folder,
  );

describe('a lab', () => {
  test('comes up, is worked in through its context and its mounts, and goes with all in it', PATIENT, async () => {
    const made = await up();
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.stderr).toContain(`starting ${ENGINE}`);
    expect(await status()).toMatchObject({
      status: 'up',
      context: 'dojo-lab',
      engine: { lab: true, host: '127.0.0.1' },
    });
    expect(await docker('context', 'show')).not.toBe('dojo-lab');
    await expectSchema(await status());

    const inside = await docker('--context', 'dojo-lab', 'info', '--format', '{{.ID}}');
    expect(inside).toBe((await status()).engine.id);
    expect(inside).not.toBe(await docker('info', '--format', '{{.ID}}'));

    const started = await inLab('dojo start volume-mount');
    expect(started).toMatchObject({ exitCode: 0 });
    expect(started.stderr).toContain('nginx:alpine is handed over from your own engine');
    const solution = fileURLToPath(new URL('../../exercises/volume-mount/solution.sh', import.meta.url));
    const checked = await inLab(`bash -eu ${solution}; dojo check --json`, join(learner.folder, 'volume-mount'));
    expect(checked.exitCode).toBe(0);
    expect(checked.stdout).toContain('"status": "passed"');
    expect(await docker('ps', '--quiet')).toHaveLength(12);

    expect((await down()).stdout).toContain('volume dojo-lab');
    expect(await learner.dojo(['lab'])).toMatchObject({
      exitCode: 1,
      stdout: 'There is no lab. dojo lab up makes one.',
    });
    await expect(access(join(learner.state, 'dojo', 'lab'))).rejects.toThrow();
    await expectSchema({ schema: 1, status: 'none' });
    expect(await status()).toEqual({ schema: 1, status: 'none' });
  });

  test('a second up finds it up, from inside it as well; another image is refused', PATIENT, async () => {
    await up();
    const first = (await status()).container;
    expect(await learner.dojo(['lab', 'up'])).toMatchObject({ exitCode: 0 });
    expect((await inLab('dojo lab up')).exitCode).toBe(0);
    expect((await status()).container).toBe(first);
    const other = await learner.dojo(['lab', 'up', '--engine', 'docker:1-dind']);
    expect(other.exitCode).toBe(3);
    expect(other.stderr).toContain(`runs ${ENGINE}, not docker:1-dind`);
  });

  test('a stopped one comes up again with what was in it', PATIENT, async () => {
    await up();
    await docker('--context', 'dojo-lab', 'volume', 'create', 'kept');
    await docker('stop', '--time', '5', 'dojo-lab');
    expect(await status()).toMatchObject({ status: 'stopped' });
    expect(await up()).toMatchObject({ exitCode: 0 });
    expect(await docker('--context', 'dojo-lab', 'volume', 'ls', '--quiet')).toBe('kept');

    await docker('restart', '--time', '5', 'dojo-lab');
    await expect.poll(status, { timeout: 60_000 }).toMatchObject({ status: 'up' });
    expect(await docker('--context', 'dojo-lab', 'volume', 'ls', '--quiet')).toBe('kept');
  });

  test('a swarm that is reset in its first moments leaves nothing in it', PATIENT, async () => {
    await up();
    const networks = () => docker('--context', 'dojo-lab', 'network', 'ls', '--quiet', '--no-trunc');
    const there = await networks();
    await writeFile(join(learner.folder, 'stack.yaml'), 'services: { web: { image: nginx:alpine } }');
    const commands = 'dojo start swarm-service && docker swarm init && docker stack deploy -c stack.yaml shop';
    for (let time = 0; time < 3; time++) {
      const reset = await inLab(`${commands} && dojo reset swarm-service --yes`);
      expect(reset.stdout + reset.stderr).toContain('docker_gwbridge');
      expect(reset).toMatchObject({ exitCode: 0 });
      expect(await networks()).toBe(there);
    }
  });

  test('its socket is in a folder that nobody else can enter, and no port of the engine is open', PATIENT, async () => {
    await up();
    const { mode } = await stat(join(learner.state, 'dojo', 'lab'));
    expect(mode & 0o077).toBe(0);
    expect(await docker('port', 'dojo-lab')).not.toMatch(/237[56]/);
    expect(await docker('port', 'dojo-lab')).toContain('127.0.0.1:8888');
  });

  test('is reached through TLS where no socket can be shared', PATIENT, async () => {
    const XDG_STATE_HOME = join(learner.folder, 'a-folder-whose-name-is-so-long'.repeat(4));
    const options = { env: { XDG_STATE_HOME } };
    expect(await learner.dojo(['lab', 'up', '--engine', ENGINE], options)).toMatchObject({ exitCode: 0 });
    const { stdout } = await learner.dojo(['lab', 'env'], options);
    expect(stdout).toMatch(/DOCKER_HOST='tcp:\/\/127\.0\.0\.1:\d+'\n.*DOCKER_TLS_VERIFY='1'/);
    expect(await docker('port', 'dojo-lab', '2376')).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(await docker('--context', 'dojo-lab', 'info', '--format', '{{.Labels}}')).toContain('dev.dojo.lab=');
    expect((await stat(join(XDG_STATE_HOME, 'dojo', 'lab', 'key.pem'))).mode & 0o077).toBe(0);
    const stranger = await learner.type('curl -sk "https://$(docker port dojo-lab 2376)/version"');
    expect(stranger.exitCode).not.toBe(0);
    expect(await learner.dojo(['lab', 'down', '--yes'], options)).toMatchObject({ exitCode: 0 });
  });

  test('an image that was downloaded for it goes with it; one that was there stays', PATIENT, async () => {
    await docker('tag', ENGINE, 'dojo-test-engine:x');
    await learner.dojo(['lab', 'up', '--engine', 'dojo-test-engine:x']);
    expect((await down()).stdout).not.toContain('image');
    expect(await docker('rmi', 'dojo-test-engine:x')).toContain('Untagged');
    await docker('rmi', ENGINE);
    expect((await up()).stderr).toContain(`${ENGINE} is not on this engine yet`);
    expect((await down()).stdout).toContain(`image ${ENGINE}`);
    expect(await docker('images', '--quiet', ENGINE)).toBe('');
    await docker('pull', '--quiet', ENGINE);
  });

  test('a down without a terminal asks for --yes; --dry-run removes nothing', PATIENT, async () => {
    await up();
    expect(await learner.dojo(['lab', 'down'])).toMatchObject({ exitCode: 2 });
    const plan = await learner.dojo(['lab', 'down', '--dry-run']);
    expect(plan).toMatchObject({ exitCode: 0 });
    expect(plan.stdout).toContain('container dojo-lab');
    expect(await status()).toMatchObject({ status: 'up' });
  });

  test('a context that was in use is said to be left; the default one is used then', PATIENT, async () => {
    const config = await learner.type('mktemp -d');
    const env = { DOCKER_CONFIG: config.stdout.trim() };
    await learner.dojo(['lab', 'up', '--engine', ENGINE], { env });
    await execa('docker', ['context', 'use', 'dojo-lab'], { env });
    const gone = await learner.dojo(['lab', 'down', '--yes'], { env });
    expect(gone.stderr).toContain('Your docker command used the context of the lab');
    expect((await execa('docker', ['context', 'ls', '--quiet'], { env })).stdout).toBe('default');
    await learner.type(`rm -r '${env.DOCKER_CONFIG}'`);
  });
});

describe('what was there before', () => {
  test.each([
    ['container', ['create', '--name', 'dojo-lab', 'nginx:alpine'], ['rm', 'dojo-lab']],
    ['volume', ['volume', 'create', 'dojo-lab'], ['volume', 'rm', 'dojo-lab']],
  ])('a %s of the same name is refused and survives', PATIENT, async (kind, make, remove) => {
    await docker(...make);
    const there = await all();
    const refused = await up();
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain(`there is a ${kind} "dojo-lab" that this dojo did not make`);
    await down();
    expect(await all()).toEqual(there);
    await docker(...remove);
  });

  test('a context of the same name stays as it is; the lab is used without', PATIENT, async () => {
    await docker('context', 'create', 'dojo-lab', '--docker', 'host=tcp://192.0.2.1:2375');
    const made = await up();
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.stderr).toContain('that dojo did not make');
    expect((await inLab('docker info --format "{{.Labels}}"')).stdout).toContain('dev.dojo.lab=');
    await down();
    expect(await docker('context', 'inspect', 'dojo-lab', '--format', '{{.Endpoints.docker.Host}}')).toContain(
      '192.0.2.1',
    );
    await docker('context', 'rm', 'dojo-lab');
  });

  test('a port that is taken is named, with who holds it', PATIENT, async () => {
    const id = await docker('run', '-d', '--name', 'holder', '-p', '8888:80', 'nginx:alpine');
    const refused = await up();
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('port 8888, which the exercises use, is held by the container "holder"');
    expect(await docker('ps', '--all', '--quiet', '--no-trunc')).toBe(id);
    await docker('rm', '--force', '--volumes', id);

    const server = createServer().listen(8888, '127.0.0.1');
    const program = await up();
    expect(program.exitCode).toBe(3);
    expect(program.stderr).toContain('is held by another program');
    server.close();
  });
});

describe('a lab that cannot be', () => {
  test('without an engine, without its image, with an image that is no engine', PATIENT, async () => {
    const nowhere = await learner.dojo(['lab', 'up'], { env: { DOCKER_HOST: 'unix:///nowhere/docker.sock' } });
    expect(nowhere).toMatchObject({ exitCode: 3 });
    const absent = await learner.dojo(['lab', 'up', '--engine', 'docker:no-such-tag']);
    expect(absent).toMatchObject({ exitCode: 3 });
    expect(absent.stderr).toContain('cannot pull docker:no-such-tag');
    const other = await learner.dojo(['lab', 'up', '--engine', 'nginx:alpine']);
    expect(other).toMatchObject({ exitCode: 3 });
    expect(other.stderr).toMatch(/nginx:alpine does not run as an engine here[\s\S]*privileged: [\s\S]*named: /);
    expect(await docker('ps', '--all', '--quiet')).toBe('');
  });

  test('from a folder that an engine needs for itself', async () => {
    expect(await learner.dojo(['lab', 'up'], { cwd: '/' })).toMatchObject({ exitCode: 2 });
    expect(await learner.dojo(['lab', 'env'])).toMatchObject({ exitCode: 3, stdout: '' });
  });

  test('all rights are refused: those by name are enough', PATIENT, async () => {
    let refused = 0;
    const proxy = await engineProxy(({ method, path }, response, forward) => {
      if (method !== 'POST' || !/^\/containers\/\w+\/start/.test(path) || refused > 0) return forward();
      refused += 1;
      const message = 'OCI runtime create failed: runc create failed: unable to apply caps: operation not permitted';
      response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify({ message }));
    });
    const made = await learner.dojo(['lab', 'up', '--engine', ENGINE], { env: { DOCKER_HOST: proxy.host } });
    expect(made).toMatchObject({ exitCode: 0 });
    expect(made.stderr).toContain('all rights were refused');
    expect(await docker('inspect', '--format', '{{.HostConfig.Privileged}}', 'dojo-lab')).toBe('false');
    expect((await inLab('docker load -q < /dev/null; docker info --format "{{.Labels}}"')).stdout).toContain(
      'dev.dojo',
    );
    expect((await learner.dojo(['start', 'volume-mount'], { env: await innerEnv() })).exitCode).toBe(0);
    const ran = await inLab('docker run --rm nginx:alpine echo it runs');
    expect(ran.stdout).toContain('it runs');
    await down();
    await proxy.close();
  });
});

/** As `dojo lab env` exports it. */
async function innerEnv(): Promise<Record<string, string>> {
  const record = JSON.parse(await readFile(join(learner.state, 'dojo', 'lab.json'), 'utf8'));
  return record.inner;
}

describe('killed in the middle of up', () => {
  const remembered = () => access(join(learner.state, 'dojo', 'lab.json'));
  const there = async () => {
    if (!(await docker('ps', '--all', '--quiet'))) throw new Error('not yet');
  };
  const running = async () => {
    if (!(await docker('ps', '--quiet'))) throw new Error('not yet');
  };

  /** Kills it with no chance to clean up, as soon as something has happened. */
  async function killedWhen(happened: () => Promise<unknown>): Promise<void> {
    const env = { XDG_STATE_HOME: learner.state, DOJO_LANG: 'en' };
    const typed = execa(process.execPath, [BIN, 'lab', 'up', '--engine', ENGINE], {
      cwd: learner.folder,
      env,
      reject: false,
    });
    while (typed.exitCode === null || typed.exitCode === undefined) {
      const yet = await happened().then(
        () => true,
        () => false,
      );
      if (yet) break;
      await pause(5);
    }
    typed.kill('SIGKILL');
    await typed;
  }

  test.each([
    ['remembered', remembered],
    ['there', there],
    ['running', running],
  ])('once it is %s: a down leaves nothing, an up goes on', PATIENT, async (_name, happened) => {
    await killedWhen(happened);
    expect(await down()).toMatchObject({ exitCode: 0 });
    expect(await all()).toEqual(before);

    await killedWhen(happened);
    expect(await up()).toMatchObject({ exitCode: 0 });
    expect(await status()).toMatchObject({ status: 'up' });
  });
});

describe('folders', () => {
  test('a workspace that the lab does not see is refused with the way out; --mount shows it', PATIENT, async () => {
    const [here, elsewhere] = [join(learner.folder, 'here'), join(learner.folder, 'else:where')];
    for (const folder of [here, elsewhere]) await mkdir(folder);
    await learner.dojo(['lab', 'up', '--engine', ENGINE], { cwd: here });
    const refused = await learner.dojo(['start', 'volume-mount'], { cwd: elsewhere, env: await innerEnv() });
    expect(refused.exitCode).toBe(3);
    expect(refused.stderr).toContain('the lab does not see');
    expect((await learner.dojo(['lab', 'up'], { cwd: elsewhere })).stderr).toContain('does not see');
    const verified = await learner.dojo(['verify', 'volume-mount'], { env: await innerEnv() });
    expect(verified).toMatchObject({ exitCode: 3 });
    expect(verified.stderr).toContain('the lab does not see');
    await down();
    await writeFile(join(elsewhere, 'note'), 'seen');
    await learner.dojo(['lab', 'up', '--engine', ENGINE, '--mount', elsewhere], { cwd: here });
    const seen = await learner.type(`docker exec dojo-lab cat '${elsewhere}/note'`);
    expect(seen.stdout).toBe('seen');
  });
});
