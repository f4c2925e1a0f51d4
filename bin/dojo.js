#!/usr/bin/env node
try {
  await import('../dist/main.js');
} catch (error) {
  if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/dist.main\.js/.test(error.message)) throw error;
  process.stderr.write('dojo: not built yet\nIn a checkout, type "npm ci" and "npm run build" first.\n');
  process.exitCode = 4;
}
