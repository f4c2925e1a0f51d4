import { finding } from '../../diagnosis/finding.js';
import { looksOlder, secretIn, wasBuiltSince, wrongEnv } from '../../diagnosis/image.js';
import type { Image } from '../../docker/facts.js';
import { familiarName, sameRepository } from '../../docker/reference.js';
import type { Evidence } from '../../evidence/evidence.js';
import { agesOf, commandOf, environmentOf, layersOf, nameOf, secretsOf, sizeOf } from '../../evidence/image.js';
import { titled } from '../../words/titles.js';
import { type Check, check, fail } from '../check.js';
import type { Scene } from '../scene.js';

/** The image is on the engine, under this name. @example pulledImage('nginx:alpine') */
export function pulledImage(image: string): Check<Image> {
  const ask = async (scene: Scene) =>
    (await scene.docker.image(image)) ?? missing(scene, image, [`docker pull ${image}`]);
  return check('image-pulled', titled('image-there', { image }), [], ask, {
    shows: async ({ docker }) => nameOf(familiarName(image), (await docker.image(image)) !== undefined),
  });
}

/**
 * The image was built, and not before its Dockerfile was last changed.
 *
 * @param from the check of the Dockerfile
 * @example builtImage('go-hello', dockerfile)
 */
export function builtImage(image: string, from: Check<{ file: string }>): Check<Image> {
  const ask = async (scene: Scene, { file }: { file: string }) => {
    const build = `docker build -t ${image} .`;
    const built = (await scene.docker.image(image)) ?? (await missing(scene, image, [build]));
    const edited = await scene.workspace.changed(file);
    if (await isOutdated(scene, built, edited)) fail(finding('image-older-than-dockerfile', { image }, [build]));
    return built;
  };
  return check('image-built', titled('image-built', { image }), [from], ask, {
    shows: (scene, { file }) => showBuilt(scene, image, file),
  });
}

/** Its name; both times, where it is older than the file. */
async function showBuilt(scene: Scene, image: string, file: string): Promise<Evidence> {
  const built = await scene.docker.image(image);
  const edited = await scene.workspace.changed(file);
  if (built && edited !== undefined && (await isOutdated(scene, built, edited)))
    return agesOf(image, built, file, edited);
  return nameOf(familiarName(image), built !== undefined);
}

/** What is asked besides the image costs more, and is asked of one that looks old only. */
async function isOutdated({ docker }: Scene, built: Image, edited: number | undefined): Promise<boolean> {
  if (edited === undefined || !looksOlder(built, edited)) return false;
  const lastBuild = built.taggedAt === undefined ? await docker.lastBuild() : undefined;
  return !wasBuiltSince(built, edited, { events: await docker.events(edited), lastBuild });
}

/** The last stage is this base: its layers are the image's lowest ones. */
export function imageBase(image: Check<Image>, name: string, base: string): Check<Image> {
  const ask = async ({ docker }: Scene, built: Image) => {
    const wished = (await docker.image(base))?.layers;
    if (!wished) fail(finding('image-missing', { image: base, near: [] }, [`docker pull ${base}`]));
    const stands = wished.every((layer, at) => built.layers[at] === layer);
    if (!stands)
      fail(
        finding('single-stage', { image: name, wished: base, found: await lowest(built) }, [
          `docker build -t ${name} .`,
        ]),
      );
    return built;

    async function lowest(built: Image): Promise<string> {
      const others = await docker.images();
      for (const { tags } of others) {
        const [tag] = tags;
        const layers = tag && !sameRepository(tag, name) ? (await docker.image(tag))?.layers : undefined;
        if (layers?.length && layers.every((layer, at) => built.layers[at] === layer)) return tag as string;
      }
      return '';
    }
  };
  return check('image-base', titled('image-base', { image: name, base }), [image], ask, {
    shows: async ({ docker }, built) => {
      const below = await docker.image(base);
      return below ? layersOf(name, built, base, below) : nameOf(familiarName(base), false);
    },
  });
}

