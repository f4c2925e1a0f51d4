import { parseYaml } from '../yaml.js';
import { type Finding, finding } from './finding.js';

/** What a compose file says, as far as checks ask. */
export interface ComposeFile {
  readonly file: string;
  readonly services: ReadonlyMap<string, ComposeService>;
  /** Volumes that a service names and the top level does not declare. */
  readonly undeclaredVolumes: readonly string[];
}

export interface ComposeService {
  readonly image: string | undefined;
  /** The folder that it is built from, as the file says it. */
  readonly build: string | undefined;
  /** What it starts after, with the condition that it waits for: `service_started`, `service_healthy`, … */
  readonly dependsOn: ReadonlyMap<string, string>;
  /** Variables with a value of their own; those that come from elsewhere (`${…}`, `env_file`) are not here. */
  readonly environment: ReadonlyMap<string, string>;
}

/** Reads a compose file. @returns the file, or the finding that says where it is wrong */
export function parseCompose(file: string, text: string): ComposeFile | Finding {
  const yaml = parseYaml(text, { merge: true });
  if ('problem' in yaml) return finding('compose-file-invalid', { file, ...yaml });
  return readCompose(file, yaml.content);
}

function readCompose(file: string, content: unknown): ComposeFile | Finding {
  const top = mapping(content);
  const declared = mapping(top.services);
  const volumes = Object.keys(mapping(top.volumes));
  const services = new Map(Object.entries(declared).map(([name, value]) => [name, readService(mapping(value))]));
  const named = Object.values(declared).flatMap((value) => namedVolumes(mapping(value).volumes));
  return { file, services, undeclaredVolumes: named.filter((name) => !volumes.includes(name)) };
}

function readService(service: Record<string, unknown>): ComposeService {
  const { build, depends_on: depends } = service;
  return {
    image: typeof service.image === 'string' ? service.image : undefined,
    build: typeof build === 'string' ? build : context(mapping(build)),
    dependsOn: conditions(depends),
    environment: variables(service.environment),
  };
}

/** Compose takes the file's own folder where none is named. */
const context = (build: Record<string, unknown>): string | undefined =>
  Object.keys(build).length > 0 ? String(build.context ?? '.') : undefined;

/** Why a service is not built from this folder; undefined when it is. `./web`, `web` and `web/` are one. */
export function wrongBuild({ build }: ComposeService, service: string, folder: string): Finding | undefined {
  const plain = (path: string) => path.replace(/^\.\//, '').replace(/\/+$/, '');
  if (build !== undefined && plain(build) === plain(folder)) return undefined;
  return finding('compose-build-missing', { service, folder, found: build });
}

/** As a list of names, or as a mapping with conditions. */
function conditions(depends: unknown): ReadonlyMap<string, string> {
  if (Array.isArray(depends)) return new Map(depends.map((name) => [String(name), 'service_started']));
  const entries = Object.entries(mapping(depends));
  return new Map(entries.map(([name, value]) => [name, String(mapping(value).condition ?? 'service_started')]));
}

/** As a mapping, or as a list of `NAME=value`. */
function variables(environment: unknown): ReadonlyMap<string, string> {
  const pairs = Array.isArray(environment)
    ? environment.map((entry) => splitOnce(String(entry)))
    : Object.entries(mapping(environment)).map(([name, value]) => [name, String(value ?? '')] as const);
  return new Map(pairs.filter(([, value]) => value !== '' && !value.includes('$')));
}

function splitOnce(pair: string): readonly [string, string] {
  const [name = '', ...value] = pair.split('=');
  return [name, value.join('=')];
}

/** `db-data:/path` names a volume; `./data:/path`, `/data:/path` and `~/data:/path` are paths. */
function namedVolumes(volumes: unknown): readonly string[] {
  if (!Array.isArray(volumes)) return [];
  return volumes.flatMap((entry) => {
    if (typeof entry === 'string') return /^([\w][\w.-]*):/.exec(entry)?.[1] ?? [];
    const { type, source } = mapping(entry);
    return type === 'volume' && typeof source === 'string' ? source : [];
  });
}

function mapping(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}
