import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Engine } from '../../src/docker/connect.ts';
import { readOnly } from '../../src/docker/read.ts';
import { composeFile, composeService, dependsOn } from '../../src/exercise/index.ts';
import { openWorkspace } from '../../src/exercise/workspace.ts';
import { outside } from '../../src/run/outside.ts';
import { run } from '../../src/run/run.ts';

/* What a compose file says now, and what the containers were made from. */

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await connect(process.env);
  folder = await realpath(await mkdtemp(join(tmpdir(), 'dojo-compose-')));
});
afterAll(async () => {
  await compose('down', '-t', '0').catch(() => {});
  await rm(folder, { recursive: true, force: true });
});

const compose = (...args: string[]) => execa('docker', ['compose', ...args], { cwd: folder });
const up = () => compose('up', '-d', '-t', '0');

/** Service `web`, with these lines of its own. */
const write = (depends: string) =>
  writeFile(
    join(folder, 'compose.yaml'),
    `services:
  db:
    image: busybox
    command: sleep 600
    healthcheck: { test: ['CMD', 'true'], interval: 1s }
  web:
    image: busybox
    command: sleep 600
${depends}`,
  );
const NOTHING = '';
const STARTED = '    depends_on: [db]\n';
const HEALTHY = '    depends_on: { db: { condition: service_healthy } }\n';

const file = composeFile(['web']);
const web = composeService(file, 'web');

/** The code of the finding, and the part of the file that it names. */
async function verdict(whenHealthy: boolean): Promise<unknown> {
  const wanted = dependsOn(web, 'web', 'db', whenHealthy);
  const scene = {
    docker: readOnly(engine),
    workspace: await openWorkspace(folder),
    ...outside(engine),
    footprint: {},
    startedAt: engine.now,
    earlier: new Set<string>(),
    before: undefined,
    signal: new AbortController().signal,
  };
  for await (const outcome of run([file, web, wanted], scene)) {
    if (outcome.check === wanted) return outcome.status === 'failed' ? outcome.finding : outcome.status;
  }
  return undefined;
}

const CHANGED = { code: 'compose-changed-since-up', facts: { service: 'web', part: 'depends_on' } };

test('an order that was written after the containers were made is not theirs yet', async () => {
  await write(NOTHING);
  await up();
  expect(await verdict(false)).toMatchObject({
    code: 'compose-depends-on-missing',
    try: ['# compose.yaml: services.web.depends_on: [db]', 'docker compose up -d --build'],
  });

  await write(STARTED);
  expect(await verdict(false)).toMatchObject(CHANGED);
  expect(await verdict(true)).toMatchObject({ code: 'depends-on-without-health', facts: { found: 'service_started' } });
  await up();
  expect(await verdict(false)).toBe('passed');

  await write(HEALTHY);
  expect(await verdict(true)).toMatchObject(CHANGED);
  await up();
  expect(await verdict(true)).toBe('passed');
});
