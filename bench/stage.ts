import { execa } from 'execa';
import { IMAGE, servers } from './package.ts';

const CROWD = 'bench-crowd';

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

/** More containers, which nobody asks for; they are made, and not started. */
export async function gather(count: number): Promise<void> {
  await docker('pull', '--quiet', 'busybox');
  for (let at = await crowded(); at < count; at++)
    await docker('create', '--name', `${CROWD}-${at}`, 'busybox', 'true');
}

/** How many containers the engine has. */
async function crowded(): Promise<number> {
  return (await docker('ps', '--all', '--quiet')).stdout.split('\n').filter(Boolean).length;
}

/** By the names that were given here, and no others. */
export async function clearStage(): Promise<void> {
  const names = await own();
  for (let at = 0; at < names.length; at += 50) await docker('rm', '--force', '--volumes', ...names.slice(at, at + 50));
}

async function own(): Promise<readonly string[]> {
  const { stdout } = await docker('ps', '--all', '--format', '{{.Names}}');
  return stdout.split('\n').filter((name) => /^bench-(crowd-)?\d+$/.test(name) || name === 'nginx-alpine');
}
