import { expect, test } from 'vitest';
import imageCleanup from '../../../exercises/image-cleanup/exercise.ts';
import type { ImageSummary } from '../../../src/docker/facts.ts';
import type { Before, Scene } from '../../../src/exercise/scene.ts';
import { summary } from '../diagnosis/facts.ts';

/* What was there before cannot be lost by a recorded mistake: that would take it from the engine that verifies. */

const kept = imageCleanup.checks.find(({ id }) => id === 'others-kept');
const box = { ...summary('box', 'running'), id: 'b'.repeat(64) };
const web = { ...summary('web', 'exited'), id: 'c'.repeat(64) };
const image = (id: string, ...tags: string[]): ImageSummary => ({ id, tags, size: 1 });

function look(containers: readonly (typeof box)[], images: readonly ImageSummary[], before?: Before) {
  const docker = { containers: async () => containers, images: async () => images };
  return kept?.ask({ docker, before } as unknown as Scene);
}

const before: Before = {
  containers: [box.id, web.id],
  images: [
    { id: 'sha256:one', tags: ['nginx:alpine', 'mine:1'] },
    { id: 'sha256:two', tags: [] },
  ],
};
const images = [image('sha256:one', 'nginx:alpine', 'mine:1'), image('sha256:two')];

test('all is there, with more beside it, or nobody knows what was', async () => {
  await look([box, web], images, before);
  await look([box, web, summary('new', 'running')], [...images, image('sha256:three', 'new:1')], before);
  await look([], []);
});

test('a tag that has moved on to a newer image is not lost', async () => {
  await look([box, web], [image('sha256:newer', 'nginx:alpine', 'mine:1'), image('sha256:two')], before);
});

test.each([
  ['a container', [box], images],
  ['a tag', [box, web], [image('sha256:one', 'nginx:alpine'), image('sha256:two')]],
  ['an image without a tag', [box, web], [image('sha256:one', 'nginx:alpine', 'mine:1')]],
])('%s of before is lost', async (_what, containers, there) => {
  await expect(look(containers, there, before)).rejects.toMatchObject({ finding: { code: 'removed-too-much' } });
});
