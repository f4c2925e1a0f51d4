import { exercise, http, inLayer, publishedPort, pull, runningContainer } from '../../src/exercise/index.js';

const PAGE = '/usr/share/nginx/html/index.html';

const server = runningContainer({
  image: 'nginx:alpine',
  name: 'nginx-alpine',
  command: 'docker run -d --name nginx-alpine -p 8888:80 nginx:alpine',
});
const port = publishedPort(server, { host: 8888, container: 80 });
const edit = `docker exec nginx-alpine sed -i 's/Welcome to nginx!/My page/' ${PAGE}`;
const edited = inLayer(server, PAGE, edit);
const page = http('http://localhost:8888/', { needs: [port, edited], titleOtherThan: 'Welcome to nginx!', edit });

export default exercise({
  id: 'nginx-edit',
  title: { en: 'Change a page inside a running container', ja: '動いているコンテナの中のページを書き換える' },
  minutes: 10,
  footprint: { images: ['nginx:alpine'], containers: ['nginx-alpine'], ports: [8888] },
  setup: [pull('nginx:alpine')],
  checks: [server, port, edited, page],
  hints: [
    {
      about: edited,
      en: 'docker exec runs a further program in a container that runs already. With -it and sh you get a shell in it; vi and sed are there.',
      ja: '動いているコンテナの中でプログラムを実行するのが docker exec です。-it を付けて sh を実行すると、コンテナの中のシェルに入れます。viもsedも使えます。',
    },
    {
      about: edited,
      en: 'docker diff shows what a container has changed against its image. Is the page in the list?',
      ja: 'コンテナがイメージから何を変えたかは docker diff でわかります。一覧にページのファイルはありますか。',
    },
    {
      about: page,
      en: 'Look at what curl prints: the title stands between <title> and </title>, near the top of the page.',
      ja: 'curlの出力を見てみましょう。タイトルは、ページの先頭近くにある <title> と </title> の間の文字です。',
    },
  ],
});
