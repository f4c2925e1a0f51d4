import type { Life } from '../../diagnosis/codes.js';
import type { Step } from '../../docker/history.js';
import type { Words } from '../words.js';
import { duration, exitCodeMeans, list, moment, quote, times } from './terms.js';
import { yamlProblem } from './yaml.js';

const publishes = (facts: { host: number; container: number }) =>
  `port ${facts.host} of the host leads to port ${facts.container} of the container`;
const bind = (facts: { from: string; to: string }) => `a bind mount of ${facts.from} at ${facts.to}`;
const volume = (facts: { from: string; to: string }) => `the volume "${facts.from}" at ${facts.to}`;
const container = (name: string | undefined) => (name ? `container "${name}"` : 'container');
const life = ({ startedAt, lived, exitCode }: Life) =>
  `started at ${moment(startedAt)} and ended after ${duration(lived)} with exit code ${exitCode} (${exitCodeMeans(exitCode)})`;
const restarted = (restarts: number) => (restarts > 0 ? `, after docker had restarted it ${times(restarts)}` : '');
const redirected = (at: string | undefined) => (at ? `it redirects to ${at}; there ` : '');
const lastWords = (log: readonly string[]) => (log.length > 0 ? `\nit last said:\n${quote(log)}` : '');

/** What a step of a container's life is called. */
function steps(step: Step): { wished: string; done: string; because: string } {
  if (step === 'create')
    return { wished: 'is created', done: 'created', because: 'docker run creates a container and starts it.' };
  if (step === 'start')
    return { wished: 'is started', done: 'started', because: 'docker start starts a container that was stopped.' };
  if (step === 'die')
    return { wished: 'is stopped', done: 'stopped', because: 'docker stop asks the main process to end.' };
  return { wished: 'is removed', done: 'removed', because: 'a stopped container stays until docker rm.' };
}

