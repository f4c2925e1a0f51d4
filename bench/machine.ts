import { cpus, loadavg, totalmem } from 'node:os';
import { execa } from 'execa';

/** What figures depend on, without the machine's name. */
export async function describeMachine(): Promise<readonly string[]> {
  const { stdout: engine } = await execa('docker', ['version', '--format', '{{.Server.Version}}']);
  const [{ model = 'unknown' } = {}, ...others] = cpus();
  return [
    `${others.length + 1} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`,
    `Node.js ${process.versions.node}, Docker Engine ${engine}`,
  ];
}

/** How many programs wanted a processor, over the last one, five and fifteen minutes. */
export const load = (): string =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(', ');
