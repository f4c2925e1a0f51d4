import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { posix } from 'node:path';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract, type Headers } from 'tar-stream';
import type { Digests } from './facts.js';

/** A larger file is not read, in bytes. */
const FILE_LIMIT = 1024 * 1024;

/** A link leads to a link that leads on: at most so often. */
const LINKS = 8;

/** Layers in an archive of an image, as engines wrote it before version 25 and write it since, and as Podman does. */
const LAYER = /\/layer\.tar$|^blobs\/sha256\/|^[0-9a-f]{64}\.tar$/;

/** What stands under a path: a file's content as UTF-8, or where a symbolic link leads. */
export type Entry = { readonly content: string } | { readonly link: string };

/**
 * Follows symbolic links to a file's content.
 *
 * @param look what stands under an absolute path; undefined for nothing, a folder, or a file larger than 1 MiB
 * @example await follow('/etc/os-release', look) // what /usr/lib/os-release holds
 */
export async function follow(
  path: string,
  look: (path: string) => Promise<Entry | undefined>,
): Promise<string | undefined> {
  let at = path;
  for (let hop = 0; hop < LINKS; hop++) {
    const entry = await look(at);
    if (!entry || 'content' in entry) return entry?.content;
    at = posix.resolve(posix.dirname(at), entry.link);
  }
  return undefined;
}

/** The first entry of an archive: what `docker cp` hands out for a file; of a folder it is the folder itself. */
export async function firstEntry(tar: Readable): Promise<Entry | undefined> {
  const entries: (Entry | undefined)[] = [];
  await eachEntry(tar, async (header, body) => {
    if (entries.length === 0) entries.push(await entryOf(header, body));
  });
  return entries[0];
}

/**
 * What stands under a path in an image that `docker save` hands out: the uppermost layer that has it decides.
 *
 * @see https://github.com/opencontainers/image-spec/blob/main/image-layout.md
 */
export async function entryInImage(tar: Readable, path: string): Promise<Entry | undefined> {
  const found = new Map<string, Entry>();
  let layers: readonly string[] = [];
  await eachEntry(tar, async (header, body) => {
    if (header.name === 'manifest.json') layers = JSON.parse((await buffer(body)).toString('utf8'))[0].Layers;
    else if (header.type === 'file' && LAYER.test(header.name)) {
      const entry = await entryInLayer(body, path);
      if (entry) found.set(header.name, entry);
    }
  });
  const layer = layers.findLast((name) => found.has(name));
  return layer === undefined ? undefined : found.get(layer);
}

/** What each file of an archive holds, by its path in it. It may be compressed. @throws Error for what is no archive */
export async function digestsIn(tar: Readable): Promise<Digests> {
  const found: Record<string, string> = {};
  await eachEntry(await unpacked(tar), async (header, body) => {
    if (header.type !== 'file') return;
    const hash = createHash('sha256');
    for await (const chunk of body) hash.update(chunk as Buffer);
    found[header.name] = hash.digest('hex');
  });
  return found;
}

const unpacked = async (tar: Readable): Promise<Readable> =>
  isGzip(await firstBytes(tar)) ? tar.pipe(createGunzip()) : tar;

const isGzip = (magic: Buffer): boolean => magic[0] === 0x1f && magic[1] === 0x8b;

/** Layers are compressed in the containerd image store, and plain in the older ones; other blobs are JSON. */
async function entryInLayer(body: Readable, path: string): Promise<Entry | undefined> {
  const magic = await firstBytes(body);
  if (magic.length < 2 || magic[0] === 0x7b) return undefined;
  let found: Entry | undefined;
  const read = (tar: Readable) =>
    eachEntry(tar, async (header, inner) => {
      if (posix.resolve('/', header.name) === path) found = await entryOf(header, inner);
    });
  await read(isGzip(magic) ? body.pipe(createGunzip()) : body);
  return found;
}

/** The first bytes, which stay in the stream; none where it has none. */
async function firstBytes(stream: Readable): Promise<Buffer> {
  let ended = false;
  stream.once('end', () => (ended = true));
  for (;;) {
    const chunk = stream.read() as Buffer | null;
    if (chunk) stream.unshift(chunk);
    if (chunk || ended) return chunk ?? Buffer.alloc(0);
    await Promise.race([once(stream, 'readable'), once(stream, 'end')]);
  }
}

async function entryOf({ type, size, linkname }: Headers, body: Readable): Promise<Entry | undefined> {
  if (type === 'symlink') return { link: linkname ?? '' };
  if (type !== 'file' || (size ?? 0) > FILE_LIMIT) return undefined;
  return { content: (await buffer(body)).toString('utf8') };
}

/** Reads an archive from its beginning to its end; what is not read of an entry is passed over. */
async function eachEntry(tar: Readable, use: (header: Headers, body: Readable) => Promise<void>): Promise<void> {
  const archive = extract();
  archive.on('entry', (header, body, next) => {
    const ended = once(body, 'end');
    use(header, body).then(
      () => {
        body.resume();
        ended.then(() => next(), next);
      },
      (error) => archive.destroy(error),
    );
  });
  await pipeline(tar, archive);
}
