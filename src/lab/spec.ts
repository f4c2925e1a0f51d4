import type { ContainerSpec } from '../docker/contain.js';
import { LAB_LABEL } from '../docker/names.js';
import { LABELS, type Rights, SOCKET_FOLDER, TLS_PORT, type Way } from './lab.js';

/** What a lab is made of. */
export interface Plan {
  /** Of the container and of its volume. */
  readonly name: string;
  readonly mark: string;
  readonly image: string;
  readonly way: Way;
  readonly ports: readonly number[];
  readonly folders: readonly string[];
  /** The learner's folder that the engine puts its socket into. */
  readonly socketFolder: string;
  /** Who may open the socket. */
  readonly group: number;
  readonly mirrors: readonly string[];
  /** False where no name can be looked up. */
  readonly names: boolean;
}

/** What an engine needs where the machine refuses all rights because it lacks one itself. */
const CAPABILITIES = [
  'AUDIT_CONTROL',
  'BLOCK_SUSPEND',
  'DAC_READ_SEARCH',
  'IPC_LOCK',
  'IPC_OWNER',
  'LEASE',
  'LINUX_IMMUTABLE',
  'NET_ADMIN',
  'NET_BROADCAST',
  'SYS_ADMIN',
  'SYS_NICE',
  'SYS_PTRACE',
  'SYS_TTY_CONFIG',
  'SYSLOG',
];

/**
 * The container of a lab. Its ports are those of 127.0.0.1 alone.
 *
 * @see https://hub.docker.com/_/docker for what its image understands
 */
export function containerSpec(plan: Plan, rights: Rights): ContainerSpec {
  const { name, mark, image, way, ports, folders, names } = plan;
  const all = way === 'tls' ? [...ports, TLS_PORT] : ports;
  return {
    name,
    Image: image,
    Labels: { [LAB_LABEL]: mark, [LABELS.image]: image, [LABELS.folders]: JSON.stringify(folders) },
    Env: [`DOCKER_TLS_CERTDIR=${way === 'tls' ? '/certs' : ''}`],
    Cmd: command(plan),
    ExposedPorts: Object.fromEntries(all.map((port) => [`${port}/tcp`, {}])),
    HostConfig: {
      ...(rights === 'privileged' ? { Privileged: true } : NAMED),
      // nobody listens there: that is known at once
      ...(!names && { Dns: ['127.0.0.1'] }),
      Mounts: mounts(plan, rights),
      PortBindings: {
        ...Object.fromEntries(ports.map((port) => [`${port}/tcp`, [bound(String(port))]])),
        ...(way === 'tls' && { [`${TLS_PORT}/tcp`]: [bound('')] }),
      },
    },
  };
}

const NAMED = {
  CapAdd: CAPABILITIES,
  SecurityOpt: ['seccomp=unconfined', 'apparmor=unconfined'],
  // what `--security-opt systempaths=unconfined` means to the client
  MaskedPaths: [],
  ReadonlyPaths: [],
  CgroupnsMode: 'host' as const,
  DeviceCgroupRules: ['a *:* rwm'],
};

const bound = (port: string) => ({ HostIp: '127.0.0.1', HostPort: port });

/** In the long form: a folder's name may hold a colon. */
function mounts({ name, way, folders, socketFolder }: Plan, rights: Rights): Mounts {
  const bind = (Source: string, Target: string) => ({ Type: 'bind' as const, Source, Target });
  return [
    { Type: 'volume', Source: name, Target: '/var/lib/docker' },
    ...folders.map((folder) => bind(folder, folder)),
    ...(way === 'socket' ? [bind(socketFolder, SOCKET_FOLDER)] : []),
    ...(rights === 'named' ? [bind('/sys/fs/cgroup', '/sys/fs/cgroup')] : []),
  ];
}

type Mounts = NonNullable<NonNullable<ContainerSpec['HostConfig']>['Mounts']>;

/**
 * BuildKit before Engine 27 asks a mirror of `http:` by TLS, unless it is told that there is none; and that of 20.10 knows a host with
 * a port only behind `http://`, which the others take away.
 */
function mirrored(mirror: string): readonly string[] {
  const { protocol, origin } = new URL(mirror);
  return ['--registry-mirror', mirror, ...(protocol === 'http:' ? ['--insecure-registry', origin] : [])];
}

/** Options alone: the image adds its TCP port with TLS. With `dockerd` before them: a socket, and no port at all. */
function command({ mark, way, group, mirrors }: Plan): string[] {
  const options = ['--label', `${LAB_LABEL}=${mark}`, ...mirrors.flatMap(mirrored)];
  if (way === 'tls') return options;
  const socket = ['--host', `unix://${SOCKET_FOLDER}/docker.sock`, '--group', String(group)];
  return ['dockerd', '--host', 'unix:///var/run/docker.sock', ...socket, ...options];
}
