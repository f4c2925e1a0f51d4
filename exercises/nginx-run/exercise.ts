import {
  exercise,
  http,
  publishedPort,
  pulledImage,
  requestLogged,
  runningContainer,
} from '../../src/exercise/index.js';

const image = pulledImage('nginx:alpine');
const server = runningContainer({
  image: 'nginx:alpine',
  name: 'nginx-alpine',
  command: 'docker run -d --name nginx-alpine -p 8888:80 nginx:alpine',
});
const port = publishedPort(server, { host: 8888, container: 80 });
const page = http('http://localhost:8888/', { needs: [port], title: 'Welcome to nginx!', ofImage: true });
const visit = requestLogged(port, '/', 'http://localhost:8888/');

export default exercise({
  id: 'nginx-run',
  title: { en: 'Run a web server in a container', ja: 'Webサーバーをコンテナで動かす' },
  minutes: 10,
  unsupported: { podman: 'attached' },
  footprint: { images: ['nginx:alpine', 'nginx:latest'], containers: ['nginx-alpine'], ports: [8888] },
  setup: [],
  checks: [image, server, port, page, visit],
  hints: [
    {
      about: image,
      en: 'An image is fetched with docker pull. What stands behind the colon is its tag.',
      ja: 'イメージの取得は docker pull です。コロンの後ろがタグになります。',
    },
    {
      about: server,
      en: 'docker run starts a container from an image. Two options matter here: one for the background, one for the name.',
      ja: 'イメージからコンテナを起動するのは docker run です。バックグラウンドで動かすオプションと、名前を付けるオプションの2つが要ります。',
    },
    {
      about: port,
      en: 'The option -p takes two ports with a colon between them: yours first, then the one that nginx listens on.',
      ja: '-p オプションには2つのポートをコロンで区切って渡します。手元のポートが先、nginxが待ち受けるポートが後です。',
    },
    {
      about: visit,
      en: 'Visit the page yourself, with curl or a browser, and then look at what the container printed.',
      ja: 'curlかブラウザーで自分でページにアクセスし、そのあとコンテナのログを見てみましょう。',
    },
  ],
});
