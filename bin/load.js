const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { homedir } = require('node:os');
const { dirname, isAbsolute, join, relative } = require('node:path');
const { Script } = require('node:vm');

/*
 * Loads the built program. V8's compiled form of it is kept in the user's cache folder, as compiling takes longer than all else
 * that a command does. Node.js has this for itself from version 22 on, and 20 is supported.
 */

/** What is smaller is compiled sooner than its compiled form is read, in bytes. */
const WORTH_KEEPING = 20_000;
/** Of so many builds and versions of Node.js the compiled forms stay. */
const BUILDS_KEPT = 4;
/** Commands leave different parts of the program compiled. */
const COMMANDS = ['check', 'explain', 'hint', 'list', 'reset', 'start', 'watch'];

/** @type {Map<string, { exports: object }>} */
const loaded = new Map();
/** @type {{ script: Script, file: string }[]} */
const fresh = [];
/** Of the built program. */
let root = '';
/** Of what is kept for this command of it. */
let folder = '';

/**
 * Runs a built file, and what it requires.
 *
 * @param {string} file absolute path
 * @param {string | undefined} command the first word that was typed
 */
exports.load = (file, command) => {
  root = dirname(file);
  folder = join(cacheFolder(), stamp(), COMMANDS.includes(command ?? '') ? String(command) : 'other');
  process.on('exit', keep);
  run(file);
};

/** `$XDG_CACHE_HOME/dojo`, else `~/.cache/dojo`. @see https://specifications.freedesktop.org/basedir-spec/latest/ */
function cacheFolder() {
  const { XDG_CACHE_HOME = '', HOME = homedir() } = process.env;
  return join(isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : join(HOME, '.cache'), 'dojo');
}

/** Tells builds and versions of Node.js apart. */
function stamp() {
  return `${process.version}-${process.arch}-${readFileSync(join(root, 'build.txt'), 'utf8')}`;
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
  const source = `(function(exports,require,module,__filename,__dirname){${readFileSync(file, 'utf8')}\n})`;
  if (source.length < WORTH_KEEPING) return new Script(source, { filename: file });
  const cachedData = kept(file);
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  if (!cachedData || script.cachedDataRejected) fresh.push({ script, file });
  return script;
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
    const bytes = readFileSync(place(file));
    const data = bytes.subarray(0, -4);
    return bytes.readInt32LE(data.length) === sampled(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the compiled forms of earlier builds away. */
function prune(all) {
  const age = (name) => statSync(join(all, name)).mtimeMs;
  const builds = readdirSync(all).filter((name) => /^v\d+\.\d+\.\d+-/.test(name));
  const old = builds.sort((a, b) => age(b) - age(a)).slice(BUILDS_KEPT);
  for (const name of old) rmSync(join(all, name), { recursive: true, force: true });
}

/** Where nothing can be written, the next start is as slow as this one. */
function keep() {
  try {
    if (fresh.length > 0 && mkdirSync(folder, { recursive: true, mode: 0o700 })) prune(cacheFolder());
    for (const { script, file } of fresh) {
      const beside = `${place(file)}.${process.pid}`;
      const data = script.createCachedData();
      const sum = Buffer.alloc(4);
      sum.writeInt32LE(sampled(data));
      writeFileSync(beside, Buffer.concat([data, sum]), { mode: 0o600 });
      renameSync(beside, place(file));
    }
  } catch {}
}
