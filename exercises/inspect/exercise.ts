import { answer, answerSheet, exercise, run, runningContainer } from '../../src/exercise/index.js';

const mystery = runningContainer({ image: 'nginx:alpine', name: 'mystery', command: 'dojo start inspect' });
const sheet = answerSheet('answers.yaml');
const about = { needs: [mystery], command: 'docker inspect mystery' } as const;

const address = answer(sheet, 'address', {
  ...about,
  is: async (_scene, { container }) => container.endpoints.find(({ network }) => network === 'bridge')?.address ?? '',
});
const volume = answer(sheet, 'volume', {
  ...about,
  is: async (_scene, { container }) => container.mounts[0]?.name ?? '',
});
const path = answer(sheet, 'path', {
  ...about,
  is: async (_scene, { container }) => container.mounts[0]?.destination ?? '',
});
const shelf = answer(sheet, 'shelf', { ...about, is: async (_scene, { container }) => container.env.SHELF ?? '' });

export default exercise({
  id: 'inspect',
  title: { en: 'Find out all about a container', ja: 'コンテナの詳しい情報を調べる' },
  minutes: 10,
  unsupported: { podman: 'bridge' },
  footprint: { images: ['nginx:alpine'], containers: ['mystery'], volumes: ['mystery-books'] },
  setup: [
    run({
      name: 'mystery',
      image: 'nginx:alpine',
      env: { SHELF: 'north-4' },
      volumes: { '/srv/library': 'mystery-books' },
    }),
  ],
  checks: [mystery, sheet, address, volume, path, shelf],
  hints: [
    {
      about: address,
      en: 'docker inspect prints all that the engine knows of a container. Its addresses are below NetworkSettings, in Networks, one for each network.',
      ja: 'docker inspect を使うと、コンテナについてDockerが知っていることがすべて表示されます。IPアドレスは NetworkSettings の Networks に、ネットワークごとに書かれています。',
    },
    {
      about: volume,
      en: 'Look below Mounts: a volume has a name there, and a destination. The source is where the engine keeps it, and is not asked for.',
      ja: 'Mounts を見てみましょう。ボリュームの名前（Name）とマウント先（Destination）があります。Source はDockerが実体を置いている場所で、ここでは使いません。',
    },
    {
      about: shelf,
      en: 'The environment is in Config, under Env, one NAME=value after the other. With --format you get one part of the output alone.',
      ja: '環境変数は Config の Env に、名前=値 の形で並んでいます。--format を使うと、出力の一部だけを取り出せます。',
    },
  ],
});
