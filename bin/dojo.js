#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const built = join(root, 'dist');
const program = join(built, 'main.js');

/** A checkout has sources, which may be newer than what was built from them; the published package has none. */
function sayWhenStale() {
  const { newest } = require('./stale.js');
  const older = newest(root, program);
  if (older) process.stderr.write(`dojo: ${older} is newer than the build; to use it, type "npm run build"\n`);
}

if (existsSync(program)) {
  if (existsSync(join(root, 'src'))) sayWhenStale();
  require('./load.js').load(built, process.argv[2]);
} else {
  process.stderr.write('dojo: not built yet\nIn a checkout, type "npm ci" and "npm run build" first.\n');
  process.exitCode = 4;
}