const MEGABYTE = 1024 * 1024;

/** At most so large, unpacked: the sum of its history, which is the same in every image store. */
export function imageSize(image: Check<Image>, name: string, limit: number): Check<Image> {
  const title = titled('image-small', { image: name, megabytes: limit });
  const ask = async ({ docker }: Scene, built: Image) => {
    const bytes = (await docker.history(built.id)).reduce((sum, entry) => sum + entry.size, 0);
    const megabytes = Math.ceil(bytes / MEGABYTE);
    if (megabytes > limit)
      fail(finding('image-too-large', { image: name, megabytes, limit }, [`docker build -t ${name} .`]));
    return built;
  };
  return check('image-small', title, [image], ask, {
    shows: async ({ docker }, built) => sizeOf(name, await docker.history(built.id)),
  });
}

/**
 * It starts this program by itself, without a shell in between.
 *
 * @param wished as in a Dockerfile: `CMD ["./hello"]`
 * @param base an image that starts something of its own, which is not to be kept
 */
export function imageCommand(image: Check<Image>, name: string, wished: string, base?: string): Check<Image> {
  const ask = async ({ docker }: Scene, built: Image) => {
    const words = startWords(built);
    const facts = { image: name, command: words.join(' '), wished };
    const build = [`docker build -t ${name} .`];
    const kept = base === undefined ? undefined : await docker.image(base);
    const isKept = kept !== undefined && words.join(' ') === startWords(kept).join(' ');
    if (isKept || words.length === 0 || (words.length === 1 && isShell(words[0]))) {
      fail(finding('image-command-missing', facts, build));
    }
    if (isShell(words[0]) && words[1] === '-c') fail(finding('command-shell-form', facts, build));
    return built;
  };
  return check('image-command', titled('image-command', { image: name }), [image], ask, {
    shows: async (_scene, built) => commandOf(name, built),
  });
}

const startWords = ({ entrypoint, command }: Image): readonly string[] => [...entrypoint, ...command];

/** The image has environment variables. @example imageEnv(image, 'go-hello', { HOGE: 'hoge' }) */
export function imageEnv(image: Check<Image>, name: string, wish: Readonly<Record<string, string>>): Check<Image> {
  const ask = async (_scene: Scene, built: Image) => {
    const wrong = wrongEnv(built, name, wish, [`docker build -t ${name} .`]);
    if (wrong) fail(wrong);
    return built;
  };
  return check('image-env', titled('image-env', { image: name }), [image], ask, {
    shows: async (_scene, built) => environmentOf(name, built, Object.keys(wish)),
  });
}

/** No password or the like is to be read out of the image. @example noSecret(image, 'my-app') */
export function noSecret(image: Check<Image>, name: string): Check<Image> {
  return check(
    'image-without-secret',
    titled('image-without-secret', { image: name }),
    [image],
    async (scene, built) => {
      const secret = secretIn(built, await scene.docker.history(built.id), name);
      if (secret) fail({ ...secret, try: [`docker history --no-trunc ${name}`] });
      return built;
    },
    { shows: async ({ docker }, built) => secretsOf(name, await docker.history(built.id)) },
  );
}

const isShell = (word: string | undefined): boolean => /^(\/bin\/)?(sh|bash|ash)$/.test(word ?? '');

async function missing({ docker }: Scene, image: string, next: readonly string[]): Promise<never> {
  const tags = (await docker.images()).flatMap((one) => one.tags);
  const near = tags.filter((tag) => sameRepository(tag, image) || looksLike(tag, image)).map(familiarName);
  fail(finding('image-missing', { image: familiarName(image), near }, next));
}

/** Same letters, other hyphens or case: `gohello` for `go-hello`. */
function looksLike(a: string, b: string): boolean {
  const letters = (name: string) =>
    familiarName(name)
      .replace(/:.*/, '')
      .replace(/[^a-z0-9]/gi, '')
      .toLowerCase();
  return letters(a) === letters(b);
}
