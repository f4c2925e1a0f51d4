import type { Life } from '../diagnosis/codes.js';
import type { Step } from '../docker/history.js';
import { duration, exitCodeMeans, list, moment, quote, times } from './en.terms.js';
import type { At } from './faults.js';
import type { Words } from './words.js';

const publishes = (facts: { host: number; container: number }) =>
  `port ${facts.host} of the host leads to port ${facts.container} of the container`;
const bind = (facts: { from: string; to: string }) => `a bind mount of ${facts.from} at ${facts.to}`;
const volume = (facts: { from: string; to: string }) => `the volume "${facts.from}" at ${facts.to}`;
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

/** Everything that dojo says in English. */
export const en: Words = {
  // made when they are asked for: a check that passes needs neither these nor the faults
  get findings(): Words['findings'] {
    return {
      'container-missing': ({ image, name }) => ({
        expected: name ? `a running container "${name}" from ${image}` : `a running container from ${image}`,
        found: 'no such container, running or stopped',
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
          seen.length > 0
            ? `so far it was ${seen.map((one) => steps(one).done).join(', ')}`
            : 'nothing has happened to it',
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
          : 'docker exec works inside a container that runs; what it writes there stays in that container alone.',
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
        because: 'a name without a tag means ":latest"; each tag is an image of its own.',
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
        because:
          'ENV in the Dockerfile puts a variable into the image; ARG and export are gone when the build is over.',
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
        expected: `"${name}" gets port ${port} of the host`,
        found: holder ? `the container "${holder}" has it` : 'another program on this machine has it',
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
        because: 'without -p a container is reached by other containers alone.',
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
      'answers-invalid': ({ file, line, column, problem }) => ({
        expected: `${file} holds lines of the form "key: value"`,
        found: `line ${line}, column ${column}: ${problem}`,
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
        found:
          others.length > 0 ? `${count}; others had it at ${list(others)}` : `${count} since the exercise was started`,
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
        because:
          'containers on one network reach each other by name. Only one that stays off it is out of their sight.',
      }),
      'network-default-bridge': ({ name, network }) => ({
        expected: network
          ? `"${name}" is on the network "${network}"`
          : `"${name}" is on a network where names lead to containers`,
        found: 'it is on the default bridge alone',
        because:
          'without --network a container joins the default bridge, where no container finds another by its name.',
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
      'compose-file-invalid': ({ file, line, column, problem }) => ({
        expected: `${file} is valid YAML`,
        found: `line ${line}, column ${column}: ${problem}`,
        because: 'in YAML the indentation says what belongs to what: spaces, never tabs.',
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
        because:
          'that a container has been started does not say that the program in it is ready; a health check says so.',
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
        because:
          'the mysql image reads its variables and /docker-entrypoint-initdb.d only while its data folder is empty.',
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
    };
  },

  get faults(): Words['faults'] {
    return {
      'engine-unreachable': ({ tried }) => ({
        message: `no Docker engine answers\n${tried.map((one) => `  ${one.endpoint}  (${one.from}): ${whyUnreachable(one.why)}`).join('\n')}`,
        todo: adviceFor(tried.map((one) => one.why)),
      }),
      'engine-failed': ({ what, message }) => ({
        message: `the Docker engine gave no answer that can be used (${what}): ${message}`,
        todo: 'dojo doctor looks for the cause.',
      }),
      'unknown-exercise': ({ id, nearest }) => ({
        message: `there is no exercise "${id}"`,
        todo:
          nearest.length > 0
            ? `Did you mean ${nearest.join(' or ')}? dojo list shows all.`
            : 'dojo list shows all exercises.',
      }),
      'unknown-check': ({ id, exercise, nearest, ids }) => ({
        message: `"${exercise}" has no check "${id}"`,
        todo: nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}?` : `Its checks: ${ids.join(', ')}`,
      }),
      'no-exercise-given': ({ command }) => ({
        message: 'which exercise? None is started, and this folder belongs to none',
        todo: `Name one: dojo ${command} <exercise>. dojo list shows all.`,
      }),
      'name-taken': ({ kind, names, id }) => ({
        message: `this engine already has the ${kind} ${list(names)}, which "${id}" is about to use`,
        todo: 'It is not from dojo and stays untouched. Rename or remove it yourself if you no longer need it, then start again.',
      }),
      'workspace-taken': ({ folder, files }) => ({
        message: `${folder} already holds other files (${list(files)})`,
        todo: 'Choose another folder: dojo start <exercise> --dir FOLDER',
      }),
      'workspace-unwritable': ({ folder, message }) => ({
        message: `cannot write to ${folder}: ${message}`,
        todo: 'Choose another folder with --dir, or change its permissions.',
      }),
      'state-unwritable': ({ file, message }) => ({
        message: `cannot write ${file}: ${message}`,
        todo: 'dojo keeps there what it must remember (XDG_STATE_HOME moves it). Nothing was changed.',
      }),
      'state-locked': ({ file }) => ({
        message: `another dojo is at work on ${file}`,
        todo: 'Wait until it is done, then try again.',
      }),
      'disk-full': ({ where }) => ({
        message: `no space left on the disk of ${where}`,
        todo: 'Free some space, then type the same command again. Nothing was lost.',
      }),
      'pull-failed': ({ image, message }) => ({
        message: `cannot pull ${image}: ${message}`,
        todo: 'Is the network there, and the name right? dojo doctor shows mirrors and the disk.',
      }),
      'setup-failed': ({ name, image, message }) => ({
        message: `cannot start the container "${name}" from ${image}, which this exercise needs: ${message}`,
        todo: 'Once the cause is gone, type the same command again.',
      }),
      'course-damaged': ({ file, message }) => ({
        message: `${file} cannot be read: ${message}`,
        todo: 'Install dojo again, or mend the file.',
      }),
      'exercise-damaged': ({ id, message }) => ({
        message: `exercise "${id}" cannot be loaded: ${message}`,
        todo: 'That is a mistake in the exercise, not yours. Please report it.',
      }),
      'yaml-invalid': ({ message, ...at }) => ({
        message: `${place(at)}: this is no YAML: ${message}`,
        todo: YAML_TODO,
      }),
      'yaml-key-unknown': ({ key, nearest, known, ...at }) => ({
        message: `${place(at)}: there is no key "${key}" here`,
        todo: `${didYouMean(nearest)}There may be: ${known.join(', ')}.`,
      }),
      'yaml-key-missing': ({ key, ...at }) => ({ message: `${place(at)}: "${key}" is missing here`, todo: YAML_TODO }),
      'yaml-not-one': ({ keys, ...at }) => ({
        message: `${place(at)}: one kind is wanted here, and there is ${keys.length > 0 ? keys.join(' and ') : 'none'}`,
        todo: 'Give each its own entry of the list, with a dash in front.',
      }),
      'yaml-value-wrong': ({ key, expected, found, ...at }) => ({
        message: `${place(at)}: "${key}" cannot be ${found}`,
        todo: `What is wanted: ${VALUES[expected] ?? expected}.`,
      }),
      'yaml-name-unknown': ({ name, nearest, known, ...at }) => ({
        message: `${place(at)}: no check above is called "${name}"`,
        todo: `${didYouMean(nearest)}A check is called what its "as" says${known.length > 0 ? `; above are: ${known.join(', ')}` : ''}.`,
      }),
      'yaml-name-twice': ({ name, ...at }) => ({
        message: `${place(at)}: another check above is called "${name}" as well`,
        todo: 'Give one of them another name, here and where it is meant.',
      }),
      'yaml-name-unfit': ({ name, wanted, found, ...at }) => ({
        message: `${place(at)}: the check "${name}" finds ${found === 'any' ? 'nothing that this one could be about' : found}`,
        todo: `One is wanted that finds: ${wanted}.`,
      }),
      'exercise-twice': ({ id, files }) => ({
        message: `exercise "${id}" is there twice: ${files.join(', ')}`,
        todo: 'Keep the one that counts.',
      }),
      'course-unknown': ({ course }) => ({
        message: `there is no course "${course}": no folder and no installed package of this name`,
        todo: 'Give --course (or DOJO_COURSE) a folder that holds a course.yaml, or the name of a package that does.',
      }),
      'course-unlisted': ({ folder }) => ({
        message: `${folder} is no course: there is no course.yaml in it`,
        todo: 'dojo new EXERCISE --course FOLDER begins one.',
      }),
      'tsx-missing': ({ id, file }) => ({
        message: `exercise "${id}" is written in TypeScript, and tsx is not installed where ${file} is`,
        todo: 'In the folder of its course, type: npm install --save-dev tsx',
      }),
      'exercise-there': ({ folder }) => ({
        message: `${folder} is there already`,
        todo: 'Choose another name, or remove the folder first.',
      }),
      'exercise-misnamed': ({ id }) => ({
        message: `an exercise cannot be called "${id}"`,
        todo: 'Take lower case letters, digits, and single hyphens between them.',
      }),
      'course-not-given': () => ({
        message: 'there is no course here that the exercise could be added to',
        todo: 'Go into the folder of a course.yaml, or name one: dojo new EXERCISE --course FOLDER makes it where there is none.',
      }),
      'nothing-to-verify': ({ text }) => ({
        message: `no alternative, mistake or mutant has "${text}" in its name`,
        todo: 'dojo verify --json names them all; those of mutants come with --mutants.',
      }),
      'not-a-terminal': ({ command }) => ({
        message: 'this asks before it removes anything, and there is no terminal to ask on',
        todo: `dojo ${command} --dry-run shows the plan, dojo ${command} --yes carries it out.`,
      }),
      'host-is-elsewhere': ({ engine, where }) => ({
        message:
          where === 'virtual'
            ? `the page cannot be asked for: this ${engine} is in a virtual machine, and the network "host" is that of the virtual machine`
            : `the page cannot be asked for: this ${engine} runs rootless, and the network "host" is that of a namespace of its own`,
        todo: 'It is no mistake of yours. Docker Desktop: "Enable host networking" in its settings, Resources, Network. Else take an engine on Linux that runs as root.',
      }),
      'events-forgotten': () => ({
        message:
          'the engine no longer remembers what happened since the exercise was started: it keeps its last 256 events',
        todo: 'This says nothing about you. Do it once more: dojo reset, then dojo start.',
      }),
      'reset-incomplete': ({ left }) => ({
        message: `could not remove:\n${left.map((line) => `  ${line}`).join('\n')}`,
        todo: 'Type the same command again once the cause is gone; what is already removed is skipped.',
      }),
      'lab-wanted': ({ id }) => ({
        message: `"${id}" is done on a disposable engine only: its commands reach everything that is on an engine, yours too`,
        todo: 'Type dojo lab up, then eval "$(dojo lab env)" in this shell, and the same command again.',
      }),
      'engine-twice': ({ engine }) => ({
        message: `${engine} is named twice`,
        todo: 'Name each engine once: they are verified on side by side.',
      }),
      'shard-invalid': ({ text, of }) => ({
        message: `--shard cannot be "${text}": it is a part and the number of parts`,
        todo: of ? `Of ${of} parts: 1/${of} to ${of}/${of}.` : 'As 2/4, the second of four parts.',
      }),
      'record-partial': () => ({
        message: '--record notes what holds in full, and --only and --sample leave something out',
        todo: 'Leave --record out, or the others.',
      }),
      'report-unwritable': ({ file, message }) => ({
        message: `${file} cannot be written: ${message}`,
        todo: 'Name a file in a folder that is there and that you may write to.',
      }),
      'report-missing': ({ file, message }) => ({
        message: `${file} cannot be read: ${message}`,
        todo: 'Name files that dojo verify --report has written.',
      }),
      'report-foreign': ({ file, message }) => ({
        message: `${file} is damaged, or no report of dojo verify: ${message}`,
        todo: 'Name files that dojo verify --report has written; make this one again if it is one.',
      }),
      'report-newer': ({ file }) => ({
        message: `${file} was written by a newer dojo`,
        todo: 'Update this dojo, or make the report with this one.',
      }),
      'result-twice': ({ exercise, engine, files: [first, second] }) => ({
        message: `${first === second ? `${first} has` : `${first} and ${second} both have`} ${exercise} on ${engine}${first === second ? ' twice' : ''}`,
        todo: 'Each exercise counts once for each engine: name the one file whose result shall count.',
      }),
      'lab-missing': () => ({
        message: 'no lab is up',
        todo: 'dojo lab up makes one; dojo lab status says how it is.',
      }),
      'lab-in-lab': () => ({
        message: 'this engine is a disposable one itself; a lab is made on your own',
        todo: 'Leave it first: unset DOCKER_HOST DOCKER_CONTEXT, and docker context use default.',
      }),
      'lab-elsewhere': ({ endpoint }) => ({
        message: `the engine at ${endpoint} is on another machine, where a lab would have neither your folders nor your ports`,
        todo: 'Choose an engine of this machine (docker context ls), or type dojo lab up on that one.',
      }),
      'lab-differs': ({ image, wished }) => ({
        message: `the lab that is up runs ${image}, not ${wished}`,
        todo: 'dojo lab down takes it away with all that is in it; then dojo lab up --engine IMAGE.',
      }),
      'lab-name-taken': ({ kind, name }) => ({
        message: `there is a ${kind} "${name}" that this dojo did not make`,
        todo: 'It stays untouched. Rename or remove it yourself if nobody needs it, then dojo lab up again.',
      }),
      'lab-port-taken': ({ port, holder }) => ({
        message: `port ${port}, which the exercises use, is held by ${holder ? `the container "${holder}"` : 'another program'}`,
        todo: holder
          ? `If it is no longer needed: docker stop ${holder} (or dojo reset, if it is from an exercise). Then dojo lab up again.`
          : `End that program (it is shown by: sudo lsof -nP -iTCP:${port} -sTCP:LISTEN), then dojo lab up again.`,
      }),
      'lab-failed': ({ image, reasons }) => ({
        message: `${image} does not run as an engine here, neither with all rights nor with those that it needs:\n${quote(reasons)}`,
        todo: 'Is it the image of an engine (docker:…-dind)? Some Docker installations allow no engine in a container; then do the exercises on an engine of your own.',
      }),
      'lab-folder-unfit': ({ folder }) => ({
        message: `${folder} cannot be shown to a lab under the same path: an engine needs that place for itself`,
        todo: 'Go to the folder in which you work on the exercises, and type dojo lab up there.',
      }),
      'lab-not-mounted': ({ workspace, folders }) => ({
        message: `the lab does not see ${workspace}; it sees ${list(folders)}`,
        todo: 'Work in a folder that it sees, or: dojo lab down, then dojo lab up in the folder of your exercises (or with --mount FOLDER).',
      }),
    };
  },

  titles: {
    'file-there': ({ file }) => `${file} is in your workspace`,
    'dockerfile-base': ({ base }) => `your Dockerfile begins with ${base}`,
    'image-there': ({ image }) => `the image ${image} is on your engine`,
    'image-built': ({ image }) => `the image ${image} is built from your Dockerfile`,
    'image-command': ({ image }) => `${image} starts your program`,
    'image-base': ({ image, base }) => `${image} is built on ${base}`,
    'image-small': ({ image, megabytes }) => `${image} has at most ${megabytes} MB`,
    'container-runs': ({ image, name }) =>
      name ? `a container "${name}" from ${image} is running` : `a container from ${image} is running`,
    'container-there': ({ image, name }) => `there is a container "${name}" from ${image}`,
    'port-published': ({ host, container }) => `port ${host} of the host leads to its port ${container}`,
    'bind-mounted': ({ from }) => `${from} is mounted into it`,
    'volume-mounted': ({ volume: name, to }) => `the volume ${name} is mounted at ${to}`,
    'tmpfs-mounted': ({ to }) => `${to} in the container is kept in memory (tmpfs)`,
    'page-answers': ({ url }) => `${url} answers`,
    'request-logged': ({ path }) => `your request for ${path} is in its log`,
    'compose-file': ({ file, service }) => `${file} declares ${service}`,
    'compose-runs': ({ service }) => `service ${service} is running`,
    'compose-built': ({ service, folder }) => `service ${service} is built from ${folder}`,
    'compose-env': ({ service }) => `service ${service} has its environment variables`,
    'compose-depends': ({ service, on }) => `service ${service} depends on ${on}`,
    'database-ready': ({ service }) => `the database in ${service} is ready`,
    'image-env': ({ image }) => `${image} has its environment variables`,
    'image-without-secret': ({ image }) => `${image} holds no secret`,
    'container-gone': ({ name }) => `the container "${name}" was there, and is removed`,
    'image-gone': ({ image }) => `the image ${image} is removed`,
    'dangling-gone': () => 'an image without a name was removed, and none is left',
    'volume-gone': ({ volume: name }) => `the volume ${name} is removed`,
    'volume-shared': ({ volume: name, to, by }) => `${by} containers have had volume ${name} at ${to}`,
    'file-inside': ({ path }) => `${path} is in the container`,
    'data-stored': ({ name, to }) => `"${name}" has files in a volume at ${to}`,
    'data-alike': ({ name, to }) => `"${name}" has the same files in a volume of its own at ${to}`,
    'archive-holds': ({ file }) => `${file} holds the files of the volume`,
    'volume-there': ({ volume: name }) => `the volume ${name} is there`,
    'network-there': ({ network }) => `the network ${network} is there`,
    'network-joined': ({ network, name }) => `${name ? `"${name}"` : 'the container'} is on network ${network}`,
    'network-apart': ({ network, name }) => `${name ? `"${name}"` : 'the container'} is not on network ${network}`,
    'network-shared': () => 'both are on one network, and find each other by name',
    'layer-changed': ({ path }) => `${path} is changed inside the container`,
    'answer-saved': ({ file }) => `${file} holds the answer`,
    'sheet-answered': ({ key }) => `the answer to "${key}" is right`,
    'steps-done': ({ name }) => `"${name}" has gone through all its steps`,
    'ran-once': ({ image }) => `a container from ${image} has done its work`,
    'ran-inside': ({ program }) => `${program} was run inside it`,
    'container-rests': ({ name }) => `the container "${name}" is stopped`,
    'env-set': ({ variables }) => `it has the environment variable ${variables}`,
    'port-closed': () => 'it publishes no port',
    'service-there': ({ service, image }) => `there is a service "${service}" from ${image}`,
    'service-replicas': ({ service, count }) => `${count} tasks of "${service}" run`,
    'swarm-state': ({ wished }) =>
      wished === 'active' ? 'the engine is part of a swarm' : 'the engine is in no swarm',
  },

  phrases: {
    expected: 'expected',
    found: 'found',
    because: 'because',
    try: 'try',
    first: (titles) => `first: ${titles.join('; ')}`,
    checkError: 'could not be checked',
    complaint: (message, todo) => `${message}. What to do: ${todo}`,
    counted: (passed, all) => `${passed} of ${all}`,
    allPassed: 'All passed. Well done!',
    waiting: (title, seconds) => `waiting: ${title} (at most ${seconds} s more)`,
    next: (id) => `next: dojo start ${id}`,
    courseDone: 'That was the last exercise of the course.',

    states: { passed: 'passed', started: 'started', new: '' },
    minutes: (minutes) => `${minutes} min`,
    notVerified: 'no engine noted',
    chapter: (number, title) => `${number}  ${title}`,

    welcome: 'Hands-on exercises for real Docker: you type docker commands, dojo tells you what holds and why.',
    youAreAt: (id, title) => `You are at ${id}: ${title}`,
    comesNext: (id, title) => `Next: ${id}: ${title}`,

    pulling: (image) => `pulling ${image}`,
    pullSize: (image, size) =>
      `${image} is not on this engine yet: ${size ? `about ${size}` : 'a size not known'} to download`,
    givenContainer: (name, image) => `starting the container "${name}" from ${image}, which this exercise needs`,
    exerciseMade: (folder, course, verify) =>
      `A new exercise: ${folder}\nIt is a copy of "volume-mount", listed in ${course}, and holds as it stands: make it your own.\n\n  ${verify}`,
    workspaceMade: (folder) => `Your workspace: ${folder}`,
    notInFull: (why) => `On this engine, not all of it can be done or seen. ${why}`,
    alreadyStarted: (folder) => `Already started, in ${folder}. Your files are as you left them.`,
    task: 'Task',
    hint: (number, all) => `hint ${number} of ${all}`,
    lookYourself: (exercise, check) =>
      `Look at it by hand: dojo explain ${exercise} ${check} shows the command for it, and what it prints now.`,
    nothingToHint: 'Nothing to hint at: everything passes.',
    noMoreHints: (id) => `There are no more hints. dojo solution ${id} shows one way to do it.`,
    solutionNote: 'One way to do it; others that reach the same are just as right.',

    explain: {
      type: 'type',
      prints: 'prints',
      nothing: '(nothing)',
      noCommand: 'there is no command for this one',
      typeIn: (folder) => `The commands only look. Type them in ${folder}`,
    },

    resetPlan: 'This will be removed:',
    resetLeft: 'This stays:',
    resetNothing: 'Nothing to remove.',
    resetAsk: 'Remove all of this?',
    resetAskOne: (what, why) => `${what}: ${why}. Remove it as well?`,
    resetDone: (count) => (count === 1 ? 'Removed 1 thing.' : `Removed ${count} things.`),
    resetCancelled: 'Nothing was removed.',
    baselineUnknown: 'What was here before is not known, so only what is certainly from this exercise is listed.',
    kinds: {
      container: 'container',
      volume: 'volume',
      network: 'network',
      image: 'image',
      service: 'service',
      swarm: 'swarm',
    },
    proofs: {
      name: 'its name is the one of the exercise',
      port: 'it publishes a port of the exercise',
      mount: 'your workspace is mounted with it',
      use: 'it uses a volume or a network of the exercise',
      project: 'it belongs to the compose project of your workspace',
      tag: 'its tag is the one of the exercise',
      build: 'it was made from the image that the exercise has you build',
      left: 'a container of the exercise had it, and is gone',
      confirmed: 'you confirmed it',
      lab: 'it carries the mark of your lab',
      downloaded: 'it was downloaded for the lab',
      swarm: 'it came with a swarm that was not there before',
    },
    leftBecause: {
      'image-only': 'only its image fits: it may be yours',
      used: 'a container uses it',
      'others-services': 'other services run in it',
      earlier: 'it was there before',
      'other-names': 'with it would go the other names of the image',
      untold: 'it came since the start, and this engine does not tell which name it had',
      unproved: 'it fits, but may have been there before',
      'foreign-project': 'a project of this name runs in another folder',
      kept: 'downloaded images are kept (--keep-images)',
      'name-only': 'only its name fits: it is not from this dojo',
    },

    lab: {
      labels: {
        lab: 'lab',
        engine: 'engine',
        endpoint: 'endpoint',
        context: 'context',
        ports: 'ports',
        folders: 'folders',
      },
      states: {
        up: (since) => `up since ${moment(since)}`,
        silent: (since) =>
          `its container runs since ${moment(since)}, and its engine does not answer (docker logs dojo-lab)`,
        stopped: () => 'stopped; dojo lab up starts it with what was in it',
      },
      none: 'There is no lab. dojo lab up makes one.',
      starting: (image, rights) =>
        rights === 'privileged'
          ? `starting ${image} as a disposable engine`
          : 'all rights were refused: trying with those that an engine needs',
      handingOver: (image) => `${image} is handed over from your own engine: nothing is downloaded`,
      howToUse: (context) =>
        [
          'To work in it from this shell:    eval "$(dojo lab env)"',
          ...(context ? [`or from everywhere, until changed: docker context use ${context}`] : []),
          'To be rid of it and all in it:     dojo lab down',
        ].join('\n'),
      noContext: {
        foreign:
          'A docker context "dojo-lab" that dojo did not make is there, and stays as it is. Use: eval "$(dojo lab env)"',
        absent: 'There is no docker command that could make a docker context. Use: eval "$(dojo lab env)"',
      },
      notSeen: (folders) =>
        `The lab was made elsewhere and does not see ${list(folders)}. To change that: dojo lab down, then dojo lab up here.`,
      envNote:
        'For this shell: eval "$(dojo lab env)". Back to your own engine: unset DOCKER_HOST DOCKER_TLS_VERIFY DOCKER_CERT_PATH',
      contextWasUsed:
        'Your docker command used the context of the lab; it uses the default one now (docker context use).',
      shellLeadsThere:
        'This shell still leads to the lab that is gone: unset DOCKER_HOST DOCKER_CONTEXT DOCKER_TLS_VERIFY DOCKER_CERT_PATH',
    },

    watch: {
      waits: (seconds) => `waiting, at most ${seconds} s more`,
      lost: 'The connection to the Docker engine is lost. dojo keeps trying.',
      back: 'The Docker engine is back; everything was checked again.',
      keys: { hint: 'hint', explain: 'explain', next: 'next exercise', reset: 'reset', quit: 'quit' },
      anyKeyBack: 'any key: back to the checks',
      more: (lines) => `… ${lines} more; a taller window shows them`,
      howToEnd: 'Watching. Ctrl-C ends it.',
    },

    stateSetAside: (file) =>
      `A damaged state file was set aside: ${file}. What was here before the start is no longer known.`,
    interrupted: (standing) =>
      standing.length > 0 ? `Interrupted. Still there: ${standing.join(', ')}` : 'Interrupted. Nothing is left behind.',
    bug: (message) => `This is a mistake in dojo, not yours: ${message}`,

    verify: {
      phases: {
        untouched: 'must fail untouched',
        solution: 'solution passes',
        again: 'same again',
        alternative: 'alternative passes',
        mistake: 'mistake is refused',
        mutant: 'mutants',
        left: 'nothing left',
      },
      shouldFail: 'the check passes before anything is done',
      shouldPass: (why) => `the check refuses it: ${why}`,
      differsAgain: 'a second check says something else',
      refusedOtherwise: (wished, found) => `expected ${wished}, got ${found}`,
      notRefused: 'the check passes',
      leftBehind: (what) => `left behind or gone: ${what}`,
      flaky: (held, runs, message) => `not the same every time, it held in ${held} of ${runs} runs; else: ${message}`,
      scriptFailed: (exitCode, output) => `a command failed with exit code ${exitCode}: ${output}`,
      survived:
        'a wrong variant of the solution passes. Mend the check, or declare in equivalents.yaml why it is right',
      equivalentRefused: (by) => `equivalents.yaml says that it is right, and the check refuses it: ${by}`,
      mutantError: (what) => `a check could not answer: ${what}`,
      stale: 'equivalents.yaml declares a variant that is not made any more',
      killRate: (refused, made, percent, equivalent) =>
        `${refused} of ${made} wrong variants refused (${percent} %), ${equivalent} declared right as well`,
      summary: (passed, all, seconds) => `${passed} of ${all} exercises hold, ${seconds} s`,
      needsLab: 'it needs a disposable engine: dojo verify --engine docker:29-dind',
      skipped: (exercise, reason) => `${exercise} skipped: ${reason}`,
      cells: {
        passed: 'holds',
        failed: 'does not hold',
        flaky: 'not the same every time',
        expected: 'fails as declared',
        skipped: 'skipped',
        unavailable: 'not verified',
      },
      expected: (engine, exercise, reason) => `${exercise} on ${engine} fails as declared: ${reason}`,
      unexpected: (engine, exercise, reason) =>
        `${exercise} on ${engine} holds, though it is declared not to (${reason}): take the declaration out`,
      held: (held, all) => `${held} of ${all}`,
      seconds: (seconds) => `${seconds} s`,
      drift: 'What the checks saw differently',
      noFact: 'nothing that they asked for: it was another moment, or something that they do not look at',
      absent: '(not there)',
      more: (count) => `and ${count} more (--json has them all)`,
      shardsMissing: (shards) => `no file has the part ${shards} of the exercises`,
      interrupted: 'interrupted before the end',
      onEngines: (passed, all, seconds) => `The course holds on ${passed} of ${all} engines, ${seconds} s`,
    },

    doctor: {
      areas: {
        engine: 'engine',
        api: 'API',
        cli: 'docker command',
        compose: 'docker compose',
        buildx: 'docker buildx',
        context: 'context',
        ports: 'ports',
        images: 'images',
        disk: 'disk',
        mirrors: 'mirrors',
      },
      says: {
        'engine-found': ({ name, version, endpoint, from }) => ({
          text: `${name} ${version} at ${endpoint} (${from})`,
        }),
        'engine-passed-over': ({ attempt }) => ({
          text: `passed over ${attempt.endpoint} (${attempt.from}): ${whyUnreachable(attempt.why)}`,
          fix: cureFor([attempt.why]),
        }),
        'engine-missing': ({ tried }) => ({
          text: `none answers\n${tried.map((one) => `${one.endpoint} (${one.from}): ${whyUnreachable(one.why)}`).join('\n')}`,
          fix: cureFor(tried.map((one) => one.why)),
        }),
        'api-version': ({ version }) => ({ text: version }),
        'api-old': ({ version, oldest }) => ({
          text: `${version}; the exercises were tried with ${oldest} and newer`,
          fix: 'Update Docker.',
        }),
        'program-found': ({ version }) => ({ text: version }),
        'cli-missing': () => ({
          text: 'docker is not on the PATH',
          fix: 'Install it: https://docs.docker.com/engine/install/',
        }),
        'compose-missing': () => ({
          text: 'docker compose is not there',
          fix: 'Install the plugin: https://docs.docker.com/compose/install/',
        }),
        'buildx-missing': () => ({
          text: 'not there; docker build works, without the newer features of Dockerfiles',
          fix: 'Install the plugin: https://docs.docker.com/build/install-buildx/',
        }),
        'program-failed': ({ command, message }) => ({
          text: `"${command}" fails: ${message}`,
          fix: `Type it yourself to see more: ${command}`,
        }),
        'program-silent': ({ command, seconds }) => ({
          text: `"${command}" was not done after ${seconds} seconds`,
          fix: `Type it yourself to see more: ${command}`,
        }),
        'context-same': ({ context, endpoint }) => ({ text: `${context} (${endpoint})` }),
        'context-unusable': ({ message }) => ({
          text: `the docker command cannot use it: ${message}`,
          fix: UNKNOWN_CONTEXT,
        }),
        'wrong-context': ({ context, endpoint, engine }) => ({
          text: `the docker command uses ${context} (${endpoint}), where dojo found no engine; dojo found ${engine}`,
          fix: `export DOCKER_HOST=${engine}`,
        }),
        'ports-free': ({ ports }) => ({ text: `${ports.join(', ')} ${ports.length === 1 ? 'is' : 'are'} free` }),
        'port-of-container': ({ port, container }) => ({
          text: `${port} is held by the container "${container}"`,
          fix: `If it is no longer needed: docker stop ${container}`,
        }),
        'port-of-program': ({ port }) => ({
          text: `${port} is held by another program`,
          fix: `End that program. It is shown by: sudo lsof -nP -iTCP:${port} -sTCP:LISTEN`,
        }),
        'images-there': ({ count }) => ({
          text: count === 1 ? 'the one of the course is here' : `all ${count} of the course are here`,
        }),
        'image-missing': ({ image, megabytes }) => ({
          text: `${image} is missing${megabytes === undefined ? '' : ` (download: about ${megabytes} MB)`}`,
          fix: `docker pull ${image}`,
        }),
        'disk-free': ({ folder, free }) => ({ text: `${gigabytes(free)} free at ${folder}` }),
        'disk-short': ({ folder, free, needed }) => ({
          text: `${gigabytes(free)} free at ${folder}, the course needs about ${gigabytes(needed)}`,
          fix: 'Make room. What Docker uses is shown by: docker system df',
        }),
        'disk-unknown': () => ({ text: "unknown for Docker's data, which is on another machine or in a virtual one" }),
        mirrors: ({ mirrors }) => ({ text: mirrors.length === 0 ? 'none' : mirrors.join(', ') }),
      },
      fix: 'fix',
      allWell: 'All is well.',
      counted: (problems, warnings) =>
        [counted(problems, 'problem'), counted(warnings, 'warning')].filter(Boolean).join(', '),
    },
  },

  help: {
    about:
      'Hands-on exercises for real Docker: you type docker commands, dojo tells you what holds, what does not, and why.',
    usage: '[options] [command]',
    headings: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
      'Global Options:': 'Global options:',
    },
    commands: {
      list: 'show the course, and how far you are',
      start: 'begin an exercise: make its workspace and show the task',
      check: 'look at your Docker and say what holds and what does not',
      watch: 'check again whenever something changes, until you quit',
      explain: 'show the command behind each check, and what it prints now',
      hint: 'a nudge for the first check that does not pass',
      solution: 'show one way to do it',
      reset: 'remove what the exercise made, and nothing else',
      doctor: 'look whether this machine is ready for the course',
      lab: 'a disposable engine of its own for the exercises: up, down, status, env',
      new: 'write a new exercise, which holds as it stands, to be made your own',
      verify: 'prove that exercises work: solutions pass, mistakes are refused, nothing is left',
      report: 'work with what dojo verify --report has written: merge',
      completion: 'print a completion script for your shell',
      help: 'show help for a command',
    },
    lab: {
      up: 'start it, or find it running; its ports and this folder are as on your machine',
      down: 'remove it with all that is in it, and nothing else',
      status: 'say what runs, where, and since when',
      env: 'print what your shell needs: eval "$(dojo lab env)"',
    },
    report: {
      merge: 'put the reports of parts and engines together, with the exit code of the whole',
    },
    arguments: {
      exercise: 'its name, as in dojo list',
      exercises: 'their names, as in dojo list',
      check: 'one check alone, by its id',
      id: 'what the new exercise is called: lower case, digits, hyphens',
      shell: 'bash, zsh or fish',
      reports: 'files that dojo verify --report has written',
    },
    options: {
      json: 'print one JSON document',
      jsonLines: 'print a JSON document, in one line, for each change',
      lang: 'language: en or ja (else DOJO_LANG, LC_ALL, LANG)',
      dir: 'the folder to work in (else ./<exercise>)',
      checkDir: 'the workspace, where it is not the one of the start',
      all: 'all exercises',
      yes: 'do not ask',
      dryRun: 'show the plan and do nothing',
      keepImages: 'keep downloaded images',
      engineImage: 'the image of the engine, as docker:28-dind (else docker:29-dind)',
      mount: 'another folder that the lab shall see; may be given more than once',
      mutants: 'also try wrong variants of each solution: the check must refuse them',
      sample: 'no more than so many mutants of each exercise',
      seed: 'any word: another one makes another sample',
      only: 'only mistakes, alternatives and mutants with this in their name',
      verified: 'show with which engine versions each exercise was last verified',
      repeat: 'prove each exercise so many times; one that is not the same every time does not hold',
      shard: 'only this part of the exercises: 2/4 is the second of four',
      report: 'write the JSON document to this file as well',
      github: 'annotations and a step summary for GitHub Actions',
      record: 'note in exercises/verified.json what holds in full, with engine and date',
      junit: 'write a JUnit report to this file as well',
      engines: 'on these engines: an image (docker:28-dind), context:NAME, tcp://…, ssh://…, unix://…',
      artifacts: 'keep facts, logs, events and transcript of what does not hold in this folder',
      jobs: 'so many engines at a time (else one for each processor)',
      course: 'a course of others: its folder, or its npm package (else DOJO_COURSE, else the own one)',
      yaml: 'as one YAML file instead of TypeScript',
      version: 'print the version',
      help: 'show help',
    },
    examples:
      'Examples:\n  dojo start nginx-run     make the workspace and show the task\n  dojo check               check the exercise that you are at\n  dojo reset nginx-run     take away what the exercise made',
    errors: {
      unknownCommand: (word, nearest) => `there is no command "${word}"${nearest ? `. Did you mean ${nearest}?` : ''}`,
      unknownOption: (word, nearest) => `there is no option "${word}"${nearest ? `. Did you mean ${nearest}?` : ''}`,
      missingArgument: (name) => `something is missing: <${name}>`,
      excessArguments: 'there are more words than this command takes',
      missingValue: (option) => `${option} wants a value`,
      invalidValue: (option, value, choices) => `${option} cannot be "${value}": it is one of ${choices}`,
      seeHelp: (command) => `${command} --help shows how it is used.`,
    },
  },
};

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such socket',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'it closes the connection without an answer',
  ETIMEDOUT: 'no answer in time',
  timeout: 'no answer in time',
  EHOSTUNREACH: 'no way to that host',
  ENETUNREACH: 'no way to that network',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  unusable: 'not an address of an engine',
  'unknown-context': 'there is no such context, or its file is damaged',
  'not-http': 'something answers, and it does not speak HTTP',
  'not-docker': 'a web server answers, and it is no engine',
  http: 'it refuses to answer',
  'tls-wanted': 'it speaks TLS only',
  tls: 'no secure connection',
  ssh: 'ssh failed',
  'no-ssh': 'there is no ssh command',
};

/** A word, and behind a colon what the other side said. */
function whyUnreachable(why: string): string {
  const [word = '', ...said] = why.split(': ');
  return [REASONS[word] ?? word, ...said].join(': ');
}

const UNKNOWN_CONTEXT =
  'docker context ls shows the contexts that there are, docker context use chooses one; DOCKER_CONTEXT overrides it.';
const NOT_AN_ENGINE = 'Correct the address in DOCKER_HOST or in the context (docker context ls).';
const NO_TLS = 'Look at the certificates of the context, or at DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.';
const NO_PERMISSION = 'Your user may not use the engine: sudo usermod -aG docker "$USER", then log in again.';
const HANGS = 'It hangs or is overloaded: try "docker version", and restart Docker if that hangs too.';
const START = 'Start Docker (Docker Desktop, or: sudo systemctl start docker), then try "docker version".';

const CURES: Readonly<Record<string, string>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  timeout: HANGS,
  unusable: 'Write DOCKER_HOST as unix:///var/run/docker.sock, tcp://host:2375 or ssh://user@host.',
  'unknown-context': UNKNOWN_CONTEXT,
  'not-http': NOT_AN_ENGINE,
  'not-docker': NOT_AN_ENGINE,
  ENOTFOUND: NOT_AN_ENGINE,
  'tls-wanted': NO_TLS,
  tls: NO_TLS,
  ssh: 'Log in by hand with ssh first: it must work without a question, and "docker version" must work there.',
  'no-ssh': 'Install an ssh client.',
};

/** That of the first one that has a cure of its own: a socket that is not there only says that a product is not. */
function cureFor(reasons: readonly string[]): string {
  return reasons.map((why) => CURES[why.split(': ')[0] ?? '']).find(Boolean) ?? START;
}

const YAML_TODO = 'docs/writing-exercises.md says what the file may hold.';

/** What a value of exercise.yaml has to be, by the validator's word. */
const VALUES: Readonly<Record<string, string>> = {
  string: 'text (between quotes where it looks like something else)',
  number: 'a number',
  boolean: 'true or false',
  Array: 'a list',
  Object: 'keys with values',
  '!0': 'something: it is empty',
};

const place = ({ file, line, column }: At): string => `${file}:${line}:${column}`;

const didYouMean = (nearest: readonly string[]): string =>
  nearest.length > 0 ? `Did you mean ${nearest.join(' or ')}? ` : '';

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

const adviceFor = (reasons: readonly string[]): string => `${cureFor(reasons)} dojo doctor shows more.`;

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
