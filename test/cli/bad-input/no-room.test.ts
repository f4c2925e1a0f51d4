import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Desk, newDesk, newFolder, packageWith } from './program.js';

const ID = 'room-test';

const mounted: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const unmount of mounted.splice(0)) await unmount();
});

/** A file system of its own in this folder; a test that cannot mount one has failed. */
async function mount(desk: Desk, folder: string, options: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { exitCode, stderr } = await desk.shell(`mount -t tmpfs -o ${options} tmpfs '${folder}'`);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  mounted.push(async () => expect((await desk.shell(`umount '${folder}'`)).exitCode).toBe(0));
}

/** Not one byte is left in this folder's file system. */
const fill = (desk: Desk, folder: string) => desk.shell(`cat /dev/zero > '${folder}/.fill' || true`);

const deskInRoom = async (): Promise<Desk> => newDesk(await packageWith(ID, {}));

const PLACES = {
  'is a file': async ({ memory }: Desk) => {
    await mkdir(dirname(memory), { recursive: true });
    await writeFile(memory, '');
  },
  'is below a file': ({ memory }: Desk) => writeFile(dirname(memory), ''),
  'cannot be written': (desk: Desk) => mount(desk, desk.memory, 'ro'),
  'is on a disk that is full': async (desk: Desk) => {
    await mount(desk, desk.memory, 'size=16k');
    await fill(desk, desk.memory);
  },
};

describe.each(Object.entries(PLACES))('the folder for what is remembered %s', (_name, spoil) => {
  test('check answers, and says what it could not do', async () => {
    const desk = await deskInRoom();
    await spoil(desk);
    const ran = await desk.dojo(['check', ID]);
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain(ID);
    expect(ran.stderr).toContain(dirname(desk.memory));
  });

  test('check --json still prints one document', async () => {
    const desk = await deskInRoom();
    await spoil(desk);
    const ran = await desk.dojo(['check', ID, '--json']);
    expect(ran.exitCode).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ exercise: ID, status: 'passed' });
  });

  test('list and the bare command answer', async () => {
    const desk = await deskInRoom();
    await spoil(desk);
    expect(await desk.dojo(['list'])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(ID) });
    expect(await desk.dojo([])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining(ID) });
  });

  test('start changes nothing, and says why', async () => {
    const desk = await deskInRoom();
    await spoil(desk);
    const ran = await desk.dojo(['start', ID]);
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toContain(dirname(desk.memory));
    expect(await readdir(desk.folder)).not.toContain(ID);
  });
});

describe('the workspace', () => {
  test('is on a full disk: start says so, leaves nothing half made, and goes through when there is room', async () => {
    const desk = await newDesk(await packageWith(ID, {}));
    const start = join(desk.root, 'exercises', ID, 'start', 'inner');
    await mkdir(start, { recursive: true });
    await writeFile(join(start, 'large.txt'), 'x'.repeat(100_000));
    const disk = join(desk.folder, 'disk');
    await mount(desk, disk, 'size=32k');
    const full = await desk.dojo(['start', ID, '--dir', 'disk/work']);
    expect(full).toMatchObject({ exitCode: 3, stdout: '' });
    expect(full.stderr).toContain(disk);
    expect(await readdir(disk)).toEqual([]);

    const roomy = await desk.dojo(['start', ID, '--dir', 'work']);
    expect(roomy.exitCode).toBe(0);
    expect(await readdir(join(desk.folder, 'work', 'inner'))).toEqual(['large.txt']);
  });

  test('is a file, or holds files of somebody: both stay as they are', async () => {
    const desk = await deskInRoom();
    await writeFile(join(desk.folder, 'file'), 'mine');
    await mkdir(join(desk.folder, 'held'));
    await writeFile(join(desk.folder, 'held', 'mine.txt'), 'mine');
    for (const name of ['file', 'held', 'file/below']) {
      const ran = await desk.dojo(['start', ID, '--dir', name]);
      expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
      expect(ran.stderr).toContain(join(desk.folder, name));
    }
    expect(await readdir(join(desk.folder, 'held'))).toEqual(['mine.txt']);
  });

  test('cannot be written', async () => {
    const desk = await deskInRoom();
    const folder = await newFolder();
    await mount(desk, folder, 'ro');
    const ran = await desk.dojo(['start', ID, '--dir', join(folder, 'work')]);
    expect(ran).toMatchObject({ exitCode: 3, stdout: '' });
    expect(ran.stderr).toContain(folder);
  });
});
