import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someExercises } from '../bounds.js';
import { type Desk, newDesk, type Ran } from '../cli/bad-input/program.js';
import { type Asked, type EngineProxy, engineProxy, onlyReads } from '../doubles/engine-proxy.js';
import { courseIds, exerciseOf, solve } from './course.js';
import { count } from './figures.js';

/*
 * What goes over the wire, over the whole course.
 */

const LOOKING = ['check', 'explain', 'hint', 'solution'];
/** A download, and what an exercise gives. */
const OF_A_START = /^POST \/(images\/create\?.*|containers\/create\?.*|containers\/[0-9a-f]{64}\/start)$/;
/** One thing at a time, by its full id or its one name; never by force. */
const OF_A_RESET =
  /^(POST \/containers\/[0-9a-f]{64}\/stop(\?t=\d+)?|DELETE \/(containers|networks)\/[0-9a-f]{64}(\?v=(true|1))?|DELETE \/volumes\/[\w.-]+|DELETE \/images\/[\w.:/-]+)$/;

let proxy: EngineProxy;
beforeAll(async () => {
  proxy = await engineProxy();
});
afterAll(() => proxy.close());

const wording = ({ method, path }: Asked): string => `${method} ${path}`;

/** What a command sends, apart from what only looks. */
async function sent(desk: Desk, ...args: readonly string[]): Promise<{ changes: readonly string[]; ran: Ran }> {
  proxy.take();
  const ran = await desk.dojo(args, { env: { DOCKER_HOST: proxy.host }, timeout: 300_000 });
  const asked = proxy.take();
  for (const { method } of asked) count('requests', 1, method);
  return { changes: asked.filter((one) => !onlyReads(one)).map(wording), ran };
}

/** All that only looks, one command after the other. */
async function lookAround(desk: Desk, id: string): Promise<void> {
  const before = proxy.asked.length;
  const commands = [...LOOKING.map((command) => [command, id]), ['check', id, '--json'], ['list'], ['doctor'], []];
  for (const args of commands) expect((await sent(desk, ...args)).changes).toEqual([]);
  expect(proxy.asked.length - before).toBeGreaterThan(5);
}

interface Planned {
  readonly kind: string;
  readonly id: string;
}

/** What `reset --dry-run --json` names. */
async function planOf(desk: Desk, id: string): Promise<readonly Planned[]> {
  const { changes, ran } = await sent(desk, 'reset', id, '--keep-images', '--dry-run', '--json');
  expect({ changes, exitCode: ran.exitCode }).toEqual({ changes: [], exitCode: 0 });
  return (JSON.parse(ran.stdout) as { exercises: [{ planned: Planned[] }] }).exercises[0].planned;
}

/** `container 12ab…`, of a request that changes it. */
function target(request: string): string {
  const [, kind, id] = /\/(\w+)s\/([^?]+?)(?:\/stop)?(?:\?|$)/.exec(request) ?? [];
  return `${kind} ${id}`;
}

describe('over the whole course', async () => {
  test.each(someExercises(await courseIds()))(
    '%s: what looks only reads, a reset sends what its plan says',
    async (id) => {
      const desk = await newDesk();
      await lookAround(desk, id);
      // what reaches beyond itself is not started here
      if ((await exerciseOf(id)).lab) return;
      try {
        const started = await sent(desk, 'start', id);
        expect(started.ran).toMatchObject({ exitCode: 0 });
        expect(started.changes.filter((one) => !OF_A_START.test(one))).toEqual([]);
        expect(await solve(desk, id)).toMatchObject({ exitCode: 0 });
        expect((await sent(desk, 'check', id)).ran).toMatchObject({ exitCode: 0 });
        await lookAround(desk, id);

        const planned = (await planOf(desk, id)).map((thing) => `${thing.kind} ${thing.id}`);
        const { changes, ran } = await sent(desk, 'reset', id, '--keep-images', '--yes');
        expect(ran).toMatchObject({ exitCode: 0 });
        expect(changes.filter((one) => !OF_A_RESET.test(one))).toEqual([]);
        expect([...new Set(changes.map(target))]).toEqual(planned);
        expect((await sent(desk, 'reset', id, '--keep-images', '--yes')).changes).toEqual([]);
      } finally {
        await desk.dojo(['reset', id, '--yes', '--keep-images']);
      }
    },
    600_000,
  );
});
