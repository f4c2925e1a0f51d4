import type { ComposeFile, ComposeService } from '../../diagnosis/compose.js';
import { finding, isDiagnosed } from '../../diagnosis/finding.js';
import { quoted } from '../../diagnosis/quoted.js';
import type { ContainerSummary } from '../../docker/facts.js';
import { containersOf, filesLike, partsOf } from '../../evidence/compose.js';
import { environmentOf, labelOf, stateOf } from '../../evidence/container.js';
import type { Evidence } from '../../evidence/evidence.js';
import { lineOf } from '../../evidence/file.js';
import { lastLike } from '../../evidence/log.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail, type Seconds } from '../check.js';
import type { Scene } from '../scene.js';
import type { Workspace } from '../workspace.js';
import { type Found, mustRun } from './container.js';
import { refuseUnreadable, renamed } from './file.js';
import type { Explain } from './http.js';

/** Compose looks for these, in this order. @see https://docs.docker.com/compose/intro/compose-application-model/ */
const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
const UP = 'docker compose up -d --build';
/** The container of a service that got another name would go on and hold its ports and volumes. */
const UP_ALONE = `${UP} --remove-orphans`;
/** What the labels that compose gives begin with. */
const LABEL = 'com.docker.compose';

/** The compose file declares the services, and every volume that they name. */
export function composeFile(services: readonly string[]): Check<ComposeFile> {
  const title = titled('compose-file', { file: 'docker-compose.yml', service: services.join(', ') });
  const ask = async ({ workspace }: Scene) => {
    const files = await workspace.list();
    const file = NAMES.find((name) => files.includes(name));
    if (!file) noFile('docker-compose.yml', meantFile(files));
    const { parseCompose } = await import('../../diagnosis/compose.js');
    const text = await workspace.read(file);
    if (text === undefined) await refuseUnreadable(workspace, file);
    const parsed = parseCompose(file, text ?? '');
    if ('code' in parsed) fail(parsed);
    for (const service of services) mustDeclare(parsed, service);
    for (const volume of parsed.undeclaredVolumes) fail(finding('compose-volume-not-declared', { file, volume }, [UP]));
    return parsed;
  };
  return check('compose-file', title, [], ask, { shows: ({ workspace }) => showFile(workspace) });
}

/** Its services and volumes; the line that cannot be read, where there is one. */
async function showFile(workspace: Workspace): Promise<Evidence> {
  const files = await workspace.list();
  const file = NAMES.find((name) => files.includes(name));
  const text = file && (await workspace.read(file));
  if (!file || text === undefined) return filesLike(files);
  const { parseCompose } = await import('../../diagnosis/compose.js');
  const parsed = parseCompose(file, text);
  const isWrong = 'code' in parsed && isDiagnosed(parsed) && 'line' in parsed.facts;
  return isWrong ? lineOf(file, text, Number(parsed.facts.line)) : partsOf(file, text);
}

function noFile(file: string, found: readonly string[]): never {
  fail(finding('compose-file-missing', { file, found }, [...renamed(found, file), UP]));
}

/** Names in the workspace that look like a compose file under a wrong name. */
function meantFile(files: readonly string[]): readonly string[] {
  return files.filter((name) => /compose/i.test(name) || /\.ya?ml$/i.test(name));
}

function mustDeclare({ file, services }: ComposeFile, service: string): void {
  if (services.has(service)) return;
  const found = [...services.keys()];
  const letters = (name: string) => name.replace(/[^a-z0-9]/gi, '').toLowerCase();
  const other = found.find((name) => letters(name) === letters(service));
  if (other) fail(finding('compose-service-name-differs', { file, service, found: other }, [UP_ALONE]));
  fail(finding('compose-service-missing', { file, service, found }, [UP_ALONE]));
}

/** A service of the workspace's compose file has a container, and it runs. Matched by compose's labels, never by name. */
export function composeService(file: Check<ComposeFile>, service: string): Check<ServiceFound> {
  const ask = async (scene: Scene, compose: ComposeFile) => {
    const summary = await ownContainer(scene, service);
    const container = await scene.docker.container(summary.id);
    if (!container) fail(finding('compose-not-up', { service }, [UP]));
    const found = { container, again: [UP], declared: compose.services.get(service) as ComposeService };
    await mustRun(scene, found);
    return found;
  };
  return check(`${service}-running`, titled('compose-runs', { service }), [file], ask, {
    shows: (scene) => showService(scene, service),
  });
}

/** The service's container; all that are called so, where none is of the workspace. */
async function showService({ docker, workspace }: Scene, service: string): Promise<Evidence> {
  const all = await docker.containers();
  const own = ofService(all, service).find((one) => workspace.holds(one.labels[`${LABEL}.project.working_dir`] ?? ''));
  const container = own && (await docker.container(own.id));
  return container ? stateOf(container) : containersOf(service, all);
}

/** A container, and what the compose file says of its service. */
export interface ServiceFound extends Found {
  readonly declared: ComposeService;
}

