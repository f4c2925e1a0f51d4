import { execa } from 'execa';
import { IMAGE, servers } from './package.ts';

const CROWD = 'bench-crowd';
const AT_A_TIME = 10;

const docker = (...args: readonly string[]) => execa('docker', [...args]);

/** nginx-run as its solution leaves it, and the servers that made-up exercises of so many checks are about. */
export async function setStage(checks: number): Promise<void> {
  const strangers = await own();
  if (strangers.length > 0) throw new Error(`on this engine there is already: ${strangers.join(', ')}`);
  await docker('pull', '--quiet', IMAGE);
  await docker('run', '-d', '--name', 'nginx-alpine', '-p', '8888:80', IMAGE);
  for (const { name, port } of servers(checks)) await docker('run', '-d', '--name', name, '-p', `${port}:80`, IMAGE);
  for (const port of [8888, ...servers(checks).map((one) => one.port)]) {
    await execa('curl', ['--silent', '--retry', '5', '--retry-all-errors', `http://127.0.0.1:${port}/`]);
  }
}

/** Other people's things on an engine: how many of each. */
export interface Crowd {
  readonly containers: number;
  /** Names of images. */
  readonly tags: number;
  readonly volumes: number;
  readonly networks: number;
}

/** More of everything, which nobody asks for, until there are so many; containers are made, and not started. */
export async function gather({ containers, tags, volumes, networks }: Crowd): Promise<void> {
  await docker('pull', '--quiet', 'busybox');
  const there = await count('ps', '--all');
  await make(there, containers, (name) => docker('create', '--name', name, 'busybox', 'true'));
  await make(0, tags, (name) => docker('tag', 'busybox', `${CROWD}:${name}`));
  await make(0, volumes, (name) => docker('volume', 'create', name));
  await make(0, networks, (name, at) => docker('network', 'create', '--subnet', `10.200.${at}.0/24`, name));
}

/** Those that are wanted beyond those that are there, a few at a time. */
async function make(
  there: number,
  wanted: number,
  one: (name: string, at: number) => PromiseLike<unknown>,
): Promise<void> {
  for (let at = there; at < wanted; at += AT_A_TIME) {
    const some = Array.from({ length: Math.min(AT_A_TIME, wanted - at) }, (_, nth) => at + nth);
    await Promise.all(some.map((nth) => one(`${CROWD}-${nth}`, nth)));
  }
}

const lines = async (...args: readonly string[]): Promise<readonly string[]> =>
  (await docker(...args)).stdout.split('\n').filter(Boolean);
const count = async (...args: readonly string[]): Promise<number> => (await lines(...args, '--quiet')).length;

/** By the names that were given here, and no others. */
export async function clearStage(): Promise<void> {
  const crowd = `${CROWD}-`;
  await remove(await own(), 'rm', '--force', '--volumes');
  await remove(await lines('images', '--format', '{{.Repository}}:{{.Tag}}', CROWD), 'rmi');
  await remove(await named('volume', crowd), 'volume', 'rm');
  await remove(await named('network', crowd), 'network', 'rm');
}

async function remove(names: readonly string[], ...command: readonly string[]): Promise<void> {
  for (let at = 0; at < names.length; at += 50) await docker(...command, ...names.slice(at, at + 50));
}

const named = async (kind: 'volume' | 'network', start: string): Promise<readonly string[]> =>
  (await lines(kind, 'ls', '--format', '{{.Name}}')).filter((name) => name.startsWith(start));

async function own(): Promise<readonly string[]> {
  const names = await lines('ps', '--all', '--format', '{{.Names}}');
  return names.filter((name) => /^bench-(crowd-)?\d+$/.test(name) || name === 'nginx-alpine');
}
