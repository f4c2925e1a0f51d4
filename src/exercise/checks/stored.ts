import { Readable } from 'node:stream';
import { finding } from '../../diagnosis/finding.js';
import { belowFolder, filesDiffer, volumeAt } from '../../diagnosis/stored.js';
import type { Digests } from '../../docker/facts.js';
import { filesBelow } from '../../evidence/container.js';
import { entryLike, packedIn } from '../../evidence/file.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import type { Found } from './container.js';
import { noFile } from './file.js';

/** A volume with files in it, in a container. */
export interface Stored extends Found {
  /** The path in the container. */
  readonly to: string;
  /** The volume's name, also of one that nobody named. */
  readonly volume: string;
  readonly files: Digests;
}

interface StoredWish {
  readonly id?: string;
  /** The container's name. */
  readonly name: string;
  readonly to: string;
  /** What a person would type to fill it. */
  readonly command: string | readonly string[];
}

/**
 * A container has files in a volume, be it running or not; given another such volume, the same files in a volume of its own.
 *
 * @example storedIn(store, { name: 'dbstore', to: '/dbdata', command: 'docker run --volumes-from dbstore …' })
 */
export function storedIn(of: Check<Found>, wish: StoredWish & { like?: Check<Stored> }): Check<Stored> {
  const { id = 'data-stored', name, to, command, like } = wish;
  const ask = async ({ docker }: Scene, found: Found, other?: Stored) => {
    const { container, again } = found;
    const { name } = container;
    const volume = volumeAt(container, to)?.name;
    if (volume === undefined) fail(finding('volume-unmounted', { name, to }, again));
    if (volume === other?.volume) fail(finding('volume-same', { name, other: other.container.name, to }, again));
    const files = (await docker.filesIn(container.id, to)) ?? {};
    const places = other && { wished: other.container.name, found: name };
    const wrong = places && filesDiffer(places, other.files, files, [command].flat());
    if (wrong) fail(wrong);
    if (Object.keys(files).length === 0) fail(finding('volume-empty', { name, to }, [command].flat()));
    return { ...found, to, volume, files };
  };
  const title = like ? titled('data-alike', { name, to }) : titled('data-stored', { name, to });
  return check<Stored, readonly Check[]>(id, title, like ? [of, like] : [of], ask as never, {
    shows: async ({ docker }, found) => {
      const { container } = found as Found;
      return filesBelow(container, to, Object.keys((await docker.filesIn(container.id, to)) ?? {}));
    },
  });
}

interface ArchiveWish {
  readonly file: string;
  /** What a person would type to make it. */
  readonly command: string;
}

/** A tar archive in the workspace holds the files of a volume. @example archiveOf(data, { file: 'backup.tar', command: … }) */
export function archiveOf(of: Check<Stored>, { file, command }: ArchiveWish): Check<void> {
  const ask = async ({ workspace }: Scene, { container, to, files }: Stored) => {
    const bytes = (await workspace.bytes(file)) ?? (await noFile(workspace, file, [command]));
    const packed = await filesOf(bytes);
    if (!packed) fail(finding('archive-invalid', { file }, [command]));
    const wrong = filesDiffer({ wished: container.name, found: file }, files, belowFolder(packed, to), [command]);
    if (wrong) fail(wrong);
  };
  return check('backup-holds-it', titled('archive-holds', { file }), [of], ask, {
    shows: async ({ workspace }) => {
      const packed = await filesOf((await workspace.bytes(file)) ?? Buffer.alloc(0));
      return packed ? packedIn(file, Object.keys(packed)) : entryLike(workspace, file, file.replace(/\.\w+$/, ''));
    },
  });
}

/** Undefined for what is no archive. An empty file is none, though the format allows it. */
async function filesOf(bytes: Buffer): Promise<Digests | undefined> {
  const { digestsIn } = await import('../../docker/tar.js');
  return bytes.length === 0 ? undefined : digestsIn(Readable.from([bytes])).catch(() => undefined);
}
