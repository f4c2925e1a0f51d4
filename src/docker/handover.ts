import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type Dockerode from 'dockerode';
import { dockerode, documents } from './change.js';
import type { Engine } from './connect.js';
import { isReference } from './names.js';
import { familiarName, parseReference, sameRepository } from './reference.js';

/**
 * Gives an image that one engine has to another one, as `docker save | docker load` does, without a file in between.
 *
 * @throws Error with the engine's words when it does not arrive
 * @example await handOver('nginx:alpine', outer, lab, signal)
 */
export async function handOver(image: string, from: Engine, to: Engine, signal: AbortSignal): Promise<void> {
  if (!isReference(image)) throw new Error(`not an image's name: ${JSON.stringify(image)}`);
  const [owner, receiver] = await Promise.all([dockerode(from.client), dockerode(to.client)]);
  const saved = await owner.getImage(image).get();
  const body = new PassThrough();
  const sent = pipeline(saved, body, { signal });
  const answer = await receiver.loadImage(body, { abortSignal: signal });
  await sent;
  for await (const line of documents(answer)) {
    const { errorDetail } = line as { errorDetail?: { message: string } };
    if (errorDetail) throw new Error(errorDetail.message);
  }
  if (to.facts.name === 'Podman') await rename(receiver, image);
}

/**
 * Podman takes a name without a registry, as `docker save` writes it, for one of its own: `localhost/nginx:alpine`. Of an image
 * with several tags it takes them all.
 */
async function rename(podman: Dockerode, image: string): Promise<void> {
  const { repository, tag } = parseReference(image);
  const own = `localhost/${familiarName(image)}`;
  const loaded = await podman
    .getImage(own)
    .inspect()
    .catch(() => undefined);
  if (!loaded) return;
  await podman.getImage(own).tag({ repo: repository, tag });
  const ofRepository = loaded.RepoTags.filter((name) => sameRepository(name, own));
  for (const name of ofRepository) await podman.getImage(name).remove();
}