async function ownContainer({ docker, workspace }: Scene, service: string): Promise<ContainerSummary> {
  const all = ofService(await docker.containers(), service);
  const folderOf = (one: ContainerSummary) => one.labels[`${LABEL}.project.working_dir`] ?? '';
  const own = all.find((one) => workspace.holds(folderOf(one)));
  if (own) return own;
  const [other] = all;
  if (!other) fail(finding('compose-not-up', { service }, [UP]));
  const folder = folderOf(other);
  fail(
    finding('compose-wrong-project', { folder, workspace: workspace.folder }, [`cd ${quoted(workspace.folder)}`, UP]),
  );
}

const ofService = (all: readonly ContainerSummary[], service: string): readonly ContainerSummary[] =>
  all.filter(({ labels }) => labels[`${LABEL}.service`] === service && labels[`${LABEL}.oneoff`] !== 'True');

/** The service is built from a folder of the workspace. @example composeBuilt(web, 'web', './web') */
export function composeBuilt(of: Check<ServiceFound>, service: string, folder: string): Check<ServiceFound> {
  const ask = async (_scene: Scene, found: ServiceFound) => {
    const { wrongBuild } = await import('../../diagnosis/compose.js');
    const wrong = wrongBuild(found.declared, service, folder);
    if (wrong) fail({ ...wrong, try: found.again });
    return found;
  };
  return check(`${service}-built`, titled('compose-built', { service, folder }), [of], ask, {
    shows: ({ workspace }) => showFile(workspace),
  });
}

/** A wished value, or `true` for any that is not empty. */
export type EnvironmentWish = Readonly<Record<string, string | true>>;

/** The service's container has these environment variables. */
export function composeEnv(of: Check<ServiceFound>, service: string, wish: EnvironmentWish): Check<ServiceFound> {
  const ask = async (_scene: Scene, found: ServiceFound) => {
    for (const [variable, wished] of Object.entries(wish)) {
      const value = found.container.env[variable];
      const inFile = found.declared.environment.get(variable);
      if (inFile && inFile !== value && (wished === true || wished === inFile))
        changedSinceUp(found, service, 'environment');
      if (!value) fail(finding('compose-env-missing', { service, variable }, found.again));
      if (wished === true || wished === value) continue;
      const itself = /^(localhost|127\.0\.0\.1|::1)$/.test(value);
      if (itself) fail(finding('localhost-means-itself', { service, variable, wished, found: value }, found.again));
      fail(finding('compose-env-differs', { service, variable, wished, found: value }, found.again));
    }
    return found;
  };
  return check(`${service}-environment`, titled('compose-env', { service }), [of], ask, {
    shows: async (_scene, { container }) => environmentOf(container, Object.keys(wish)),
  });
}

function changedSinceUp({ again }: Found, service: string, part: string): never {
  fail(finding('compose-changed-since-up', { service, part }, again));
}

/**
 * The service starts after another: by the label that compose writes, else by the file.
 *
 * @param whenHealthy true where it is to wait for the other's health check
 */
export function dependsOn(
  of: Check<ServiceFound>,
  service: string,
  on: string,
  whenHealthy = false,
): Check<ServiceFound> {
  const ask = async (_scene: Scene, found: ServiceFound) => {
    const label = found.container.labels[`${LABEL}.depends_on`];
    const names = label ? label.split(',').map((part) => part.split(':')[0]) : found.declared.dependsOn;
    if (!names.includes(on) && found.declared.dependsOn.includes(on)) changedSinceUp(found, service, 'depends_on');
    if (!names.includes(on)) fail(finding('compose-depends-on-missing', { service, on }, found.again));
    const condition = label ? conditionOf(label, on) : 'service_started';
    if (whenHealthy && condition !== 'service_healthy') {
      fail(finding('depends-on-without-health', { service, on, found: condition }, found.again));
    }
    return found;
  };
  return check(`${service}-depends`, titled('compose-depends', { service, on }), [of], ask, {
    shows: async (_scene, { container }) => labelOf(container, `${LABEL}.depends_on`),
  });
}

/** `db:service_healthy:false,cache:service_started:false`: service, condition, whether it is restarted along. */
function conditionOf(label: string, on: string): string {
  const parts = label.split(',').map((part) => part.split(':'));
  return parts.find(([service]) => service === on)?.[1] ?? 'service_started';
}

/** Lines of a database's log that are looked through. */
const DATABASE_LINES = 500;
/** The one that only sets the database up says port 0. */
const READY = 'ready for connections\\..*port: [1-9]';

/**
 * MySQL takes connections: the real server says so, with its port. The one that only initialises says port 0.
 *
 * @param within how long an initialisation may take
 */
export function databaseReady(of: Check<ServiceFound>, service: string, within: Seconds): Check<ServiceFound> {
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
      if (!ready) fail(finding('database-not-ready', facts, [`docker compose logs ${service}`]));
      return found;
    },
    {
      within,
      shows: async ({ docker }, { container: { id, name } }) =>
        lastLike({ name, lines: await docker.log(id, DATABASE_LINES), limit: DATABASE_LINES }, READY),
    },
  );
}

/** What an application says when the database does not have the user, or the data, that the files describe. */
const NOT_AS_DESCRIBED = /access denied|doesn't exist|unknown database/i;

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
