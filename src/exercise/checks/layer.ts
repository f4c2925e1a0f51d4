import { finding } from '../../diagnosis/finding.js';
import { layerUnchanged } from '../../diagnosis/layer.js';
import type { Container } from '../../docker/facts.js';
import { changesOf, fileInsideOf } from '../../evidence/container.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';
import type { Found } from './container.js';

/**
 * A file was changed inside the container, in its own layer.
 *
 * @param command what a person would type to change it, where one command does
 * @example inLayer(server, '/usr/share/nginx/html/index.html')
 */
export function inLayer(of: Check<Found>, path: string, command?: string): Check<Found> {
  const ask = async ({ docker }: Scene, found: Found) => {
    const { container } = found;
    const wrong = layerUnchanged(container, path, await docker.changes(container.id), command);
    if (wrong && isMounted(container, path)) fail({ ...wrong, try: anew(found) });
    if (wrong) fail(wrong);
    return found;
  };
  return check('layer-changed', titled('layer-changed', { path }), [of], ask, {
    shows: async ({ docker }, { container }) => changesOf(container, await docker.changes(container.id), path),
  });
}

const isMounted = ({ mounts }: Container, path: string): boolean =>
  mounts.some(({ destination }) => `${path}/`.startsWith(`${destination}/`));

/** What is mounted over it can only be left out of a new container; a volume that nobody named goes with the old one. */
const anew = ({ container: { name }, again: [_remove, ...run] }: Found): readonly string[] => [
  `docker rm -f -v ${name}`,
  ...run,
];

interface InsideWish {
  readonly id?: string;
  /** Further checks to wait for. */
  readonly needs?: readonly Check[];
  /** What a person would type to have it there. */
  readonly command: string;
}

/**
 * A file is in the container, be it in its layer or in a volume. What it holds is handed on.
 *
 * @example fileInside(reader, '/app/test.txt', { command: 'docker exec reader touch /app/test.txt' })
 */
export function fileInside(of: Check<Found>, path: string, wish: InsideWish): Check<{ text: string }> {
  const { id = 'file-inside', needs = [], command } = wish;
  const ask = async ({ docker }: Scene, { container }: Found) => {
    const text = await docker.fileIn(container.id, path);
    if (text === undefined) fail(finding('inside-file-missing', { name: container.name, path }, [command]));
    return { text };
  };
  return check(id, titled('file-inside', { path }), [of, ...needs], ask, {
    shows: async ({ docker }, { container }) =>
      fileInsideOf(container, path, (await docker.fileIn(container.id, path)) !== undefined),
  });
}
