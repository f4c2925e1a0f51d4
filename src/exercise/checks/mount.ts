import { writtenBelow } from '../../diagnosis/layer.js';
import { missingTmpfs, wrongBind, wrongVolume } from '../../diagnosis/mount.js';
import { bindsOf, tmpfsOf, volumesOf } from '../../evidence/container.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import { againWith, type Found } from './container.js';

export interface MountOptions {
  readonly id?: string;
  /** The path in the container. */
  readonly to: string;
  /** Only where the statement asks for it: `:ro`, or none of it. */
  readonly readOnly?: boolean;
}

export interface BindOptions extends MountOptions {
  /** In the workspace: `./hoge.html`. */
  readonly from: string;
  /** True where `from` is a folder. */
  readonly isFolder?: boolean;
}

const volumes = (from: string, to: string, readOnly = false): string =>
  `volumes: ["${from}:${to}${readOnly ? ':ro' : ''}"]`;

/** A file or folder of the workspace is mounted. @example bindMount(server, { from: './hoge.html', to: '/usr/…/hoge.html' }) */
export function bindMount(of: Check<Found>, wish: BindOptions): Check<Found> {
  const { from, to, isFolder, readOnly } = wish;
  return check(
    wish.id ?? 'file-mounted',
    titled('bind-mounted', { from, to }),
    [of],
    async ({ workspace, disk }, found) => {
      const { container } = found;
      const again = againWith(found, volumes(from, to, readOnly));
      const { folder } = workspace;
      const asked = { from, to, source: workspace.path(from), folder, isFolder, readOnly };
      const wrong = wrongBind(container, asked, disk, again);
      if (wrong) fail(wrong);
      return found;
    },
    {
      shows: async ({ docker }, { container }) =>
        bindsOf(container, readOnly !== undefined, docker.engine.name === 'Docker Desktop'),
    },
  );
}

/**
 * A named volume is mounted. One of compose is asked for by its key: `db-data` is then `<project>_db-data`.
 *
 * @example volumeMount(db, { volume: 'db-data', to: '/var/lib/mysql' })
 */
export function volumeMount(of: Check<Found>, wish: MountOptions & { volume: string }): Check<Found> {
  const { volume, to, readOnly } = wish;
  return check(
    wish.id ?? 'volume-mounted',
    titled('volume-mounted', { volume, to }),
    [of],
    async ({ docker }, found) => {
      const labels = new Map((await docker.volumes()).map((one) => [one.name, one.labels] as const));
      const isAsked = (name: string) => name === volume || labels.get(name)?.['com.docker.compose.volume'] === volume;
      const { container } = found;
      const again = againWith(found, volumes(volume, to, readOnly));
      const written = writtenBelow(to, container.mounts.length > 0 ? [] : await docker.changes(container.id));
      const wrong = wrongVolume(container, { from: volume, to, readOnly }, isAsked, again, written);
      if (wrong) fail(wrong);
      return found;
    },
    { shows: async (_scene, { container }) => volumesOf(container, readOnly !== undefined) },
  );
}

/** A path is kept in memory. @example tmpfsMount(cache, { to: '/cache' }) */
export function tmpfsMount(of: Check<Found>, { id = 'tmpfs-mounted', to }: { id?: string; to: string }): Check<Found> {
  const ask = async (_scene: Scene, found: Found) => {
    const wrong = missingTmpfs(found.container, to, found.again);
    if (wrong) fail(wrong);
    return found;
  };
  return check(id, titled('tmpfs-mounted', { to }), [of], ask, {
    shows: async (_scene, { container }) => tmpfsOf(container),
  });
}
