import {
  bindMount,
  composeEnv,
  composeFile,
  composeService,
  databaseReady,
  dependsOn,
  exercise,
  http,
  publishedPort,
  pull,
  volumeMount,
  volumeOfEarlierTry,
} from '../../src/exercise/index.js';

const account = { MYSQL_DATABASE: 'hello', MYSQL_USER: 'user', MYSQL_PASSWORD: 'password' };

const file = composeFile(['go-hello', 'db']);
const web = composeService(file, 'go-hello');
const port = publishedPort(web, { host: 8888, container: 8080, ownImage: true });
const page = http('http://localhost:8888/', { needs: [port], text: 'Hello World!', within: '5s' });
const db = composeService(file, 'db');
const dbEnv = composeEnv(db, 'db', { MYSQL_ROOT_PASSWORD: true, ...account });
const data = volumeMount(db, { id: 'data-mounted', volume: 'db-data', to: '/var/lib/mysql' });
const sql = bindMount(db, { id: 'initdb-mounted', from: './initdb.d', to: '/docker-entrypoint-initdb.d' });
const ready = databaseReady(db, 'db', '90s');
const webEnv = composeEnv(web, 'go-hello', { MYSQL_HOST: 'db', MYSQL_PORT: '3306', ...account });
const order = dependsOn(web, 'go-hello', 'db');
const tasks = http('http://localhost:8888/tasks', {
  id: 'tasks-served',
  needs: [port, webEnv, dbEnv, sql, ready],
  text: '[{1 hoge} {2 fuga} {3 foo} {4 bar}]',
  within: '30s',
  explain: volumeOfEarlierTry('db'),
});

export default exercise({
  id: 'compose-web-db',
  title: { en: 'A web server and its database with Compose', ja: 'ComposeでWebサーバーとデータベースを動かす' },
  minutes: 30,
  unsupported: { podman: 'buildkit' },
  footprint: { images: ['golang:alpine', 'mysql'], ports: [8888], compose: { builds: ['go-hello'] } },
  setup: [pull('golang:alpine'), pull('mysql')],
  checks: [file, web, port, page, db, dbEnv, data, sql, ready, webEnv, order, tasks],
  hints: [
    {
      about: file,
      en: 'A service is a name right below "services:", as far to the right as go-hello. What belongs to it stands two spaces further.',
      ja: 'サービスは「services:」のすぐ下に、go-hello と同じ深さの字下げで名前を書きます。その中身は、さらに空白2つ分下げます。',
    },
    {
      about: file,
      en: 'A named volume appears twice: at the service that uses it, and on its own at the top level of the file.',
      ja: '名前付きボリュームは2か所に書きます。使うサービスのところと、ファイルのトップレベルの「volumes:」です。',
    },
    {
      about: db,
      en: 'Does the database end at once? "docker compose ps -a" and "docker compose logs" with the name of the service say why.',
      ja: 'データベースがすぐに終了していませんか。docker compose ps -a と、サービス名を付けた docker compose logs で理由がわかります。',
    },
    {
      about: sql,
      en: 'Both mounts are written as with docker run -v: what is on the left, a colon, the path in the container. A path begins with a dot or a slash, a volume does not.',
      ja: 'マウントの書き方は docker run の -v と同じで、左側、コロン、コンテナの中のパスの順です。左側は、パスならドットかスラッシュで始め、ボリュームなら名前だけを書きます。',
    },
    {
      about: webEnv,
      en: 'The services of one file share a network, and there each is reached by its name. "localhost" would be the container itself.',
      ja: '同じファイルのサービスは1つのネットワークにつながり、サービスの名前で通信できます。localhost では、そのコンテナ自身を指してしまいます。',
    },
    {
      about: tasks,
      en: 'The first start fills the volume, and only then: to begin anew with other values, docker compose down has an option that removes the volumes too.',
      ja: 'ボリュームの初期化は最初の起動のときだけです。値を変えてやり直すときは、docker compose down にボリュームも消すオプションを付けます。',
    },
  ],
});
