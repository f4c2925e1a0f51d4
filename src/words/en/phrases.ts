import type { Words } from '../words.js';
import { list, moment } from './terms.js';
import { cureFor, UNKNOWN_CONTEXT, whyUnreachable } from './unreachable.js';

const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(1)} GB`;

const counted = (count: number, what: string): string =>
  count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;

/** What reports are made of, in English. */
export const phrases: Words['phrases'] = {
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
  portHeld: ({ text, fix }) => `\nThis exercise uses a port that is taken: ${text}.\n${fix}`,
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
    mount: 'your workspace is mounted into it',
    users: 'only containers of the exercise use it',
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
    survived: 'a wrong variant of the solution passes. Mend the check, or declare in equivalents.yaml why it is right',
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
};
