import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Contender, timed } from './interleaved.ts';

/** The attempts of an exercise that `dojo verify` makes, in its order. */
function attempts(exercise: string): readonly string[] {
  const solution = join(exercise, 'solution.sh');
  const others = ['alternatives', 'mistakes'].flatMap((kind) =>
    readdirSync(join(exercise, kind))
      .sort()
      .map((name) => join(exercise, kind, name)),
  );
  return [solution, ...others];
}

/** The docker commands of a verification as a shell script would run them: each attempt, and away with what it made, as a reset does. */
export function commandsAlone(exercise: string, folder: string): Contender {
  mkdirSync(folder, { recursive: true });
  const before = 'docker ps --all --quiet --no-trunc | sort > before';
  const away = `sh -c 'docker stop -t 1 "$@" && docker rm --volumes "$@"' sh`;
  const after = `docker ps --all --quiet --no-trunc | sort | comm -13 before - | xargs -r ${away}`;
  const script = [before, ...attempts(exercise).flatMap((file) => [`bash -e '${file}' || true`, after])].join('\n');
  return { name: 'the docker commands alone', command: ['bash', '-c', script], cwd: folder };
}

/** Milliseconds of each, one after the other, so many times. */
export async function proveBoth(verify: Contender, alone: Contender, rounds: number) {
  const times = { verify: [] as number[], alone: [] as number[] };
  for (let round = 0; round < rounds; round++) {
    times.alone.push(await timed(alone));
    times.verify.push(await timed(verify));
  }
  return times;
}
