import type { At } from '../faults.js';
import type { Words } from '../words.js';
import { list, quote } from './terms.js';
import { adviceFor, whyUnreachable } from './unreachable.js';

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

/** What dojo itself could not do, and what to do about it, in English. */
export const faults = (): Words['faults'] => ({
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
});
