import type { Engine } from '../docker/connect.js';
import { LAB_LABEL } from '../docker/names.js';
import { readOnly } from '../docker/read.js';
import type { Plan } from '../reset/plan.js';
import { LAB_NAME } from './lab.js';
import type { LabRecord } from './record.js';

/** What of a record a lab is told by. */
type Marked = Pick<LabRecord, 'mark' | 'image' | 'downloaded'>;

/**
 * What goes with the lab: container and volume by its mark, and the image if the lab was what it was downloaded for and nobody
 * else uses it.
 */
export async function planDown(record: Marked, outer: Engine, keepImages: boolean): Promise<Plan> {
  const docker = readOnly(outer);
  const [containers, volumes, image] = await Promise.all([
    docker.containers(),
    docker.volumes(),
    docker.image(record.image),
  ]);
  const isOurs = ({ labels }: { labels: Readonly<Record<string, string>> }) => labels[LAB_LABEL] === record.mark;
  const own = containers.filter(isOurs);
  const used = containers.some((one) => !isOurs(one) && one.imageId === image?.id);
  const tag = { kind: 'image', id: record.image, name: record.image } as const;
  const goes = image !== undefined && record.downloaded && !keepImages && !used;
  const stays = image !== undefined && record.downloaded && !goes;
  return {
    remove: [
      ...own.map(({ id, name }) => ({ kind: 'container', id, name, proof: 'lab' }) as const),
      ...volumes.filter(isOurs).map(({ name }) => ({ kind: 'volume', id: name, name, proof: 'lab' }) as const),
      ...(goes ? [{ ...tag, proof: 'downloaded' as const }] : []),
    ],
    leave: [
      ...foreign('container', containers, isOurs),
      ...foreign('volume', volumes, isOurs),
      ...(stays ? [{ ...tag, why: used ? ('used' as const) : ('kept' as const) }] : []),
    ],
  };
}

type Labelled = { readonly name: string; readonly id?: string; readonly labels: Readonly<Record<string, string>> };

/** Has the lab's name, and not its mark. */
function foreign(kind: 'container' | 'volume', things: readonly Labelled[], isOurs: (thing: Labelled) => boolean) {
  const others = things.filter((one) => one.name === LAB_NAME && !isOurs(one));
  return others.map(({ id, name }) => ({ kind, id: id ?? name, name, why: 'name-only' as const }));
}