/** The mistakes, in English. */
export const findings = (): Words['findings'] => ({
  'container-missing': ({ image, name, past }) => ({
    expected: past
      ? `a ${container(name)} from ${image}, since you started the exercise`
      : `a running ${container(name)} from ${image}`,
    found: past ? 'no such container, running, stopped or removed' : 'no such container, running or stopped',
    because: 'docker run has not been typed yet, or it ended with an error.',
  }),
  'container-not-there': ({ image, name, removed }) => ({
    expected: `a container "${name}" from ${image}, running or not`,
    found: removed ? 'it was there, and has been removed' : 'no container that could be it',
    because:
      'a container that has ended stays until docker rm. With --rm it is gone at once, and so is what there was to see of it.',
  }),
  'container-name-differs': ({ wished, found }) => ({
    expected: `the name "${wished}"`,
    found: `the name "${found}"`,
    because: 'the name is what follows --name, to the letter; without it docker makes one up.',
  }),
  'container-not-started': ({ name }) => ({
    expected: `"${name}" is running`,
    found: 'it was created and never started',
    because: 'docker create only prepares a container; docker run creates and starts it in one go.',
  }),
  'container-exited': (facts) => ({
    expected: `"${facts.name}" is running`,
    found: `it ${life(facts)}${restarted(facts.restarts)}${lastWords(facts.log)}`,
    because: 'a container lives as long as its main process; that one has ended.',
  }),
  'container-not-detached': (facts) => ({
    expected: `"${facts.name}" is running in the background`,
    found: `it ran in the foreground: it ${life(facts)}${lastWords(facts.log)}`,
    because: 'without -d the container belongs to your terminal, and Ctrl-C ends it.',
  }),
  'container-nothing-to-do': ({ name, command }) => ({
    expected: `"${name}" is running`,
    found: `its command "${command}" ended at once, without an error`,
    because: 'a shell that has no terminal and nothing to run is done at once.',
  }),
  'container-command-not-found': ({ name, command }) => ({
    expected: `"${name}" is running`,
    found: `the program "${command}" was not found in its image`,
    because:
      'the program comes from behind the image name on the command line, else from CMD or ENTRYPOINT; a name without a path is looked for in PATH.',
  }),
  'container-restarting': (facts) => ({
    expected: `"${facts.name}" keeps running`,
    found: `docker has restarted it ${times(facts.restarts)}; the last time it ${life(facts)}${lastWords(facts.log)}`,
    because: 'its main process fails again and again, and the restart policy starts it again.',
  }),
  'container-out-of-memory': (facts) => ({
    expected: `"${facts.name}" is running`,
    found: `it ran out of memory, and the kernel killed it; it started at ${moment(facts.startedAt)} and ended after ${duration(facts.lived)} with exit code ${facts.exitCode}${restarted(facts.restarts)}${lastWords(facts.log)}`,
    because: 'it needs more memory than its limit (-m, --memory) or the machine allows.',
  }),
  'container-removed': ({ name, life: lived }) => ({
    expected: `"${name}" is running`,
    found: lived ? `it was removed; it ${life(lived)}` : 'it was removed',
    because: 'docker rm takes a container away, and so does --rm when it ends.',
  }),
  'container-paused': ({ name }) => ({
    expected: `"${name}" is running`,
    found: 'it is paused',
    because: 'docker pause freezes its processes until docker unpause.',
  }),
  'container-older-than-exercise': ({ name }) => ({
    expected: 'a container made in this exercise',
    found: `"${name}", which was there before the exercise was started`,
    because: 'what existed before is never judged or touched.',
  }),
  'container-stale-image': ({ name, image }) => ({
    expected: `"${name}" runs today's ${image}`,
    found: 'it runs an earlier build of it',
    because: 'a container keeps the image that it was made from; building again does not change it.',
  }),
  'container-ambiguous': ({ names }) => ({
    expected: 'one container for this exercise',
    found: `several that fit equally well: ${list(names)}`,
    because: 'dojo cannot tell which one is meant.',
  }),
  'container-refused': ({ name, exitCode, message }) => ({
    expected: `"${name}" is running`,
    found: `the engine could not start it (exit code ${exitCode}: ${exitCodeMeans(exitCode)})\n${quote([message])}`,
    because: 'something that the container asks for cannot be had; the engine says what.',
  }),
  'flags-after-image': ({ name, command }) => ({
    expected: `"${name}" is running`,
    found: `it was told to run "${command}" as its command`,
    because: 'options of docker run go before the image name; what comes after it is handed to the container.',
  }),
  'container-not-stopped': ({ name }) => ({
    expected: `"${name}" is stopped and removed`,
    found: 'it is still running',
    because: 'docker rm takes away only a container that has ended; docker stop ends it.',
  }),
  'container-not-at-rest': ({ name, status }) => ({
    expected: `"${name}" is stopped, and still there`,
    found: `it is ${status}`,
    because: 'docker stop ends the program in a container. The container stays, and can be started again.',
  }),
  'container-not-removed': ({ name, status }) => ({
    expected: `"${name}" is removed`,
    found: `it is still there (${status})`,
    because: 'a stopped container stays, with all that it wrote, until docker rm; docker ps shows it only with -a.',
  }),
  'container-env-missing': ({ name, variable, wished }) => ({
    expected: wished
      ? `"${name}" has the environment variable ${variable}=${wished}`
      : `"${name}" has the environment variable ${variable}`,
    found: 'it has none of that name, or an empty one',
    because: 'what -e gives belongs to the container from its beginning; it cannot be added later.',
  }),
  'container-env-differs': ({ name, variable, wished, found }) => ({
    expected: `${variable} of "${name}" is "${wished}"`,
    found: `"${found}"`,
    because: 'the value has to be the one that the statement gives.',
  }),
  'step-missing': ({ name, step, seen }) => ({
    expected: `"${name}" ${steps(step).wished}`,
    found:
      seen.length > 0 ? `so far it was ${seen.map((one) => steps(one).done).join(', ')}` : 'nothing has happened to it',
    because: steps(step).because,
  }),
  'run-failed': ({ name, image, exitCode, log }) => ({
    expected: `a container from ${image} does its work and ends with exit code 0`,
    found: `"${name}" ended with exit code ${exitCode} (${exitCodeMeans(exitCode)})${lastWords(log)}`,
    because: 'what stands behind the image name is run in the container, and ended with an error.',
  }),
  'run-not-finished': ({ name, image }) => ({
    expected: `a container from ${image} does its work and ends`,
    found: `"${name}" is still running`,
    because: 'a container ends with its command; one that waits for input ends with exit or Ctrl-D.',
  }),
  'exec-missing': ({ name, program, seen, after }) => ({
    expected: `"${program}" was run inside "${name}"${after ? `, after "${after}" was stopped` : ''}`,
    found: seen.length > 0 ? `only ${list(seen)}` : `nothing was run inside it${after ? ' since then' : ''}`,
    because: 'docker exec runs a further program in a container that is running already.',
  }),
  'exec-failed': ({ name, program, exitCode }) => ({
    expected: `"${program}" inside "${name}" ends with exit code 0`,
    found: `it ended with exit code ${exitCode} (${exitCodeMeans(exitCode)})`,
    because: 'the program was started by docker exec, and ended with an error.',
  }),
  'layer-unchanged': ({ name, path, mounted }) => ({
    expected: `${path} is changed inside "${name}"`,
    found: mounted ? 'a mount stands over that path' : 'it is as the image has it',
    because: mounted
      ? 'what is written to a mounted path lands on the host or in a volume, not in the container.'
      : 'docker exec and docker cp change a container, and nothing but that container.',
  }),
  'image-tag-differs': ({ wished, found }) => ({
    expected: `a container from ${wished}`,
    found: `a container from ${found}`,
    because: 'the part behind the colon is the tag, and without one docker takes "latest".',
  }),
  'image-differs': ({ wished, found, name }) => ({
    expected: `a container from ${wished}`,
    found: `"${name}" is from ${found}`,
    because: 'it is another image, whatever the container is called.',
  }),
  'image-missing': ({ image, near }) => ({
    expected: `the image ${image}`,
    found: near.length > 0 ? `only ${list(near)}` : 'no image of that name',
    because:
      near.length > 0
        ? 'a name without a tag means ":latest"; each tag is an image of its own.'
        : 'it has not been pulled or built yet, or that ended with an error. A name without a tag means ":latest".',
  }),
  'image-older-than-dockerfile': ({ image }) => ({
    expected: `${image} is built from the Dockerfile as it is now`,
    found: 'the Dockerfile was changed after the image was built',
    because: 'an image is a copy of that moment; a change takes effect with the next docker build.',
  }),
  'image-command-missing': ({ image, command, wished }) => ({
    expected: `${image} starts your program: ${wished}`,
    found: command ? `it starts "${command}", as its base image does` : 'it has no start command',
    because: 'CMD or ENTRYPOINT says what a container runs; without them the base image decides.',
  }),
  'command-shell-form': ({ image, command, wished }) => ({
    expected: `${image} starts your program directly: ${wished}`,
    found: `it starts a shell: ${command}`,
    because:
      'written as plain words CMD goes through a shell, which does not pass the stop signal on; written as a JSON list it does not.',
  }),
  'single-stage': ({ image, wished, found }) => ({
    expected: `the last stage of ${image} begins with FROM ${wished}`,
    found: found ? `it is built on ${found}` : `its lowest layers are not those of ${wished}`,
    because: 'only the last stage becomes the image; the ones before it are there to copy from.',
  }),
  'image-too-large': ({ image, megabytes, limit }) => ({
    expected: `${image} has at most ${limit} MB`,
    found: `it has ${megabytes} MB`,
    because: 'the last stage holds more than the program: a large base, or files that only the build needs.',
  }),
  'binary-dynamically-linked': ({ name, command }) => ({
    expected: `"${name}" runs your program`,
    found: `"${command}" is there, and the system says "no such file or directory"`,
    because: 'the program was linked to libraries that this image does not have: what is missing is their loader.',
  }),
  'dockerfile-missing': ({ found }) => ({
    expected: 'a file named Dockerfile in the workspace',
    found: found.length > 0 ? `only ${list(found)}` : 'no such file',
    because: 'this is the name that docker build looks for: a capital D, and no ending.',
  }),
  'dockerfile-invalid': ({ line, text }) => ({
    expected: 'a Dockerfile that can be built',
    found: text ? `line ${line}: ${text}` : 'it is empty',
    because: 'each line begins with an instruction, and the first of them is FROM.',
  }),
  'dockerfile-base-differs': ({ wished, found, line }) => ({
    expected: `the image begins with FROM ${wished}`,
    found: `FROM ${found} (line ${line})`,
    because: 'FROM decides what the image is made from. Another tag is another image, and no tag means latest.',
  }),
  'image-env-missing': ({ image, variable, wished }) => ({
    expected: `${image} has the environment variable ${variable}=${wished}`,
    found: 'it has none of that name',
    because: 'ENV in the Dockerfile puts a variable into the image; ARG and export are gone when the build is over.',
  }),
  'image-env-differs': ({ image, variable, wished, found }) => ({
    expected: `${variable} of ${image} is "${wished}"`,
    found: `"${found}"`,
    because: 'the value has to be the one that the statement gives.',
  }),
  'secret-in-image': ({ image, name, place }) => ({
    expected: `${image} holds no secret`,
    found:
      place === 'env'
        ? `its environment variable ${name} has a value`
        : `a value of ${name} is to be read in its history`,
    because:
      'whoever has the image can read its variables and its build arguments; a secret is given when a container starts.',
  }),
  'image-not-removed': ({ image, users }) => ({
    expected: `the image ${image} is removed`,
    found: users.length > 0 ? `it is still there, and used by ${list(users)}` : 'it is still there',
    because: 'an image can go once no container uses it; a stopped container uses it too.',
  }),
  'image-dangling': ({ left }) => ({
    expected: 'an image without a name was removed, and none is left',
    found: left > 0 ? `${left} without a name` : 'no image was removed since the exercise was started',
    because: 'a build without -t makes an image without a name. It stays until it is removed.',
  }),
  'port-not-published': (facts) => ({
    expected: publishes(facts),
    found:
      facts.published.length > 0
        ? `"${facts.name}" publishes only ${list(facts.published)}`
        : `"${facts.name}" publishes no port`,
    because: 'a container has a network of its own; -p HOST:CONTAINER opens a way into it.',
  }),
  'port-only-exposed': (facts) => ({
    expected: publishes(facts),
    found: `"${facts.name}" exposes a port and publishes none`,
    because: 'EXPOSE and --expose only note which port is meant; -p opens it on the host.',
  }),
  'port-swapped': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}`,
    found: `-p ${facts.container}:${facts.host}`,
    because: 'the port of the host comes first, then the port of the container.',
  }),
  'port-host-differs': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}`,
    found: `-p ${facts.found}:${facts.container}`,
    because: `the right port of the container is published, at ${facts.found} of the host.`,
  }),
  'port-container-differs': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}`,
    found: `-p ${facts.host}:${facts.found}`,
    because: `nothing in the container listens at ${facts.found}; the program inside uses ${facts.container}.`,
  }),
  'port-random': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}`,
    found: facts.found ? `docker chose port ${facts.found} of the host` : 'docker was to choose a port of the host',
    because: '-P, and -p with one number, leave the port of the host to docker.',
  }),
  'port-already-allocated': ({ name, port, holder }) => ({
    expected: `"${name}" is running`,
    found: `it was to get port ${port} of the host, which ${holder ? `the container "${holder}"` : 'another program on this machine'} has`,
    because: 'one port of the host can be given to one program at a time.',
  }),
  'port-bound-to-one-address': (facts) => ({
    expected: `-p ${facts.host}:${facts.container}, on every address of the host`,
    found: `bound to ${facts.address} alone`,
    because: 'an address before the port limits from where it can be reached.',
  }),
  'port-published-too': ({ name, host, container }) => ({
    expected: `"${name}" publishes no port`,
    found: `port ${host} of the host leads to its port ${container}`,
    because: 'without -p (in a Compose file: without ports) a container is reached by other containers alone.',
  }),
  'http-refused': ({ url, at, log, published }) => ({
    expected: `${url} answers`,
    found: `${redirected(at)}the connection is refused${lastWords(log)}`,
    because: at
      ? 'the program answers with another address, and nothing listens there.'
      : published
        ? 'docker passes the connection on, and in the container nothing listens at that port, or only on its own localhost.'
        : 'nothing listens there: the port is not published, or the program is not up yet.',
  }),
  'http-reset': ({ url, at, log }) => ({
    expected: `${url} answers`,
    found: `${redirected(at)}the connection opens and is closed without an answer${lastWords(log)}`,
    because: at
      ? 'the program answers with another address, and what takes the connection there does not answer.'
      : 'docker takes the connection, and in the container nothing listens at that port, or only on its own localhost.',
  }),
  'http-timeout': ({ url, at, seconds }) => ({
    expected: `${url} answers`,
    found: `${redirected(at)}no complete answer comes within ${seconds} seconds`,
    because: at
      ? 'the program answers with another address, and what is there does not finish its answer.'
      : 'the program takes the connection and does not finish its answer.',
  }),
  'http-redirects': ({ url }) => ({
    expected: `${url} answers`,
    found: 'it redirects again and again',
    because: 'each answer points to another address, without an end.',
  }),
  'http-status-differs': ({ url, wished, found, body }) => ({
    expected: `${url} answers with status ${wished}`,
    found: `status ${found}${body ? `: ${body}` : ''}`,
    because:
      found === 404
        ? 'the server runs, and has nothing under this path.'
        : 'the server runs, and cannot give this page.',
  }),
  'http-body-differs': ({ url, part, wished, found, untitled }) => ({
    expected: part === 'title' ? `${url} has the title "${wished}"` : `${url} answers "${wished}"`,
    found: found === '' ? 'an empty answer' : untitled ? `a page without a title: "${found}"` : `"${found}"`,
    because: 'the server runs, and serves something else.',
  }),
  'http-title-unchanged': ({ url, old, found }) => ({
    expected: `${url} has a title of your own`,
    found: found === '' ? 'the page has no title' : `its title is still "${old}"`,
    because:
      found === ''
        ? 'the text between <title> and </title> is the title; both marks have to stay.'
        : 'the title is what stands between <title> and </title>; a heading such as <h1> is another part of the page.',
  }),
  'request-not-logged': ({ path, name }) => ({
    expected: `a request for ${path} in the log of "${name}"`,
    found: 'no such line; requests that dojo makes do not count',
    because: 'the page of this container has not been visited yet: every visit writes a line into its access log.',
  }),
  'file-missing': ({ file, near }) => ({
    expected: `the file ${file} in the workspace`,
    found: near.length > 0 ? `only ${list(near)}` : 'no such file',
    because: 'it has to be in the folder of the exercise, under exactly this name.',
  }),
  'file-is-folder': ({ file }) => ({
    expected: `the file ${file} in the workspace`,
    found: 'a folder of that name',
    because:
      'where the left side of -v is not there, docker makes a folder of that name; it has to go before the file can be written.',
  }),
  'file-unreadable': ({ file }) => ({
    expected: `${file} as a text file of at most 1 MB`,
    found: 'something of that name that cannot be read as one',
    because: 'it is larger than that, or no ordinary file: a folder, a pipe, a device, or a link to itself.',
  }),
  'file-content-differs': ({ file, wished, found }) => ({
    expected: `${file} holds ${wished}`,
    found: found === '' ? 'it does not' : `"${found}" in its place`,
    because: 'the content is checked as the statement gives it.',
  }),
  'answer-differs': ({ file, wished, found }) => ({
    expected: wished === undefined ? `${file} holds what docker says now` : `${file} holds "${wished}"`,
    found: found === '' ? 'it is empty' : `"${found}"`,
    because:
      found === ''
        ? '> saves what a command prints as its answer; an error message is not saved with it.'
        : 'it was saved from something else, or before something was changed.',
  }),
  'answers-invalid': ({ file, line, column, fault, problem }) => ({
    expected: `${file} holds lines of the form "key: value"`,
    found: `line ${line}, column ${column}: ${yamlProblem(fault, problem)}`,
    because: 'each answer stands behind its key, a colon and a space, on a line of its own.',
  }),
  'sheet-answer-missing': ({ file, key }) => ({
    expected: `an answer behind "${key}:" in ${file}`,
    found: 'none',
    because: 'the key has to stay as it is; the answer stands behind its colon and a space.',
  }),
  'sheet-answer-differs': ({ file, key, found }) => ({
    expected: `in ${file}, behind "${key}:", what the engine says now`,
    found: `"${found}"`,
    because: 'it is from another part of the output or of another container; or it has changed since you looked.',
  }),
  'mount-missing': (facts) => ({
    expected: `${facts.from} is mounted at ${facts.to}`,
    found: `"${facts.name}" has nothing mounted there`,
    because: "a container sees files of the host only where -v, --mount or Compose's volumes: shows them to it.",
  }),
  'volume-instead-of-bind': (facts) => ({
    expected: bind(facts),
    found: `a named volume "${facts.volume}" at that path`,
    because: 'without a slash, docker takes the left side of -v for a volume name, not for a file.',
  }),
  'bind-instead-of-volume': (facts) => ({
    expected: volume(facts),
    found: `a bind mount of ${facts.source} at that path`,
    because: 'with a slash or a dot, the left side is a path of the host; a volume is named without them.',
  }),
  'bind-source-missing': (facts) => ({
    expected: bind(facts),
    found: `${facts.source} is an empty folder`,
    because: 'it was not there when the container was made, and for -v docker then makes a folder of that name.',
  }),
  'bind-source-differs': (facts) => ({
    expected: bind(facts),
    found: `${facts.source} is mounted there`,
    because: '-v was typed in another folder, or names another file.',
  }),
  'bind-source-replaced': ({ name, source }) => ({
    expected: `"${name}" sees ${source} as it is now`,
    found: 'it was made anew after the container was started',
    because:
      'a bind mount holds on to the very file or folder that was there at the start; another one in its place, as some editors make it, is not seen.',
  }),
  'mount-path-differs': (facts) => ({
    expected: `${facts.from} is mounted at ${facts.to}`,
    found: `it is mounted at ${facts.found}`,
    because: 'the right side of -v is the path in the container, to the letter.',
  }),
  'mount-kind-differs': ({ from, to, kind }) => ({
    expected: 'a file mounted over a file, or a folder over a folder',
    found:
      kind === 'file'
        ? `${from} is a file, and ${to} is a folder in the image`
        : kind === 'folder'
          ? `${from} is a folder, and ${to} is a file in the image`
          : `of ${from} and ${to} in the image, one is a file and the other a folder`,
    because:
      'one cannot take the place of the other; to mount a file, the path in the container ends with the name of a file.',
  }),
  'volume-anonymous': (facts) => ({
    expected: volume(facts),
    found: 'a volume without a name of its own at that path',
    because: 'a path alone, without a name before it, makes a new volume for every container.',
  }),
  'volume-name-differs': (facts) => ({
    expected: volume(facts),
    found: `the volume "${facts.found}" at that path`,
    because: 'every name is a volume of its own, with data of its own.',
  }),
  'mount-hides-content': (facts) => ({
    expected: `files in ${facts.from}, which is mounted at ${facts.to}`,
    found: `${facts.source} is empty, and so is ${facts.to} in the container`,
    because: 'a bind mount covers what the image has at that path; nothing of it is copied into your folder.',
  }),
  'mount-read-only-differs': (facts) => ({
    expected: `${facts.from} at ${facts.to}, ${facts.readOnly ? 'read-only' : 'open for writing'}`,
    found: `"${facts.name}" has it ${facts.readOnly ? 'open for writing' : 'read-only'}`,
    because: 'a third part of -v, ":ro", makes a mount read-only; without it the container may write.',
  }),
  'data-in-container-layer': (facts) => ({
    expected: volume(facts),
    found: `no mount there; "${facts.name}" wrote into its own layer: ${list(facts.files)}`,
    because: 'what lies in the layer of a container goes with it at docker rm; a volume stays.',
  }),
  'tmpfs-missing': ({ name, to, kind, elsewhere }) => ({
    expected: `a tmpfs at ${to} in "${name}"`,
    found: kind
      ? `a mount of another kind is there: ${kind}`
      : elsewhere
        ? `the tmpfs is at ${elsewhere}`
        : 'nothing is mounted at that path',
    because:
      'volumes, bind mounts and the layer of a container are on a disk. Only a path given by --tmpfs, or by --mount type=tmpfs, is in memory.',
  }),
  'volume-missing': ({ volume: name, near }) => ({
    expected: `a volume "${name}"`,
    found: near.length > 0 ? `only ${list(near)}` : 'no volume of that name',
    because: 'docker volume create makes it, and so does docker run with -v NAME:PATH.',
  }),
  'volume-not-shared': ({ volume: name, to, wished, count, others }) => ({
    expected: `${wished} containers that had volume "${name}" at ${to}`,
    found: `${count || 'none'}${others.length > 0 ? `; others had it at ${list(others)}` : ' since the exercise was started'}`,
    because:
      'each container gets what its own docker run names. A volume outlives them, and the next one finds what the last one wrote.',
  }),
  'inside-file-missing': ({ name, path }) => ({
    expected: `a file ${path} in "${name}"`,
    found: 'no file of that name, or none that can be read as text',
    because:
      'a path that does not begin with a slash starts at the working directory of the container, and a > of your own shell writes on your machine.',
  }),
  'volume-unmounted': ({ name, to }) => ({
    expected: `a volume at ${to} in "${name}"`,
    found: 'no volume is mounted there',
    because: 'only volumes are handed on by --volumes-from; what is in the layer of a container stays there.',
  }),
  'volume-empty': ({ name, to }) => ({
    expected: `files in the volume at ${to} of "${name}"`,
    found: 'it is empty',
    because: 'a new volume is empty, unless the image has something at that path.',
  }),
  'volume-same': ({ name, other, to }) => ({
    expected: `a volume of its own at ${to} in "${name}"`,
    found: `it is the volume of "${other}"`,
    because: '--volumes-from mounts the very same volumes. A copy needs a new volume to be unpacked into.',
  }),
  'files-differ': ({ wished, found, missing, changed, others }) => ({
    expected: `the files of "${wished}" in "${found}", and no others`,
    found: [
      ...(missing.length > 0 ? [`missing: ${list(missing)}`] : []),
      ...(changed.length > 0 ? [`with another content: ${list(changed)}`] : []),
      ...(others.length > 0 ? [`others: ${list(others)}`] : []),
    ].join('; '),
    because:
      'an archive holds what stood in the volume when it was packed, under the paths that tar was given. What is unpacked lands below the folder that tar is in.',
  }),
  'archive-invalid': ({ file }) => ({
    expected: `${file} is a tar archive`,
    found: 'it cannot be read as one',
    because:
      'tar writes an archive with c, to the file behind f, or to its standard output without f; a list of names is none.',
  }),
  'volume-not-removed': ({ volume: name, users }) => ({
    expected: `the volume "${name}" is removed`,
    found: users.length > 0 ? `it is still there, and used by ${list(users)}` : 'it is still there',
    because: 'a volume outlives the containers that used it, until docker volume rm.',
  }),
  'network-missing': ({ network, near }) => ({
    expected: `a network "${network}"`,
    found: near.length > 0 ? `only ${list(near)}` : 'no network of that name',
    because: 'docker network create makes it; docker run --network only joins one that is there.',
  }),
  'network-not-joined': ({ name, network, found }) => ({
    expected: `"${name}" is on the network "${network}"`,
    found: found.length > 0 ? `it is on ${list(found)}` : 'it is on no network',
    because: 'a container is on the network that --network names, and on those that docker network connect adds.',
  }),
  'network-joined-too': ({ name, network }) => ({
    expected: `"${name}" is not on network "${network}"`,
    found: 'it is on it',
    because: 'containers on one network reach each other by name. Only one that stays off it is out of their sight.',
  }),
  'network-default-bridge': ({ name, network }) => ({
    expected: network
      ? `"${name}" is on the network "${network}"`
      : `"${name}" is on a network where names lead to containers`,
    found: 'it is on the default bridge alone',
    because: 'without --network a container joins the default bridge, where no container finds another by its name.',
  }),
  'network-not-shared': ({ name, found, other, otherFound }) => ({
    expected: `"${name}" and "${other}" have a network in common`,
    found: `"${name}" is on ${found.length > 0 ? list(found) : 'none'}, "${other}" is on ${otherFound.length > 0 ? list(otherFound) : 'none'}`,
    because: 'containers reach one another, and by name, only on a network that both are on.',
  }),
  'service-missing': ({ service, near }) => ({
    expected: `a service "${service}"`,
    found: near.length > 0 ? `there is ${list(near)}` : 'there is none of this name',
    because:
      'docker service create makes a service, which the swarm keeps running. docker run makes one container, and no service.',
  }),
  'service-image-differs': ({ service, wished, found }) => ({
    expected: `"${service}" from ${wished}`,
    found: `it is from ${found}`,
    because: 'all tasks of a service come from one image; docker service update can change it.',
  }),
  'service-replicas-differ': ({ service, wished, found }) => ({
    expected: `"${service}" with ${wished} replicas`,
    found: found === undefined ? 'it is global: it has one task on each node' : `${found} are asked for`,
    because: 'a service has one replica unless another number is said; it may be changed while the service runs.',
  }),
  'service-tasks-short': ({ service, wished, found, errors }) => ({
    expected: `${wished} running tasks of "${service}"`,
    found: `${found} run${errors.length > 0 ? `; the swarm says ${list(errors)}` : ''}`,
    because: 'the swarm starts a task again where it ends, and waits where no node may take it.',
  }),
  'stack-missing': ({ stack, near }) => ({
    expected: `a stack "${stack}"`,
    found: near.length > 0 ? `there is ${list(near)}` : 'there is no stack',
    because:
      'docker stack deploy makes services of a compose file, under the name at its end. docker compose up makes containers.',
  }),
  'compose-file-missing': ({ file, found }) => ({
    expected: `the file ${file} in the workspace`,
    found: found.length > 0 ? `only ${list(found)}` : 'no such file',
    because: 'docker compose looks for compose.yaml or docker-compose.yml in the folder where it is typed.',
  }),
  'compose-file-invalid': ({ file, line, column, fault, problem }) => ({
    expected: `${file} is valid YAML`,
    found: `line ${line}, column ${column}: ${yamlProblem(fault, problem)}`,
    because:
      'in YAML a key is followed by a colon and a space; what belongs to it is indented with spaces, never with tabs.',
  }),
  'compose-service-missing': ({ file, service, found }) => ({
    expected: `a service "${service}" in ${file}`,
    found: found.length > 0 ? `only ${list(found)}` : 'no services at all',
    because: 'the names right below "services:" are the services, and the names by which they reach one another.',
  }),
  'compose-service-name-differs': ({ file, service, found }) => ({
    expected: `a service "${service}" in ${file}`,
    found: `a service "${found}"`,
    because: 'other services reach it by exactly this name.',
  }),
  'compose-volume-not-declared': ({ file, volume: name }) => ({
    expected: `"${name}" below the top-level "volumes:" of ${file}`,
    found: 'it is used by a service and declared nowhere',
    because: 'compose makes only the named volumes that the file declares.',
  }),
  'compose-not-up': ({ service }) => ({
    expected: `service "${service}" is running`,
    found: 'it has no container',
    because: 'the file only describes; docker compose up makes it so, if it ends without an error.',
  }),
  'compose-wrong-project': ({ folder, workspace }) => ({
    expected: `the project of ${workspace}`,
    found: `containers of a project in ${folder}`,
    because: 'compose works on the file of the folder in which it is typed.',
  }),
  'compose-changed-since-up': ({ service, part }) => ({
    expected: `service "${service}" runs as the file says now`,
    found: `its ${part} is not what the file says`,
    because: 'a change of the file takes effect with the next docker compose up.',
  }),
  'compose-env-missing': ({ service, variable }) => ({
    expected: `service "${service}" has the environment variable ${variable}`,
    found: 'it has none of that name, or an empty one',
    because: 'a container sees only the variables that "environment:" gives to it.',
  }),
  'compose-env-differs': ({ service, variable, wished, found }) => ({
    expected: `${variable} of "${service}" is "${wished}"`,
    found: `"${found}"`,
    because: 'the value has to be the one that the statement gives.',
  }),
  'localhost-means-itself': ({ service, variable, wished, found }) => ({
    expected: `${variable} of "${service}" is "${wished}"`,
    found: `"${found}"`,
    because: `in a container, ${found} is that container itself; another service is reached by its name.`,
  }),
  'compose-depends-on-missing': ({ service, on }) => ({
    expected: `service "${service}" depends on "${on}"`,
    found: 'it does not',
    because: 'compose starts what depends_on names first.',
  }),
  'depends-on-without-health': ({ service, on, found }) => ({
    expected: `"${service}" starts once "${on}" is healthy (condition: service_healthy)`,
    found: `condition: ${found}`,
    because: 'that a container has been started does not say that the program in it is ready; a health check says so.',
  }),
  'compose-build-missing': ({ service, folder, found }) => ({
    expected: `service "${service}" is built from ${folder}`,
    found: found === undefined ? 'it is not built' : `it is built from ${found}`,
    because: '"build:" names the folder of the Dockerfile; "image:" names an image that exists.',
  }),
  'database-not-ready': ({ name, seconds, log }) => ({
    expected: `the database in "${name}" takes connections`,
    found: `it was not ready within ${seconds} seconds${lastWords(log)}`,
    because: 'at its first start a database sets itself up; only then does it listen.',
  }),
  'database-no-password': ({ name }) => ({
    expected: `"${name}" is running`,
    found: 'it ended at once: no password for its root user was given',
    because: 'the mysql image wants MYSQL_ROOT_PASSWORD (or a variable that says to do without).',
  }),
  'volume-already-initialised': ({ name, volume: used }) => ({
    expected: `"${name}" has the users and the data that the files give`,
    found: `the volume "${used}" was set up earlier, with others`,
    because: 'the mysql image reads its variables and /docker-entrypoint-initdb.d only while its data folder is empty.',
  }),
  'wrong-context': ({ endpoint, engine }) => ({
    expected: `your docker command speaks to the engine that is checked (${engine})`,
    found: `it speaks to ${endpoint}, where no engine answers`,
    because: 'DOCKER_HOST and docker context say which engine a docker command is for; neither is set here.',
  }),
  'wrong-directory': ({ file, folder, workspace }) => ({
    expected: `${file} is in the workspace ${workspace}`,
    found: `it is in ${folder}`,
    because: 'a command works in the folder in which it is typed; cd takes you to another.',
  }),
  'wrong-engine-state': ({ wished, found }) => ({
    expected: wished === 'active' ? 'this engine is part of a swarm' : 'this engine is in no swarm',
    found: `its swarm state is "${found}"`,
    because:
      wished === 'active'
        ? 'services and stacks need a swarm; a single engine can be one.'
        : 'this exercise begins without a swarm; docker swarm leave ends one.',
  }),
});
