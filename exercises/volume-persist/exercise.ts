import {
  exercise,
  pull,
  ranInside,
  runningContainer,
  savedAnswer,
  volume,
  volumeMount,
  volumeShared,
} from '../../src/exercise/index.js';

/** The rows in a table with or without lines, each as its number and its name. */
const rows = (text: string): string =>
  [...text.matchAll(/^\W*(\d+)\W+(\w+)\W*$/gm)].map(([, id, name]) => `${id} ${name}`).join('\n');

const start =
  'docker run -d --name my-sql --mount source=myvol,target=/var/lib/mysql -e MYSQL_ROOT_PASSWORD=password mysql';
const inside = 'docker exec my-sql';
const save = [
  `${inside} mysqladmin -h 127.0.0.1 -uroot -ppassword --wait=60 ping`,
  `${inside} mysql -uroot -ppassword -e "CREATE DATABASE IF NOT EXISTS exampledb; CREATE TABLE IF NOT EXISTS exampledb.exampletable (id INT NOT NULL AUTO_INCREMENT, name VARCHAR(50), PRIMARY KEY (id)); INSERT IGNORE INTO exampledb.exampletable VALUES (1, 'user01'), (2, 'user02')"`,
  `${inside} mysql -uroot -ppassword -e 'SELECT * FROM exampledb.exampletable' > rows.txt`,
];

const there = volume('myvol');
const database = runningContainer({ image: 'mysql', name: 'my-sql', command: start });
const mount = volumeMount(database, { volume: 'myvol', to: '/var/lib/mysql' });
const kept = volumeShared('myvol', { to: '/var/lib/mysql', command: [save[0] ?? '', 'docker rm -f my-sql', start] });
const asked = ranInside(database, { program: 'mysql', command: save });
const saved = savedAnswer('rows.txt', {
  needs: [mount, kept, asked],
  command: save,
  is: '1 user01\n2 user02',
  as: rows,
});

export default exercise({
  id: 'volume-persist',
  title: { en: 'Keep data beyond the life of a container', ja: 'コンテナを作り直してもデータを残す' },
  minutes: 20,
  unsupported: { podman: 'mount-events' },
  footprint: { images: ['mysql'], containers: ['my-sql'], volumes: ['myvol', 'myvol2'] },
  setup: [pull('mysql')],
  checks: [there, database, mount, kept, asked, saved],
  hints: [
    {
      about: mount,
      en: 'MySQL keeps its data in /var/lib/mysql. The left side of the mount is the name of a volume, without any slash.',
      ja: 'MySQLのデータは /var/lib/mysql に保存されます。マウント元には、スラッシュを付けずにボリュームの名前だけを書きます。',
    },
    {
      about: kept,
      en: 'Remove the container, not the volume, and run the same line again. A restart is no new container.',
      ja: 'ボリュームは残してコンテナだけを削除し、同じコマンドをもう一度実行します。再起動では、新しいコンテナになりません。',
    },
    {
      about: saved,
      en: 'mysql takes a statement with -e, so that a > behind docker exec can save what it answers. Wait until the log says that it is ready.',
      ja: 'mysql の -e にSQL文を渡せば、docker exec の行の最後に > を付けて結果を保存できます。ログに「ready for connections」と出るまで待ちましょう。',
    },
  ],
});
