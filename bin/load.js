const fs = require('node:fs');
const { dirname, isAbsolute, join, relative } = require('node:path');
const { Script } = require('node:vm');

/*
 * Loads the built program. V8's compiled form of it is kept in the user's cache folder, as compiling takes longer than all else
 * that a command does. Node.js has this for itself from version 22 on, and 20 is supported.
 */

/** What is smaller is compiled sooner than its compiled form is read, in bytes. */
const WORTH_KEEPING = 20_000;
/** What Node.js puts round a module. */
const AS_FUNCTION = '(function(exports,require,module,__filename,__dirname){';
/** Of so many builds and versions of Node.js the compiled forms stay. */
const BUILDS_KEPT = 4;
/** Each of these commands has a program of its own, which is smaller: fewer bytes are read, and fewer functions made. */
const OFTEN = ['check', 'list'];
/** Commands leave different parts compiled. */
const COMMANDS = [...OFTEN, 'explain', 'hint', 'reset', 'start', 'watch'];

/** @type {Map<string, { exports: object }>} */
const loaded = new Map();
/** @type {{ script: Script, file: string }[]} */
const fresh = [];
/** The folder of what was built. */
let root = '';
/** Of what is kept for this command of it. */
let folder = '';

exports.OFTEN = OFTEN;
exports.AS_FUNCTION = AS_FUNCTION;

/**
 * Runs the program for a command, and what it requires.
 *
 * @param {string} built absolute path of the folder of what was built
 * @param {string} command the first word that was typed
 */
exports.load = (built, command = '') => {
  root = built;
  folder = join(cacheFolder(), stamp(), COMMANDS.includes(command) ? command : 'other');
  process.on('exit', keep);
  run(join(root, OFTEN.includes(command) ? `${command}.js` : 'main.js'));
};

/** `$XDG_CACHE_HOME/dojo`, else `~/.cache/dojo`. @see https://specifications.freedesktop.org/basedir-spec/latest/ */
function cacheFolder() {
  // the module is loaded where it is needed: most systems say it in the environment
  const { XDG_CACHE_HOME = '', HOME = require('node:os').homedir() } = process.env;
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME, '.cache'), 'dojo');
}

/** Tells builds and versions of Node.js apart. */
function stamp() {
  return `${process.version}-${process.arch}-${fs.readFileSync(join(root, 'build.txt'), 'utf8')}`;
}

function run(file) {
  const known = loaded.get(file);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(file, module);
  const wanted = (id) =>
    /^[./]|^[a-zA-Z]:/.test(id) ? run(join(isAbsolute(id) ? '' : dirname(file), id)) : require(id);
  try {
    compile(file).runInThisContext()(module.exports, wanted, module, file, dirname(file));
  } catch (error) {
    loaded.delete(file);
    throw error;
  }
  return module.exports;
}

function compile(file) {
  const source = sourceOf(file);
  if (source.length < WORTH_KEEPING) return new Script(source, { filename: file });
  const cachedData = kept(file);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) fresh.push({ script, file });
  return script;
}

/** The build writes ASCII with the function round it: nothing has to be decoded or copied. What is written by hand has neither. */
function sourceOf(file) {
  const built = bytesOf(file).toString('latin1');
  return built.startsWith(AS_FUNCTION) ? built : `${AS_FUNCTION}${fs.readFileSync(file, 'utf8')}\n})`;
}

/**
 * What is read comes here first, as a page of memory that is touched for the first time costs more than what is done with it.
 * What has no room here is read as usual.
 */
const desk = Buffer.allocUnsafeSlow(2_000_000);

/** @returns bytes that the next call overwrites */
function bytesOf(file) {
  const open = fs.openSync(file);
  try {
    let length = 0;
    for (let more = 1; more > 0; length += more) more = fs.readSync(open, desk, length, desk.length - length);
    return length < desk.length ? desk.subarray(0, length) : fs.readFileSync(file);
  } finally {
    fs.closeSync(open);
  }
}

/** A number that changes with any block of the file that was lost: V8 looks at the beginning and the length alone. */
function sampled(bytes) {
  let sum = 0;
  for (let at = 0; at + 4 <= bytes.length; at += 2048) sum = (Math.imul(sum, 31) + bytes.readInt32LE(at)) | 0;
  return sum;
}

const place = (file) => join(folder, `${relative(root, file).replace(/\W/g, '-')}.v8`);

function kept(file) {
  try {
    const bytes = bytesOf(place(file));
    const data = bytes.subarray(0, -4);
    return bytes.readInt32LE(data.length) === sampled(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the compiled forms of earlier builds away. */
function prune(all) {
  const age = (name) => fs.statSync(join(all, name)).mtimeMs;
  const builds = fs.readdirSync(all).filter((name) => /^v\d+\.\d+\.\d+-/.test(name));
  const old = builds.sort((a, b) => age(b) - age(a)).slice(BUILDS_KEPT);
  for (const name of old) fs.rmSync(join(all, name), { recursive: true, force: true });
}

/** Where nothing can be written, the next start is as slow as this one. */
function keep() {
  try {
    if (fresh.length > 0 && fs.mkdirSync(folder, { recursive: true, mode: 0o700 })) prune(cacheFolder());
    for (const { script, file } of fresh) {
      const beside = `${place(file)}.${process.pid}`;
      const data = script.createCachedData();
      const sum = Buffer.alloc(4);
      sum.writeInt32LE(sampled(data));
      fs.writeFileSync(beside, Buffer.concat([data, sum]), { mode: 0o600 });
      fs.renameSync(beside, place(file));
    }
  } catch {}
}
