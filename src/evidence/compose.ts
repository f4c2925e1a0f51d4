import type { ContainerSummary } from '../docker/facts.js';
import { type Evidence, unordered } from './evidence.js';
import { linesLike } from './file.js';
import { shell } from './shell.js';

const FOLDER = 'com.docker.compose.project.working_dir';

/** The names that stand right below `services:` and the other parts of the file. */
export function partsOf(file: string, content: string): Evidence {
  const [, depth = '  '] = /^services:.*\n(?:[ \t]*(?:#.*)?\n)*( +)\S/m.exec(content) ?? [];
  return linesLike(file, content, `^${depth}[^ #-]`);
}

/** Names in the workspace that look like a compose file. */
export function filesLike(names: readonly string[]): Evidence {
  const visible = names.filter((name) => !name.startsWith('.'));
  return unordered(
    `ls | grep -iE 'compose|\\.ya?ml$'`,
    visible.filter((name) => /compose|\.ya?ml$/i.test(name)),
  );
}

/** The containers of a service on this engine, each with the folder that it was started in. */
export function containersOf(service: string, all: readonly ContainerSummary[]): Evidence {
  const own = all.filter((one) => one.labels['com.docker.compose.service'] === service);
  const format = `{{.Names}} {{.Label "${FOLDER}"}}`;
  return unordered(
    shell`docker ps -a --filter ${`label=com.docker.compose.service=${service}`} --format ${format}`,
    own.map(({ name, labels }) => `${name} ${labels[FOLDER] ?? ''}`),
  );
}
