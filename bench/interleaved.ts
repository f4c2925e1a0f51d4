import { spawn } from 'node:child_process';

/** What is run and timed. */
export interface Contender {
  readonly name: string;
  readonly command: readonly [file: string, ...args: string[]];
  readonly cwd?: string;
  /** Beside this process's own; undefined takes one away. */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** Wall-clock milliseconds by contender, in the order of the rounds. */
export type Times = ReadonlyMap<Contender, readonly number[]>;

/**
 * Runs all contenders one after the other, and that again and again: A B C A B C …. A first round is not counted, as it fills
 * caches.
 *
 * @throws Error when one ends with another code than 0: what fails may be fast
 */
export async function interleaved(contenders: readonly Contender[], rounds: number): Promise<Times> {
  const times = new Map(contenders.map((one) => [one, [] as number[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const contender of contenders) {
      const took = await timed(contender);
      if (round > 0) times.get(contender)?.push(took);
    }
  }
  return times;
}

/** Its output goes into a pipe that is read, as a test or a person's terminal would. */
export function timed({ name, command: [file, ...args], cwd, env }: Contender): Promise<number> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let took = 0;
    const said: Buffer[] = [];
    child.on('exit', () => {
      took = performance.now() - begun;
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(took);
      else reject(new Error(`${name}: exit ${code}\n${Buffer.concat(said)}`));
    });
  });
}
