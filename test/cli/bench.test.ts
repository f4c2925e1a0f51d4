import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Contender, timed } from '../../bench/interleaved.ts';
import { publish } from '../../bench/package.ts';
import { rivals, write } from '../../bench/rivals.ts';
import { clearStage, setStage } from '../../bench/stage.ts';

/*
 * What `npm run bench` times: a comparison is worth something when all that are compared ask, and mind the answer. Of the others
 * those that are installed.
 */

const CHECKS = 10;
const ROOT = join(import.meta.dirname, '../..');

const folder = mkdtempSync(join(tmpdir(), 'dojo-bench-test-'));
const env = { XDG_STATE_HOME: join(folder, 'state'), XDG_CACHE_HOME: join(folder, 'cache') };
const dojo = publish(join(folder, 'package'), [CHECKS]);
const own = (id: string): Contender => ({ name: `dojo check ${id}`, command: dojo('check', id), cwd: folder, env });
const bare: Contender = { name: 'bare', command: [process.execPath, join(ROOT, 'bench/bare.cjs')] };
const asked = [own(`bench-${CHECKS}`), ...rivals().there.map((rival) => write(rival, folder, CHECKS))];

beforeAll(() => setStage(CHECKS));
afterAll(async () => {
  await clearStage();
  rmSync(folder, { recursive: true, force: true });
});

test('on the stage all of them pass', async () => {
  for (const contender of [...asked, own('nginx-run'), bare])
    await expect(timed(contender)).resolves.toBeGreaterThan(0);
});

test.each(asked)('$name refuses when a container is stopped', async (contender) => {
  await execa('docker', ['stop', '-t', '1', 'bench-1']);
  await expect(timed(contender)).rejects.toThrow('exit 1');
});
