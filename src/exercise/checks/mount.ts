import { readdirSync } from 'node:fs';
import { wrongBind, wrongVolume } from '../../diagnosis/mount.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Found } from './container.js';

export interface MountOptions {
  readonly id?: string;
  /** The path in the container. */
  readonly to: string;
}

/** A file or folder of the workspace is mounted. @example bindMount(server, { from: './hoge.html', to: '/usr/…/hoge.html' }) */
export function bindMount(of: Check<Found>, wish: MountOptions & { from: string }): Check<Found> {
  const { from, to } = wish;
  return check(wish.id ?? 'file-mounted', titled('bind-mounted', { from, to }), [of], async ({ workspace }, found) => {
    const source = workspace.path(from);
    const wrong = wrongBind(found.container, { from, to, source }, { isEmptyFolder }, found.again);
    if (wrong) fail(wrong);
    return found;
  });
}

/**
 * A named volume is mounted. One of compose is asked for by its key: `db-data` is then `<project>_db-data`.
 *
 * @example volumeMount(db, { volume: 'db-data', to: '/var/lib/mysql' })
 */
export function volumeMount(of: Check<Found>, wish: MountOptions & { volume: string }): Check<Found> {
  const { volume, to } = wish;
  return check(
    wish.id ?? 'volume-mounted',
    titled('volume-mounted', { volume, to }),
    [of],
    async ({ docker }, found) => {
      const labels = new Map((await docker.volumes()).map((one) => [one.name, one.labels] as const));
      const isAsked = (name: string) => name === volume || labels.get(name)?.['com.docker.compose.volume'] === volume;
      const wrong = wrongVolume(found.container, { from: volume, to }, isAsked, found.again);
      if (wrong) fail(wrong);
      return found;
    },
  );
}

function isEmptyFolder(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}
