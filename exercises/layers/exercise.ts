import { anyOrder, exercise, inLayer, pull, runningContainer, savedAnswer } from '../../src/exercise/index.js';

/** What each layer was made by, as far as the table of `docker history` shows it, newest first. */
function layers(text: string): string {
  const [head = '', ...rows] = text.split('\n').filter((line) => line.trim() !== '');
  const [from, to] = [head.indexOf('CREATED BY'), head.indexOf('SIZE')];
  const cells = from < 0 ? [head, ...rows] : rows.map((row) => row.slice(from, to));
  return cells.map((cell) => cell.trim().slice(0, 40).trim()).join('\n');
}

const UNITS: Readonly<Record<string, number>> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** Bytes to three digits, as `docker ps -s` has them in its column, with or without "(virtual …)", or in full. */
function bytes(text: string): string {
  const [, number = 'NaN', unit = 'B'] = /^\s*([\d.]+) *([kMG]?B)?( *\(virtual [^)]*\))?\s*$/.exec(text) ?? [];
  const size = Number((Number(number) * (UNITS[unit] ?? 1)).toPrecision(3));
  return Number.isNaN(size) ? text : `${size}`;
}

const box = runningContainer({
  image: 'alpine',
  name: 'changed',
  command: 'docker run -d --name changed alpine sleep infinity',
});
const write = "docker exec changed sh -c 'head -c 1024 /dev/urandom > /root/test.txt'";
const changed = inLayer(box, '/root/test.txt', write);
const diff = savedAnswer('diff.txt', {
  needs: [box],
  command: 'docker diff changed > diff.txt',
  is: async ({ docker }, { container: { id } }) =>
    (await docker.changes(id)).map(({ kind, path }) => `${kind.charAt(0).toUpperCase()} ${path}`).join('\n'),
  as: anyOrder,
});
const size = savedAnswer('size.txt', {
  needs: [box],
  command: "docker ps -s --filter name=changed --format '{{.Size}}' > size.txt",
  is: async ({ docker }, { container: { id } }) => String(await docker.layerSize(id)),
  as: bytes,
});
const history = savedAnswer('history.txt', {
  needs: [],
  command: 'docker history alpine > history.txt',
  is: async ({ docker }) => (await docker.history('alpine')).map(({ createdBy }) => createdBy).join('\n'),
  as: layers,
});

export default exercise({
  id: 'layers',
  title: { en: 'See what a container adds to its image', ja: 'コンテナがイメージに加えたものを調べる' },
  minutes: 15,
  footprint: { images: ['alpine', 'busybox'], containers: ['changed'] },
  setup: [pull('alpine')],
  checks: [box, changed, diff, size, history],
  hints: [
    {
      about: changed,
      en: 'Each docker run makes a new container with an empty layer. To change the one that runs, go into it with docker exec.',
      ja: 'docker run のたびに、まっさらなレイヤーを持つ新しいコンテナができます。動いているコンテナを変更するには、docker exec で中に入ります。',
    },
    {
      about: diff,
      en: 'What docker diff prints holds for this moment. Save it again after each change.',
      ja: 'docker diff の出力は、その時点のものです。変更したあとは保存し直しましょう。',
    },
    {
      about: size,
      en: 'docker ps has an option that adds a column with sizes: first that of the own layer, then in brackets that of all layers together.',
      ja: 'docker ps には、サイズの列を加えるオプションがあります。先に表示されるのがコンテナ自身のレイヤー、括弧の中がイメージを含めた合計です。',
    },
  ],
});
