import { finding } from '../../../diagnosis/finding.js';
import { lastLike } from '../../../evidence/log.js';
import { titled } from '../../../words/titles.js';
import { type Check, check, fail, type Seconds } from '../../check.js';
import { type Found, mustRun } from '../container.js';
import type { Explain } from '../http.js';
import { ownContainer } from './service.js';
import { UP } from './up.js';

/** Lines of a database's log that are looked through. */
const DATABASE_LINES = 500;
/** The one that only sets the database up says port 0. */
const READY = 'ready for connections\\..*port: [1-9]';

/**
 * MySQL takes connections: the real server says so, with its port. The one that only initialises says port 0.
 *
 * @param service of compose, or the container's own name
 * @param within how long an initialisation may take
 */
export function databaseReady<F extends Found>(of: Check<F>, service: string, within: Seconds): Check<F> {
  return check(
    `${service}-ready`,
    titled('database-ready', { service }),
    [of],
    async (scene, found) => {
      const { docker } = scene;
      const container = (await docker.container(found.container.id)) ?? found.container;
      await mustRun(scene, { container, again: found.again });
      const log = await docker.log(container.id, DATABASE_LINES);
      const begun = log.findLastIndex((line) => /starting as process/.test(line));
      const ready = log.slice(Math.max(0, begun)).some((line) => new RegExp(READY).test(line));
      const facts = { name: container.name, seconds: Number.parseInt(within, 10), log: log.slice(-3) };
      const look = container.name === service ? 'docker logs' : 'docker compose logs';
      if (!ready) fail(finding('database-not-ready', facts, [`${look} ${service}`]));
      return found;
    },
    {
      within,
      shows: async ({ docker }, { container: { id, name } }) =>
        lastLike({ name, lines: await docker.log(id, DATABASE_LINES), limit: DATABASE_LINES }, READY),
    },
  );
}

/**
 * What an application says when the database does not have the user, or the data, that the files describe. One that was
 * stopped in the middle of its initialisation lets nobody in from another host.
 */
const NOT_AS_DESCRIBED = /access denied|doesn't exist|unknown database|not allowed to connect/i;

/**
 * Why a page that asks the database fails: its volume was set up by an earlier container, and this one never touched it.
 *
 * @example http('http://localhost:8888/tasks', { needs: […], explain: volumeOfEarlierTry('db') })
 */
export function volumeOfEarlierTry(service: string): Explain {
  return async (scene, body) => {
    if (!NOT_AS_DESCRIBED.test(body)) return undefined;
    const { id, name, mounts } = await ownContainer(scene, service);
    const volume = mounts.find((mount) => mount.type === 'volume')?.name;
    const log = await scene.docker.log(id, DATABASE_LINES);
    if (!volume || log.some((line) => /Initializing database files/.test(line))) return undefined;
    return finding('volume-already-initialised', { name, volume }, ['docker compose down --volumes', UP]);
  };
}
