import {
  check,
  exercise,
  fail,
  pull,
  ranInside,
  runningContainer,
  savedAnswer,
  tmpfsMount,
} from '../../src/exercise/index.js';

const box = runningContainer({
  image: 'alpine',
  name: 'scratch',
  command: 'docker run -d --name scratch --tmpfs /scratch alpine sleep infinity',
});
const memory = tmpfsMount(box, { to: '/scratch' });
const write = "docker exec scratch sh -c 'echo in memory only > /scratch/note.txt'";
const read = 'docker exec scratch cat /scratch/note.txt > note.txt';
const looked = ranInside(box, { program: 'cat', command: `${write} && ${read}` });
const note = savedAnswer('note.txt', { needs: [memory, looked], command: `${write} && ${read}`, is: 'in memory only' });
const clean = check(
  'layer-clean',
  { en: 'no note.txt is in the layer of the container', ja: 'コンテナのレイヤーに note.txt がない' },
  [box],
  async ({ docker }, { container: { id, name } }) => {
    const stray = (await docker.changes(id)).find(({ path }) => path.endsWith('/note.txt'));
    if (!stray) return;
    fail({
      code: 'data-in-layer',
      expected: { en: 'note.txt is in memory alone', ja: 'note.txt がメモリ上だけにある' },
      found: { en: `docker diff lists ${stray.path}`, ja: `docker diff に ${stray.path} が表示されます` },
      because: {
        en: 'what is written outside of mounts goes to the layer of the container, which is on a disk.',
        ja: 'マウントの外に書いたファイルは、ディスク上にあるコンテナのレイヤーに入ります。',
      },
      try: `docker exec ${name} rm ${stray.path}`,
    });
  },
  {
    shows: async ({ docker }, { container: { id, name } }) => ({
      command: `docker diff ${name} | grep -o '/.*note\\.txt$' | sort`,
      value: (await docker.changes(id))
        .flatMap(({ path }) => (path.endsWith('note.txt') ? path : []))
        .sort()
        .join('\n'),
    }),
  },
);

export default exercise({
  id: 'tmpfs',
  title: { en: 'Keep scratch data in memory', ja: '一時データをメモリに置く' },
  minutes: 10,
  unsupported: { podman: 'exec-events' },
  footprint: { images: ['alpine'], containers: ['scratch'], volumes: ['scratch'] },
  setup: [pull('alpine')],
  checks: [box, memory, looked, note, clean],
  hints: [
    {
      about: memory,
      en: 'docker run has an option of its own for it, which takes only the path in the container; --mount knows it as a type.',
      ja: 'docker run には専用のオプションがあり、コンテナの中のパスだけを渡します。--mount では type の1つとして指定できます。',
    },
    {
      about: looked,
      en: 'A > of your own shell writes on your machine. To write inside the container, hand the whole line to a shell there: sh -c, with the line in quotes.',
      ja: '手元のシェルの > は、手元のマシンに書き込みます。コンテナの中に書くときは、引用符で囲んだ1行を sh -c に渡し、中のシェルに実行させます。',
    },
  ],
});
