import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { watchFiles } from '../../../src/watch/files.js';

const after: (() => unknown)[] = [];
afterEach(async () => {
  for (const one of after.splice(0)) await one();
});

test('each save is told: in place, by another file over it, in a folder that is new', async () => {
  const root = await mkdtemp(join(tmpdir(), 'dojo-files-'));
  after.push(() => rm(root, { recursive: true, force: true }));
  let changes = 0;
  after.push(watchFiles(root, () => void changes++));
  await pause(100);
  const told = async (change: () => Promise<unknown>) => {
    await pause(100);
    const before = changes;
    await change();
    await expect.poll(() => changes, { timeout: 2000 }).toBeGreaterThan(before);
  };
  const file = join(root, 'a');
  const swap = async () => {
    await writeFile(join(root, 'b'), 'x');
    await rename(join(root, 'b'), file);
  };
  await told(() => writeFile(file, '1'));
  await told(swap);
  await told(swap);
  await told(() => mkdir(join(root, 'folder')));
  await told(() => writeFile(join(root, 'folder', 'c'), '1'));
  await told(() => rm(join(root, 'folder'), { recursive: true }));
});

test('a folder that is not there is no error', async () => {
  after.push(watchFiles(join(tmpdir(), 'dojo-no-such-folder'), () => {}));
  await pause(20);
});
