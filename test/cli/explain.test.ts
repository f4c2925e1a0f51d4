import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { someMistakes } from '../bounds.js';
import { exercisesHere } from '../course.js';
import { type EngineProxy, engineProxy, onlyReads } from '../doubles/engine-proxy.js';
import { type Learner, newLearner } from './dojo.js';

const ROOT = join(import.meta.dirname, '../..');
const ids = await exercisesHere();

function scripts(id: string): readonly string[] {
  return ['solution.sh', ...someMistakes(id, 0).map((name) => `mistakes/${name}.sh`)];
}

interface Explained {
  readonly workspace: string;
  readonly checks: readonly {
    readonly id: string;
    readonly status: string;
    readonly evidence?: { readonly command: string; readonly value: string };
    readonly blockedBy?: readonly string[];
  }[];
}

let proxy: EngineProxy;
let learner: Learner;
/** The exercises to take away after a test. */
const begun: string[] = [];
beforeAll(async () => {
  proxy = await engineProxy();
});
afterAll(() => proxy.close());
beforeEach(async () => {
  learner = await newLearner();
});
afterEach(async () => {
  for (const id of begun.splice(0)) await clear(id);
  await learner.leave();
});

const through = () => ({ DOCKER_HOST: proxy.host });

/** What fits by its image alone was made just now, by the script; a reset leaves it, as it cannot know that. */
async function clear(id: string): Promise<void> {
  const { stdout } = await learner.dojo(['reset', id, '--dry-run', '--json']);
  const { exercises } = JSON.parse(stdout) as { exercises: { left: { kind: string; id: string; why: string }[] }[] };
  const own = exercises
    .flatMap(({ left }) => left)
    .filter(({ kind, why }) => kind === 'container' && why === 'image-only');
  if (own.length > 0) await execa('docker', ['rm', '-f', ...own.map((container) => container.id)]);
  await learner.dojo(['reset', id, '--yes']);
}

/** Starts the exercise, does what a script does, and lets it settle. */
async function reach(id: string, script: string): Promise<string> {
  const folder = join(learner.folder, id);
  begun.push(id);
  expect(await learner.dojo(['start', id])).toMatchObject({ exitCode: 0 });
  await learner.type(await readFile(join(ROOT, 'exercises', id, script), 'utf8'), folder);
  await learner.dojo(['check', id]);
  return folder;
}

async function explained(...args: readonly string[]): Promise<Explained> {
  const { stdout, stderr, exitCode } = await learner.dojo(['explain', ...args, '--json'], { env: through() });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return JSON.parse(stdout) as Explained;
}

/** A command, typed as it is shown. */
async function typed(command: string, cwd: string): Promise<string> {
  const { stdout } = await execa('bash', ['-c', command], { cwd, env: through(), reject: false, stdin: 'ignore' });
  return stdout.trimEnd();
}

const STATES = ids.flatMap((id) => scripts(id).map((script) => [id, script] as const));

describe('every command prints what explain says, and changes nothing', () => {
  test.each(STATES)('%s, %s', { timeout: 400_000 }, async (id, script) => {
    const folder = await reach(id, script);
    proxy.take();
    const { checks, workspace } = await explained(id);
    expect(workspace).toBe(folder);
    const open = checks.filter(({ status }) => status !== 'blocked');
    expect(open.filter(({ evidence }) => !evidence).map((check) => check.id)).toEqual([]);
    expect(open.length).toBeGreaterThan(0);
    expect(checks.filter(({ blockedBy, status }) => (status === 'blocked') !== Boolean(blockedBy?.length))).toEqual([]);
    if (script === 'solution.sh') expect(checks.map(({ status }) => status)).toEqual(checks.map(() => 'passed'));
    // the last ones first: a visit would be seen in a log
    for (const { id: check, evidence } of [...open].reverse()) {
      if (evidence) expect({ check, printed: await typed(evidence.command, folder) }).toEqual(printed(check, evidence));
    }
    const asked = proxy.take();
    expect(asked.length).toBeGreaterThan(open.length);
    expect(asked.filter((one) => !onlyReads(one))).toEqual([]);
  });

  const printed = (check: string, { value }: { value: string }) => ({ check, printed: value });
});

test('a person reads the mark, the command and what it prints; or what comes first', async () => {
  await reach('nginx-run', 'mistakes/never-visited.sh');
  const { stdout } = await learner.dojo(['explain', 'nginx-run']);
  expect(stdout).toContain(`  ✓ a container "nginx-alpine" from nginx:alpine is running
      type    docker inspect --format '{{.Config.Image}} {{.State.Status}}' nginx-alpine
      prints  nginx:alpine running
`);
  expect(stdout).toMatch(/✗ your request .*\n {6}type .*\n {6}prints {2}\(nothing\)\n/);
  await learner.type('docker stop -t 0 nginx-alpine');
  const stopped = await learner.dojo(['explain', '--lang', 'ja']);
  expect(stopped.stdout).toMatch(/出力 {2}nginx:alpine exited \d+\n/);
  expect(stopped.stdout).toMatch(/· .*\(先に：nginx:alpine/);
});

test('one check alone; a finding tells the same', async () => {
  await reach('nginx-run', 'mistakes/swapped-ports.sh');
  const one = await explained('nginx-run', 'port-published');
  expect(one.checks.map(({ id }) => id)).toEqual(['port-published']);
  expect(one.checks[0]?.evidence?.value).toBe('8888/tcp -> 0.0.0.0:80');
  const { stdout } = await learner.dojo(['check', 'nginx-run', '--json']);
  const { checks } = JSON.parse(stdout) as { checks: { status: string; finding?: { evidence?: unknown } }[] };
  const evidence = checks.flatMap(({ finding }) => finding?.evidence ?? []);
  expect(evidence).toEqual([one.checks[0]?.evidence]);
  expect((await learner.dojo(['check', 'nginx-run'])).stdout).not.toContain('docker port');
});

test('no value of a password', { timeout: 300_000 }, async () => {
  await reach('compose-web-db', 'solution.sh');
  const { stdout } = await learner.dojo(['explain', 'compose-web-db', 'db-environment']);
  expect(stdout).toContain('MYSQL_ROOT_PASSWORD=\n');
  expect(stdout).toContain('MYSQL_USER=user\n');
  expect(stdout).not.toMatch(/P@ssw0rd|=password/);
});

describe('what cannot be explained', () => {
  test('an unknown exercise, an unknown check: the nearest ones', async () => {
    const exercise = await learner.dojo(['explain', 'ngnix-run']);
    expect(exercise).toMatchObject({ exitCode: 2, stdout: '' });
    expect(exercise.stderr).toContain('nginx-run');
    const check = await learner.dojo(['explain', 'nginx-run', 'port-publishd']);
    expect(check).toMatchObject({ exitCode: 2, stdout: '' });
    expect(check.stderr).toContain('port-published');
    const none = await learner.dojo(['explain', 'nginx-run', 'xyz']);
    expect(none.stderr).toContain('image-pulled, container-running, port-published');
  });

  test('without an engine', async () => {
    const env = { DOCKER_HOST: `unix://${learner.folder}/none.sock` };
    expect(await learner.dojo(['explain', 'nginx-run'], { env })).toMatchObject({ exitCode: 3, stdout: '' });
  });
});
