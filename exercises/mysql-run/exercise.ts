import {
  containerEnv,
  databaseReady,
  exercise,
  pull,
  ranInside,
  runningContainer,
  savedAnswer,
} from '../../src/exercise/index.js';

const server = runningContainer({
  image: 'mysql',
  name: 'mysql000ex7',
  command: 'docker run -d --name mysql000ex7 -e MYSQL_ROOT_PASSWORD=myrootpass mysql',
});
const password = containerEnv(server, { MYSQL_ROOT_PASSWORD: true });
const ready = databaseReady(server, 'mysql000ex7', '60s');
const command = `docker exec mysql000ex7 mysql -uroot -pmyrootpass -e 'SELECT VERSION()' > version.txt`;
const asked = ranInside(ready, { program: 'mysql', command });
const saved = savedAnswer('version.txt', {
  needs: [asked],
  command,
  // the server names its version in the line that says that it is ready
  is: async ({ docker }, { container }) => {
    const log = await docker.log(container.id, 500);
    return /ready for connections\. Version: '([^']+)'/.exec(log.join('\n'))?.[1] ?? '';
  },
  as: (text) => text.trim().split('\n').at(-1) ?? '',
});

export default exercise({
  id: 'mysql-run',
  title: { en: 'Run a database and ask it something', ja: 'データベースを動かして問い合わせる' },
  minutes: 15,
  unsupported: { podman: 'exec-events' },
  footprint: { images: ['mysql'], containers: ['mysql000ex7'] },
  setup: [pull('mysql')],
  checks: [server, password, ready, asked, saved],
  hints: [
    {
      about: server,
      en: 'An environment variable is given with an option of docker run, as NAME=value. The log of the container says which one is missing.',
      ja: '環境変数は docker run のオプションで、名前=値 の形で渡します。足りない変数は、コンテナのログに書かれています。',
    },
    {
      about: asked,
      en: 'The client program mysql is in the container, and docker exec runs it there. It wants a user, a password, and -e with the question.',
      ja: 'クライアントのmysqlコマンドはコンテナの中にあり、docker exec で実行できます。ユーザーとパスワード、それに -e で問い合わせを渡します。',
    },
    {
      about: saved,
      en: 'What the client prints comes out of docker exec; > and a file name behind the whole line save it.',
      ja: 'クライアントの出力は docker exec の出力になります。行の最後に > とファイル名を書けば保存できます。',
    },
  ],
});
