import type { Change, Container, Image, Mount } from '../docker/facts.js';
import { containerNamed } from './engine.js';
import { type Evidence, evidence, unordered } from './evidence.js';
import { quote, shell } from './shell.js';
import { variablesOf } from './variables.js';

/** Its image and whether it runs; where it does not, how it ended and the options that became its command. */
export function stateOf({ name, image, state, command }: Container): Evidence {
  if (state.status === 'running')
    return evidence(shell`docker inspect --format '{{.Config.Image}} {{.State.Status}}' ${name}`, [`${image} running`]);
  const seen = `${image} ${state.status} ${state.exitCode}`;
  const format = '{{.Config.Image}} {{.State.Status}} {{.State.ExitCode}}';
  if (!command[0]?.startsWith('-')) return evidence(shell`docker inspect --format ${format} ${name}`, [seen]);
  const words = shell`docker inspect --format ${`${format} {{.Config.Cmd}}`} ${name}`;
  return evidence(words, [`${seen} [${command.join(' ')}]`]);
}

/** That there is none: by its name, where one is asked for, else by its image. */
export function noContainer({ image, name }: { image: string; name?: string | undefined }): Evidence {
  if (name !== undefined) return containerNamed(name, false);
  return evidence(shell`docker ps -a --format '{{.Image}} {{.Names}}' | grep ${`^${image} `}`, []);
}

/** Several, each with its state. */
export function statesOf(containers: readonly { name: string; status: string }[]): Evidence {
  const names = containers.map(({ name }) => quote(name)).join(' ');
  const lines = containers.map(({ name, status }) => `/${name} ${status}`);
  return evidence(`docker inspect --format '{{.Name}} {{.State.Status}}' ${names}`, lines);
}

/** When it was made. */
export const ageOf = ({ name, created }: Container): Evidence =>
  evidence(shell`docker inspect --format '{{.Created}}' ${name}`, [created]);

/** The image that it was made from, and the one that has the name by now. */
export function imagesOf({ name, imageId }: Container, image: string, now: Image): Evidence {
  const command = shell`docker inspect --format '{{.Image}}' ${name}; docker image inspect --format '{{.Id}}' ${image}`;
  return evidence(command, [imageId, now.id]);
}

/** The ports that are in force. Engines differ in IPv6, so that it is left out. */
export function portsOf({ name, ports }: Container): Evidence {
  const all = ports.map((port) => `${port.container}/${port.protocol} -> ${port.address || '0.0.0.0'}:${port.host}`);
  const lines = all.filter((line) => !line.includes('::'));
  return all.length === 0
    ? evidence(shell`docker port ${name}`, [])
    : unordered(shell`docker port ${name} | grep -v ::`, lines);
}

/** What is mounted from the host, where, and whether it can be written where that is asked. */
export function bindsOf(container: Container, withWritable: boolean, isDesktop: boolean): Evidence {
  const { command, value } = mounts(container, 'Source', withWritable);
  // Docker Desktop shows the path in its virtual machine
  return { command: isDesktop ? `${command} | sed 's# /host_mnt/# /#'` : command, value };
}

/** Which volumes are mounted, where, and whether they can be written where that is asked. */
export const volumesOf = (container: Container, withWritable: boolean): Evidence =>
  mounts(container, 'Name', withWritable);

/** Which paths are kept in memory, and what else is mounted: `--tmpfs` is told in another place than `--mount`. */
export function tmpfsOf({ name, tmpfs, mounts }: Container): Evidence {
  const format =
    '{{range $path, $_ := .HostConfig.Tmpfs}}{{println "tmpfs" $path}}{{end}}{{range .Mounts}}{{println .Type .Destination}}{{end}}';
  const others = mounts.filter(({ type }) => type !== 'tmpfs');
  const lines = [...tmpfs.map((path) => `tmpfs ${path}`), ...others.map((one) => `${one.type} ${one.destination}`)];
  return evidence(shell`docker inspect --format ${format} ${name} | grep . | LC_ALL=C sort`, lines.sort());
}

function mounts({ name, mounts }: Container, left: 'Source' | 'Name', withWritable: boolean): Evidence {
  const fields = `.Type .${left} .Destination${withWritable ? ' .RW' : ''}`;
  const command = shell`docker inspect --format ${`{{range .Mounts}}{{println ${fields}}}{{end}}`} ${name}`;
  const line = (mount: Mount) =>
    `${mount.type} ${left === 'Name' ? mount.name : mount.source} ${mount.destination}${withWritable ? ` ${mount.writable}` : ''}`;
  // println leaves an empty line at the end, which would be sorted to the front
  return unordered(mounts.length > 1 ? `${command} | grep .` : command, mounts.map(line));
}

/** The networks that each of them is on. */
export function networksOf(...containers: readonly Container[]): Evidence {
  const names = containers.map(({ name }) => quote(name)).join(' ');
  const format = '{{.Name}}{{range $network, $_ := .NetworkSettings.Networks}} {{$network}}{{end}}';
  const lines = containers.map(({ name, networks }) => [`/${name}`, ...[...networks].sort()].join(' '));
  return evidence(`docker inspect --format ${quote(format)} ${names}`, lines);
}

/** What it changed in its own layer, where the path has this in it. */
export function changesOf({ name }: Container, changes: readonly Change[], path: string): Evidence {
  const lines = changes.map((change) => `${change.kind.charAt(0).toUpperCase()} ${change.path}`);
  return unordered(
    shell`docker diff ${name} | grep -F ${path}`,
    lines.filter((line) => line.includes(path)),
  );
}

/** Its path, where the container has it. `docker cp` reads it of one that has ended as well. */
export const fileInsideOf = ({ name }: Container, path: string, isThere: boolean): Evidence =>
  evidence(shell`docker cp -L ${`${name}:${path}`} - > /dev/null && echo ${path}`, isThere ? [path] : []);

/** The files below a folder of it. `docker cp` reads them of one that has ended as well. */
export function filesBelow({ name }: Container, folder: string, paths: readonly string[]): Evidence {
  const own = folder.split('/').at(-1);
  const command = shell`docker cp ${`${name}:${folder}`} - | tar t | grep -v '/$' | LC_ALL=C sort`;
  return evidence(command, paths.map((path) => `${own}/${path}`).sort());
}

/** The variables of these names, with their values; of secret ones the name alone. */
export const environmentOf = ({ name, env }: Container, variables: readonly string[]): Evidence =>
  variablesOf(shell`docker inspect --format '{{range .Config.Env}}{{println .}}{{end}}' ${name}`, env, variables);

/** One label of it. */
export function labelOf({ name, labels }: Container, label: string): Evidence {
  const format = `{{index .Config.Labels "${label}"}}`;
  return evidence(shell`docker inspect --format ${format} ${name}`, [labels[label] ?? '']);
}
