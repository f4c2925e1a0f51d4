import type { Container, ContainerSummary, Mount, NetworkEndpoint } from '../../../src/docker/facts.ts';

/** A container that runs as it should, with what a test wants otherwise. */
export const container = (more: Partial<Container> = {}): Container => ({
  id: 'a'.repeat(64),
  name: 'web',
  image: 'nginx:alpine',
  imageId: 'sha256:nginx',
  created: '2026-01-01T00:00:00Z',
  state: {
    status: 'running',
    exitCode: 0,
    error: '',
    outOfMemory: false,
    startedAt: '2026-01-01T00:00:00Z',
    finishedAt: '0001-01-01T00:00:00Z',
    health: 'none',
  },
  restartCount: 0,
  entrypoint: [],
  command: ['nginx'],
  env: {},
  labels: {},
  attachStdout: false,
  tty: false,
  autoRemove: false,
  networkMode: 'bridge',
  extraHosts: [],
  logDriver: 'json-file',
  logOptions: {},
  tmpfs: [],
  openStdin: false,
  publishAll: false,
  published: [],
  ports: [],
  exposed: [],
  mounts: [],
  networks: [],
  endpoints: [],
  ...more,
});

export const summary = (name: string, status: string): ContainerSummary => ({
  id: 'b'.repeat(64),
  name,
  image: 'nginx:alpine',
  imageId: 'sha256:nginx',
  status,
  created: 0,
  labels: {},
  hostPorts: [],
  mounts: [],
  networks: [],
});

/** A place on a network whose id is its name. */
export const on = (network: string): NetworkEndpoint => ({ network, networkId: network, aliases: [], address: '' });

export const bind = (source: string, destination: string, writable = true): Mount => ({
  type: 'bind',
  name: '',
  source,
  destination,
  writable,
});

export const named = (name: string, destination: string, writable = true): Mount => ({
  type: 'volume',
  name,
  source: `/var/lib/docker/volumes/${name}/_data`,
  destination,
  writable,
});
