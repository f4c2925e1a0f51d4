const fs = require('node:fs');

/*
 * Loaded before a program, it counts what the program does to files, into the file that WRITES names; at the one whose number is
 * KILL_AT, counted from 1, the program is killed before it is done.
 */

const CHANGES = [
  'copyFile',
  'cp',
  'fsync',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'write',
  'writeFile',
];
const opensForWriting = ([, flags]) => (typeof flags === 'number' ? (flags & 3) !== 0 : /[wa+]/.test(flags ?? 'r'));

let done = 0;
function note() {
  done += 1;
  fs.writeFileSync(process.env.WRITES, String(done));
  if (done === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL');
}

function watch(where, name, counts = () => true) {
  const real = where[name];
  if (!real) return;
  where[name] = function (...args) {
    if (counts(args)) note();
    return real.apply(this, args);
  };
}

for (const where of [fs, fs.promises]) {
  for (const name of CHANGES) watch(where, name);
  watch(where, 'open', opensForWriting);
}
