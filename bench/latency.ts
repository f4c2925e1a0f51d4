import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { execa } from 'execa';
import type { Contender } from './interleaved.ts';

/** Milliseconds from the engine's event until somebody knew of it, by round. */
export interface Latencies {
  /** A bare listener, which asks nothing: `docker events`. */
  readonly told: readonly number[];
  /** The verdict of `dojo watch`, after all that it asked. */
  readonly judged: readonly number[];
}

interface Verdict {
  readonly at: string;
  readonly status: string;
  readonly checks: readonly { readonly id: string; readonly status: string }[];
}

interface Event {
  readonly Action: string;
  readonly timeNano: number;
}

/** The check that says whether the container runs. */
const CHECK = 'container-running';

/**
 * Pauses a container and lets it go on, again and again, beside a watch of it. All times are of one clock: the engine is on this
 * machine.
 *
 * @param watch `dojo watch … --json` of an exercise that the container passes
 */
export async function latencies(watch: Contender, container: string, rounds: number): Promise<Latencies> {
  const events = listen<Event>('docker', ['events', '--format', '{{json .}}', '--filter', `container=${container}`]);
  const [file, ...args] = watch.command;
  const verdicts = listen<Verdict>(file, args, watch);
  const [told, judged]: [number[], number[]] = [[], []];
  try {
    await verdicts.next(({ status }) => status === 'passed');
    for (let round = 0; round <= rounds; round++) {
      for (const [action, status] of [
        ['pause', 'failed'],
        ['unpause', 'passed'],
      ] as const) {
        const seen = Promise.all([
          events.next(({ Action }) => Action === action),
          verdicts.next(({ checks }) => checks.some((one) => one.id === CHECK && one.status === status)),
        ]);
        await execa('docker', [action, container]);
        const [event, verdict] = await seen;
        const happened = event.document.timeNano / 1e6;
        // a first round fills caches
        if (round === 0) continue;
        told.push(event.at - happened);
        judged.push(Date.parse(verdict.document.at) - happened);
      }
    }
  } finally {
    for (const { child } of [events, verdicts]) child.kill();
  }
  return { told, judged };
}

/** Reads JSON documents, one a line, with the time at which each came. */
function listen<T>(file: string, args: readonly string[], { cwd, env }: Partial<Contender> = {}) {
  const child: ChildProcess = spawn(file, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let hear: (document: T, at: number) => void = () => {};
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) =>
    hear(JSON.parse(line) as T, performance.timeOrigin + performance.now()),
  );
  /** The next one that is so. */
  const next = (isSo: (document: T) => boolean) =>
    new Promise<{ document: T; at: number }>((resolve) => {
      hear = (document, at) => isSo(document) && resolve({ document, at });
    });
  return { child, next };
}
