import { existsSync, readdirSync } from 'node:fs';

/** What `docker inspect` says, as far as it is asked here: read past everything that dojo reads it with. */
export interface Inspected {
  readonly Name: string;
  readonly State: {
    readonly Status: string;
    readonly Running: boolean;
    readonly ExitCode: number;
    readonly Error: string;
  };
  readonly Config: {
    readonly Image: string;
    readonly Cmd: readonly string[] | null;
    readonly AttachStdout: boolean;
    readonly ExposedPorts?: Readonly<Record<string, object>>;
  };
  readonly HostConfig: {
    readonly PublishAllPorts: boolean;
    readonly PortBindings: Readonly<Record<string, readonly { HostIp: string; HostPort: string }[]>> | null;
  };
  readonly Mounts: readonly { Type: string; Name?: string; Source: string; Destination: string }[];
}

const PAGE = '/usr/share/nginx/html/hoge.html';

const binding = (it: Inspected, port: string) => it.HostConfig.PortBindings?.[`${port}/tcp`]?.[0];
const published = (it: Inspected) => Object.keys(it.HostConfig.PortBindings ?? {}).length > 0;
const atPage = (it: Inspected) => it.Mounts.find(({ Destination }) => Destination === PAGE);
const isEmptyFolder = (path: string) => existsSync(path) && readdirSync(path).length === 0;

/** For each finding: does the engine itself say so? `found` is the sentence that the learner reads. */
export const TRUE: Readonly<Record<string, (it: Inspected, found: string) => boolean>> = {
  'container-name-differs': (it, found) => it.Name !== '/nginx-alpine' && found.includes(`"${it.Name.slice(1)}"`),
  'container-not-started': (it) => it.State.Status === 'created' && it.State.Error === '',
  'container-not-detached': (it) => it.Config.AttachStdout && !it.State.Running,
  'container-exited': (it, found) => !it.State.Running && found.includes(`exit code ${it.State.ExitCode}`),
  'flags-after-image': (it, found) => it.Config.Cmd?.[0]?.startsWith('-') === true && found.includes(it.Config.Cmd[0]),
  'image-tag-differs': (it, found) => it.Config.Image === 'nginx' && found.endsWith('from nginx'),
  'port-already-allocated': (it) => /allocated|in use|failed to bind/.test(it.State.Error),
  'port-not-published': (it) => !published(it) && !it.HostConfig.PublishAllPorts,
  'port-only-exposed': (it) => !published(it) && '81/tcp' in (it.Config.ExposedPorts ?? {}),
  'port-swapped': (it) => binding(it, '8888')?.HostPort === '80',
  'port-host-differs': (it, found) => found === `-p ${binding(it, '80')?.HostPort}:80` && !found.startsWith('-p 8888:'),
  'port-container-differs': (it) => binding(it, '8080')?.HostPort === '8888',
  'port-random': (it) => it.HostConfig.PublishAllPorts,
  'port-bound-to-one-address': (it, found) => found.includes(binding(it, '80')?.HostIp || 'nowhere'),
  'mount-missing': (it) => it.Mounts.length === 0,
  'mount-path-differs': (it, found) => it.Mounts.some(({ Destination }) => found.includes(Destination)) && !atPage(it),
  'volume-instead-of-bind': (it, found) => atPage(it)?.Type === 'volume' && found.includes(`"${atPage(it)?.Name}"`),
  'bind-source-missing': (it, found) => it.Mounts.some(({ Source }) => found.includes(Source) && isEmptyFolder(Source)),
  'bind-source-differs': (it, found) => found.includes(atPage(it)?.Source ?? 'nothing'),
  'request-not-logged': (it) => it.State.Running,
};

/** Is the check's own statement true? Independent of how dojo comes to its verdict. */
export const HOLDS: Readonly<Record<string, (it: Inspected, workspace: string) => boolean>> = {
  'port-published': (it) => {
    const { HostIp, HostPort } = binding(it, '80') ?? {};
    return HostPort === '8888' && (HostIp === '' || HostIp === '0.0.0.0');
  },
  'file-mounted': (it, workspace) => atPage(it)?.Type === 'bind' && atPage(it)?.Source === `${workspace}/hoge.html`,
};

/** The container check holds all that the statement says of the container beside its ports and mounts. */
export const containerHolds = (it: Inspected, name: string | undefined): boolean =>
  it.State.Running && it.Config.Image === 'nginx:alpine' && (name === undefined || it.Name === `/${name}`);
