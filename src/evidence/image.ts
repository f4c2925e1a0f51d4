import type { HistoryEntry, Image, ImageSummary } from '../docker/facts.js';
import { type Evidence, evidence, unordered } from './evidence.js';
import { shell } from './shell.js';
import { variablesOf } from './variables.js';

/** Its name, where it is on the engine. @param image with its tag */
export function nameOf(image: string, isThere: boolean): Evidence {
  return evidence(shell`docker images --format '{{.Repository}}:{{.Tag}}' ${image}`, isThere ? [image] : []);
}

/** The images without a name. */
export const danglingOf = (images: readonly ImageSummary[]): Evidence =>
  unordered(
    'docker images -q --no-trunc --filter dangling=true',
    images.map(({ id }) => id),
  );

/** When it was built, and when the file was last changed. @param changed seconds since 1970 */
export function agesOf(image: string, { created }: Image, file: string, changed: number): Evidence {
  const date = new Date(Math.floor(changed) * 1000).toISOString().replace('.000Z', 'Z');
  const command = shell`docker image inspect --format '{{.Created}}' ${image}; date -u -r ${file} +%FT%TZ`;
  return evidence(command, [created, date]);
}

/** The last layer of a base, and the one at the same height of what should be built on it: the same, if it is. */
export function layersOf(image: string, built: Image, base: string, below: Image): Evidence {
  const at = below.layers.length - 1;
  const both = [built.layers, below.layers];
  if (at < 0 || built.layers.length <= at)
    return evidence(
      shell`docker image inspect --format '{{len .RootFS.Layers}}' ${image} ${base}`,
      both.map((layers) => String(layers.length)),
    );
  const format = `{{index .RootFS.Layers ${at}}}`;
  return evidence(
    shell`docker image inspect --format ${format} ${image} ${base}`,
    both.map((layers) => layers[at] ?? ''),
  );
}

/** The sum of its layers, unpacked: the size that every image store agrees on. */
export function sizeOf(image: string, history: readonly HistoryEntry[]): Evidence {
  const bytes = history.reduce((sum, entry) => sum + entry.size, 0);
  const sizes = shell`docker history --human=false --format '{{.Size}}' ${image}`;
  const sum = `awk '{ sum += $1 } END { printf "%.1f MB\\n", sum / 1048576 }'`;
  return evidence(`${sizes} | ${sum}`, [`${(bytes / 1048576).toFixed(1)} MB`]);
}

/** What it starts: the entrypoint, then the command. */
export function commandOf(image: string, { entrypoint, command }: Image): Evidence {
  return evidence(shell`docker image inspect --format '{{.Config.Entrypoint}} {{.Config.Cmd}}' ${image}`, [
    `[${entrypoint.join(' ')}] [${command.join(' ')}]`,
  ]);
}

/** Its variables of these names, with their values; of secret ones the name alone. */
export const environmentOf = (image: string, { env }: Image, names: readonly string[]): Evidence =>
  variablesOf(shell`docker image inspect --format '{{range .Config.Env}}{{println .}}{{end}}' ${image}`, env, names);

const SECRET = '[a-z0-9_]*(pass|secret|token|api_?key|private_?key|credential)[a-z0-9_]*=';

/** The names in its history that something secret is given to. */
export function secretsOf(image: string, history: readonly HistoryEntry[]): Evidence {
  const steps = shell`docker history --no-trunc --format '{{.CreatedBy}}' ${image}`;
  const found = history.flatMap(({ createdBy }) => createdBy.match(new RegExp(SECRET, 'gi')) ?? []);
  return evidence(`${steps} | ${shell`grep -oiE ${SECRET}`}`, found);
}
