import type { ComposeFile, ComposeService } from '../../../diagnosis/compose.js';
import { finding } from '../../../diagnosis/finding.js';
import { quoted } from '../../../diagnosis/quoted.js';
import type { ContainerSummary } from '../../../docker/facts.js';
import { COMPOSE_FOLDER } from '../../../docker/names.js';
import { containersOf } from '../../../evidence/compose.js';
import { environmentOf, labelOf, stateOf } from '../../../evidence/container.js';
import type { Evidence } from '../../../evidence/evidence.js';
import { titled } from '../../../words/titles.js';
import { type Check, check, fail } from '../../check.js';
import type { Scene } from '../../scene.js';
import { againWith, type Found, mustRun } from '../container.js';
import { type EnvironmentWish, environment } from '../environment.js';
import { showFile } from './file.js';
import { UP } from './up.js';

/** What the labels that compose gives begin with. */
const LABEL = 'com.docker.compose';

/** A service of the workspace's compose file has a container, and it runs. Matched by compose's labels, never by name. */
export function composeService(file: Check<ComposeFile>, service: string): Check<ServiceFound> {
  const ask = async (scene: Scene, compose: ComposeFile) => {
    const summary = await ownContainer(scene, service);
    const container = await scene.docker.container(summary.id);
    if (!container) fail(finding('compose-not-up', { service }, [UP]));
    const declared = compose.services.get(service) as ComposeService;
    const found = { container, again: [UP], writtenIn: `${compose.file}: services.${service}`, declared };
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
  const own = ofService(all, service).find((one) => workspace.holds(one.labels[COMPOSE_FOLDER] ?? ''));
  const container = own && (await docker.container(own.id));
  return container ? stateOf(container) : containersOf(service, all);
}

/** A container, and what the compose file says of its service. */
export interface ServiceFound extends Found {
  readonly declared: ComposeService;
}

export async function ownContainer({ docker, workspace }: Scene, service: string): Promise<ContainerSummary> {
  const all = ofService(await docker.containers(), service);
  const folderOf = (one: ContainerSummary) => one.labels[COMPOSE_FOLDER] ?? '';
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
    const { wrongBuild } = await import('../../../diagnosis/compose.js');
    const wrong = wrongBuild(found.declared, service, folder);
    if (wrong) fail({ ...wrong, try: againWith(found, `build: ${folder}`) });
    return found;
  };
  return check(`${service}-built`, titled('compose-built', { service, folder }), [of], ask, {
    shows: ({ workspace }) => showFile(workspace),
  });
}

/** The service's container has these environment variables. */
export function composeEnv(of: Check<ServiceFound>, service: string, wish: EnvironmentWish): Check<ServiceFound> {
  const ask = async (_scene: Scene, found: ServiceFound) => {
    for (const [variable, wished] of Object.entries(wish)) {
      const value = found.container.env[variable];
      const inFile = found.declared.environment.get(variable);
      if (inFile && inFile !== value && (wished === true || wished === inFile))
        changedSinceUp(found, service, 'environment');
      const again = againWith(found, environment(variable, wished));
      if (!value) fail(finding('compose-env-missing', { service, variable }, again));
      if (wished === true || wished === value) continue;
      const itself = /^(localhost|127\.0\.0\.1|::1)$/.test(value);
      if (itself) fail(finding('localhost-means-itself', { service, variable, wished, found: value }, again));
      fail(finding('compose-env-differs', { service, variable, wished, found: value }, again));
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
 * The service starts after another: by the label that compose writes; by the file where it writes none, as compose 1.
 *
 * @param whenHealthy true where it is to wait for the other's health check
 */
export function dependsOn(
  of: Check<ServiceFound>,
  service: string,
  on: string,
  whenHealthy = false,
): Check<ServiceFound> {
  const isMet = (conditions: Conditions) => {
    const condition = conditions.get(on);
    return whenHealthy ? condition === 'service_healthy' : condition !== undefined;
  };
  const ask = async (_scene: Scene, found: ServiceFound) => {
    const label = found.container.labels[`${LABEL}.depends_on`];
    const inFile = found.declared.dependsOn;
    const inForce = label === undefined ? inFile : conditionsOf(label);
    if (isMet(inForce)) return found;
    if (isMet(inFile)) changedSinceUp(found, service, 'depends_on');
    const condition = inFile.get(on) ?? inForce.get(on);
    const again = againWith(
      found,
      `depends_on: ${whenHealthy ? `{ ${on}: { condition: service_healthy } }` : `[${on}]`}`,
    );
    if (condition === undefined) fail(finding('compose-depends-on-missing', { service, on }, again));
    fail(finding('depends-on-without-health', { service, on, found: condition }, again));
  };
  return check(`${service}-depends`, titled('compose-depends', { service, on }), [of], ask, {
    shows: async (_scene, { container }) => labelOf(container, `${LABEL}.depends_on`),
  });
}

type Conditions = ReadonlyMap<string, string>;

/** `db:service_healthy:false,cache:service_started:false`: service, condition, whether it is restarted along. */
function conditionsOf(label: string): Conditions {
  const parts = label.split(',').filter(Boolean);
  return new Map(parts.map((part) => part.split(':')).map(([service = '', condition = '']) => [service, condition]));
}
