import * as v from 'valibot';
import type { Check } from '../../exercise/check.js';
import * as ready from '../../exercise/index.js';
import {
  both,
  commands,
  type Kind,
  keys,
  list,
  may,
  type Names,
  port,
  reference,
  seconds,
  words,
  yes,
} from './shape.js';

/** True asks for any value. */
const variables = v.record(words, v.union([words, v.literal(true)]));

/** Better causes for a page that does not answer as wished. */
const explain = v.union([
  v.pipe(
    v.literal('whereHostIsReached'),
    v.transform(() => ready.whereHostIsReached()),
  ),
  v.pipe(
    keys({ volumeOfEarlierTry: words }),
    v.transform((one) => ready.volumeOfEarlierTry(one.volumeOfEarlierTry)),
  ),
]);

type Wish<E extends v.ObjectEntries> = v.InferOutput<v.StrictObjectSchema<E, undefined>>;

/**
 * The ready-made checks, as `exercise.yaml` names them: with the parameters of the functions, where one that is a check is given
 * by its name. Those of them that need a program of their own are left to TypeScript.
 *
 * @param names the checks that have been read so far; each that is read is added
 */
export function vocabulary(names: Names) {
  /** @param finds what it hands on to others */
  const entry = <const E extends v.ObjectEntries>(
    finds: Kind,
    about: string,
    entries: E,
    make: (wish: Wish<E>) => Check,
  ) => {
    const asked = keys(entries) as unknown as v.GenericSchema<unknown, Wish<E>>;
    return { finds, options: v.pipe(asked, v.description(about), v.transform(make)) };
  };
  const ref = <K extends Kind>(kind: K) => reference(kind, names);
  const id = may(words);
  const title = may(both);
  const of = ref('container');
  const running = { id, title, image: words, command: words, build: may(words) };
  const page = {
    id,
    needs: v.tupleWithRest([ref('container')], ref('any')),
    status: may(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(599))),
    title: may(words),
    titleOtherThan: may(words),
    edit: may(words),
    reads: may(words),
    text: may(words),
    port: may(port),
    ownCommand: may(yes),
    ofImage: may(yes),
    within: may(seconds),
    explain: may(explain),
  };

  return {
    hostFile: entry(
      'any',
      'the workspace has the file, with this HTML title',
      { file: words, title: may(words) },
      ({ file, ...wish }) => ready.hostFile(file, wish),
    ),
    savedAnswer: entry(
      'any',
      'the file holds the right answer; as: anyOrder where lines come in no fixed order',
      {
        file: words,
        id,
        title,
        needs: may(list(ref('any'))),
        command: commands,
        is: words,
        as: may(v.literal('anyOrder')),
      },
      ({ file, as, needs = [], ...wish }) =>
        ready.savedAnswer(file, { ...wish, needs, ...(as && { as: ready.anyOrder }) }),
    ),
    pulledImage: entry('image', 'the engine has the image', { image: words }, ({ image }) => ready.pulledImage(image)),
    removedImage: entry('any', 'the tag is gone', { image: words }, ({ image }) => ready.removedImage(image)),
    dockerfile: entry('dockerfile', 'the workspace has a Dockerfile that can be read', {}, () => ready.dockerfile()),
    dockerfileBase: entry(
      'dockerfile',
      'its last stage begins with this image',
      { of: ref('dockerfile'), base: words, build: words },
      (wish) => ready.dockerfileBase(wish.of, wish.base, wish.build),
    ),
    builtImage: entry(
      'image',
      'the image was built, and not before the last change of the Dockerfile',
      { of: ref('dockerfile'), image: words },
      (wish) => ready.builtImage(wish.image, wish.of),
    ),
    imageCommand: entry(
      'image',
      'it starts a program of its own, without a shell',
      { of: ref('image'), name: words, wished: words, base: may(words) },
      (wish) => ready.imageCommand(wish.of, wish.name, wish.wished, wish.base),
    ),
    imageBase: entry(
      'image',
      'its last stage is built on this base',
      { of: ref('image'), name: words, base: words },
      (wish) => ready.imageBase(wish.of, wish.name, wish.base),
    ),
    imageSize: entry(
      'image',
      'it is no larger, unpacked',
      { of: ref('image'), name: words, megabytes: v.pipe(v.number(), v.minValue(1)) },
      (wish) => ready.imageSize(wish.of, wish.name, wish.megabytes),
    ),
    imageEnv: entry(
      'image',
      'it has these environment variables',
      { of: ref('image'), name: words, wish: v.record(words, words) },
      ({ of: image, name, wish }) => ready.imageEnv(image, name, wish),
    ),
    noSecret: entry(
      'image',
      'no password or the like is to be read out of it',
      { of: ref('image'), name: words },
      (wish) => ready.noSecret(wish.of, wish.name),
    ),
    runningContainer: entry(
      'container',
      'the container that was meant runs, from this image, under this name if one is asked for',
      { ...running, name: may(words) },
      (wish) => ready.runningContainer(wish),
    ),
    containerThere: entry(
      'container',
      'there is a container of this name from this image, running or not',
      { ...running, name: words },
      (wish) => ready.containerThere(wish),
    ),
    removed: entry(
      'any',
      'the container was there, and is gone',
      { id, name: words, image: words, command: words },
      (wish) => ready.removed(wish),
    ),
    publishedPort: entry(
      'container',
      'the port is published, on every address',
      { of, id, host: port, container: port, ownImage: may(yes) },
      ({ of: server, ...wish }) => ready.publishedPort(server, wish),
    ),
    closed: entry('container', 'it publishes no port', { of, id }, (wish) => ready.closed(wish.of, wish.id)),
    containerEnv: entry(
      'container',
      'it has these environment variables',
      { of, id, wish: variables },
      ({ of: server, wish, ...more }) => ready.containerEnv(server, wish, more.id),
    ),
    bindMount: entry(
      'container',
      'a file or folder of the workspace is mounted there',
      { of, id, from: words, to: words, isFolder: may(yes), readOnly: may(yes) },
      ({ of: server, ...wish }) => ready.bindMount(server, wish),
    ),
    volumeMount: entry(
      'container',
      'a named volume is mounted there',
      { of, id, volume: words, to: words, readOnly: may(yes) },
      ({ of: server, ...wish }) => ready.volumeMount(server, wish),
    ),
    tmpfsMount: entry('container', 'a path of it is kept in memory', { of, id, to: words }, ({ of: server, ...wish }) =>
      ready.tmpfsMount(server, wish),
    ),
    fileInside: entry(
      'any',
      'the container has the file',
      { of, id, path: words, needs: may(list(ref('any'))), command: words },
      ({ of: server, path, ...wish }) => ready.fileInside(server, path, wish),
    ),
    inLayer: entry(
      'container',
      'a file was changed inside the container, in its own layer',
      { of, path: words, command: may(words) },
      (wish) => ready.inLayer(wish.of, wish.path, wish.command),
    ),
    storedIn: entry(
      'stored',
      'it has files in a volume there; like another one, the same files in a volume of its own',
      { of, id, name: words, to: words, command: commands, like: may(ref('stored')) },
      ({ of: server, ...wish }) => ready.storedIn(server, wish),
    ),
    archiveOf: entry(
      'any',
      'a tar archive in the workspace holds the files of that volume',
      { of: ref('stored'), file: words, command: words },
      ({ of: stored, ...wish }) => ready.archiveOf(stored, wish),
    ),
    volume: entry('any', 'the volume is there', { name: words }, ({ name }) => ready.volume(name)),
    removedVolume: entry('any', 'the volume is gone', { volume: words }, ({ volume }) => ready.removedVolume(volume)),
    volumeShared: entry(
      'any',
      'so many containers have had the volume there, whether they are gone or not',
      { volume: words, id, to: words, by: may(v.pipe(v.number(), v.integer(), v.minValue(1))), command: commands },
      ({ volume, ...wish }) => ready.volumeShared(volume, wish),
    ),
    network: entry('any', 'the network is there', { name: words }, ({ name }) => ready.network(name)),
    joined: entry(
      'container',
      'the container is on the network',
      { of, id, network: words, name: may(words), needs: may(list(ref('any'))) },
      ({ of: server, ...wish }) => ready.joined(server, wish),
    ),
    apart: entry(
      'container',
      'it is not on the network',
      { of, id, network: words, name: may(words), needs: may(list(ref('any'))) },
      ({ of: server, ...wish }) => ready.apart(server, wish),
    ),
    sharedNetwork: entry(
      'container',
      'both are on one network where names lead to containers',
      { id: words, one: of, other: of },
      (wish) => ready.sharedNetwork(wish.id, wish.one, wish.other),
    ),
    stepsDone: entry(
      'any',
      'the container was created, started, ended, removed in this order, whether it is gone or not',
      {
        id,
        title,
        image: words,
        name: words,
        steps: list(v.picklist(['create', 'start', 'die', 'destroy'])),
        command: words,
      },
      (wish) => ready.stepsDone(wish),
    ),
    ranOnce: entry(
      'any',
      'a container did its work and ended with 0, whether it is gone or not',
      { id, title, image: words, name: may(words), command: words, removed: may(yes) },
      (wish) => ready.ranOnce(wish),
    ),
    ranInside: entry(
      'container',
      'the learner ran a program inside it with docker exec',
      { of, id, program: words, command: commands, after: may(ref('container')) },
      ({ of: server, ...wish }) => ready.ranInside(server, wish),
    ),
    swarm: entry(
      'swarm',
      'the engine is part of a swarm, or of none',
      { wished: v.picklist(['active', 'inactive']) },
      ({ wished }) => ready.swarm(wished),
    ),
    swarmService: entry(
      'swarm service',
      'a service of this name runs this image; of this stack, where one is asked for',
      { of: ref('swarm'), name: words, image: words, stack: may(words), command: words },
      ({ of: active, ...wish }) => ready.swarmService(active, wish),
    ),
    replicas: entry(
      'swarm service',
      'so many tasks of the service are asked for, and run',
      {
        of: ref('swarm service'),
        name: words,
        count: v.pipe(v.number(), v.integer()),
        command: words,
        again: may(list(words)),
        within: may(seconds),
      },
      ({ of: service, name, ...wish }) => ready.replicas(service, name, wish),
    ),
    stopped: entry('container', 'the container is there, and has ended', { of, name: words }, (wish) =>
      ready.stopped(wish.of, wish.name),
    ),
    danglingGone: entry(
      'any',
      'an image was removed, and none without a name is left',
      { needs: list(ref('any')), build: list(words) },
      (wish) => ready.danglingGone(wish.needs, wish.build),
    ),
    http: entry('any', 'the page answers so', { url: words, ...page }, ({ url, ...wish }) => ready.http(url, wish)),
    requestLogged: entry(
      'container',
      "the learner's own request is in the log",
      { of, path: words, url: words },
      (wish) => ready.requestLogged(wish.of, wish.path, wish.url),
    ),
    composeFile: entry(
      'compose',
      'the compose file can be read and declares the services, and the volumes that they use',
      { services: list(words) },
      ({ services }) => ready.composeFile(services),
    ),
    composeService: entry(
      'service',
      "the service's container runs; matched by Compose's labels",
      { of: ref('compose'), service: words },
      (wish) => ready.composeService(wish.of, wish.service),
    ),
    composeBuilt: entry(
      'service',
      'it is built from this folder',
      { of: ref('service'), service: words, folder: words },
      (wish) => ready.composeBuilt(wish.of, wish.service, wish.folder),
    ),
    composeEnv: entry(
      'service',
      'it has these variables',
      { of: ref('service'), service: words, wish: variables },
      ({ of: service, wish, ...more }) => ready.composeEnv(service, more.service, wish),
    ),
    dependsOn: entry(
      'service',
      'it starts after the other, or when the other is healthy',
      { of: ref('service'), service: words, on: words, whenHealthy: may(yes) },
      (wish) => ready.dependsOn(wish.of, wish.service, wish.on, wish.whenHealthy),
    ),
    databaseReady: entry(
      'service',
      'MySQL takes connections',
      { of: ref('service'), service: words, within: seconds },
      (wish) => ready.databaseReady(wish.of, wish.service, wish.within),
    ),
  };
}
