import { archiveOf, containerThere, exercise, pull, storedIn } from '../../src/exercise/index.js';

const to = '/dbdata';
const aside = (name: string, command: string) =>
  `docker run --rm --volumes-from ${name} -v "$PWD:/backup" alpine tar ${command}`;
const fill = `docker run --rm --volumes-from dbstore alpine sh -c 'echo precious > ${to}/data.txt'`;
const save = aside('dbstore', `cf /backup/backup.tar ${to}`);
const restore = aside('dbstore2', 'xf /backup/backup.tar -C /');

const make = (name: string) => `docker run --name ${name} --mount target=${to} alpine true`;
const made = (name: string) => containerThere({ id: `${name}-there`, name, image: 'alpine', command: make(name) });
const store = made('dbstore');
const data = storedIn(store, { id: 'data-stored', name: 'dbstore', to, command: fill });
const backup = archiveOf(data, { file: 'backup.tar', command: save });
const second = made('dbstore2');
const restored = storedIn(second, {
  id: 'data-restored',
  name: 'dbstore2',
  to,
  command: ['docker rm -f -v dbstore2', make('dbstore2'), restore],
  like: data,
});

export default exercise({
  id: 'volume-backup',
  title: { en: 'Back up a volume, and restore it', ja: 'ボリュームをバックアップして復元する' },
  minutes: 20,
  footprint: { images: ['alpine'], containers: ['dbstore', 'dbstore2'] },
  setup: [pull('alpine')],
  checks: [store, data, backup, second, restored],
  hints: [
    {
      about: data,
      en: 'A mount without a source is a volume without a name. It lives as long as its container, running or not.',
      ja: 'マウント元を書かないと、名前のないボリュームになります。コンテナが残っているあいだは、停止していても使えます。',
    },
    {
      about: backup,
      en: 'A container that only helps needs two things: the volumes of the other one (--volumes-from), and your workspace as a bind mount to write to.',
      ja: '手伝いのコンテナに必要なものは2つです。元のコンテナのボリューム（--volumes-from）と、書き込み先としてバインドマウントしたワークスペースです。',
    },
    {
      about: restored,
      en: 'tar t lists the paths in the archive. Unpack it in the folder that they start from.',
      ja: 'tar t を使うと、アーカイブの中のパスを一覧できます。そのパスの起点になるフォルダーで展開しましょう。',
    },
  ],
});
