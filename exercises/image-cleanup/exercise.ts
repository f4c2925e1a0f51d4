import { check, exercise, fail, removed, removedImage } from '../../src/exercise/index.js';

const IMAGE = 'httpd:2.4-alpine';

const web = removed({
  id: 'old-web-gone',
  name: 'old-web',
  image: IMAGE,
  command: `docker run -d --name old-web ${IMAGE}`,
});
const version = removed({
  id: 'old-version-gone',
  name: 'old-version',
  image: IMAGE,
  command: `docker run --name old-version ${IMAGE} httpd -v`,
});
const image = removedImage(IMAGE);
const others = check(
  'others-kept',
  { en: 'all that was there before the exercise is still there', ja: '演習の前からあったものが残っている' },
  [],
  async ({ docker, before = { containers: [], images: [] } }) => {
    const containers = new Set((await docker.containers()).map(({ id }) => id));
    const images = await docker.images();
    const names = new Set(images.flatMap(({ id, tags }) => [id, ...tags]));
    const lost = [
      ...before.containers.filter((id) => !containers.has(id)).map((id) => id.slice(0, 12)),
      ...before.images.flatMap(({ id, tags }) => (tags.length > 0 ? tags : [id])).filter((one) => !names.has(one)),
    ];
    if (lost.length === 0) return;
    fail({
      code: 'removed-too-much',
      expected: { en: 'containers and images of before stay', ja: '演習の前からあるコンテナとイメージが残っている' },
      found: { en: `gone: ${lost.join(', ')}`, ja: `なくなったもの：${lost.join('、')}` },
      because: {
        en: 'prune, and rm with $(docker ps -aq), take away more than what is named. Pull what you still need; where something else removed it on purpose, begin anew.',
        ja: 'prune や、rm に $(docker ps -aq) を渡すやり方では、ほかのものまで消えます。必要なイメージは取得し直してください。ほかのプログラムが消したのであれば、演習を始め直してください。',
      },
      try: ['dojo reset image-cleanup', 'dojo start image-cleanup'],
    });
  },
  {
    shows: async ({ docker }) => ({
      command: '(docker ps -aq --no-trunc; docker images -q --no-trunc) | LC_ALL=C sort -u',
      value: [...(await docker.containers()), ...(await docker.images())]
        .map(({ id }) => id)
        .sort()
        .join('\n'),
    }),
  },
);

export default exercise({
  id: 'image-cleanup',
  title: { en: 'Remove an image, and first what uses it', ja: 'イメージを、使っているコンテナから順に削除する' },
  minutes: 10,
  unsupported: { podman: 'forced-removal' },
  // named as one that must not be there before: no image of the learner's is at stake
  footprint: { builds: [IMAGE], images: ['httpd:latest'], containers: ['old-web', 'old-version'] },
  setup: [],
  checks: [web, version, image, others],
  hints: [
    {
      about: version,
      en: 'docker ps hides what has ended. An image is in use as long as any container of it is left, running or not.',
      ja: '終了したコンテナは docker ps には表示されません。動いていなくても、コンテナが残っているかぎり、そのイメージは使用中です。',
    },
    {
      about: image,
      en: 'Images have commands of their own, below docker image. When one refuses, it names the container that is in the way.',
      ja: 'イメージを扱うコマンドは docker image の下にまとまっています。削除を断られたときは、メッセージに原因のコンテナが書かれています。',
    },
  ],
});
