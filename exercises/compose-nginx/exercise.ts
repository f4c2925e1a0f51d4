import {
  bindMount,
  check,
  closed,
  composeFile,
  composeService,
  exercise,
  fail,
  hostFile,
  http,
  publishedPort,
  pull,
} from '../../src/exercise/index.js';

const CONF = '/etc/nginx/conf.d/default.conf';

const file = composeFile(['nginx', 'go-hello']);
const web = composeService(file, 'go-hello');
const inside = closed(web);
const nginx = composeService(file, 'nginx');
const port = publishedPort(nginx, { host: 8888, container: 80 });
const conf = hostFile('default.conf');
const upstream = check(
  'upstream-by-name',
  { en: 'it passes requests on to go-hello by its name', ja: 'リクエストの転送先に、サービスの名前が使われている' },
  [conf],
  async ({ workspace }) => {
    const text = (await workspace.read('default.conf')) ?? '';
    const found = /^[^#]*proxy_pass\s+([^\s;]+)/m.exec(text)?.[1] ?? '';
    if (/^http:\/\/go-hello:8080\/?$/.test(found)) return;
    fail({
      code: found === '' ? 'proxy-pass-missing' : 'upstream-differs',
      expected: 'proxy_pass http://go-hello:8080;',
      found: found === '' ? { en: 'no proxy_pass', ja: 'proxy_pass がありません' } : `proxy_pass ${found};`,
      because: {
        en: 'on the network that Compose makes, a service is reached by its name and the port of its container; localhost would be nginx itself.',
        ja: 'Composeが作るネットワークでは、サービスの名前とコンテナのポートで接続します。localhost では、nginx自身を指してしまいます。',
      },
      try: 'docker compose restart nginx',
    });
  },
  {
    shows: async ({ workspace }) => ({
      command: 'grep -h proxy_pass default.conf',
      value: ((await workspace.read('default.conf')) ?? '')
        .split('\n')
        .filter((line) => line.includes('proxy_pass'))
        .join('\n'),
    }),
  },
);
const mount = bindMount(nginx, { id: 'conf-mounted', from: './default.conf', to: CONF });
const page = http('http://localhost:8888/', {
  needs: [port, upstream, mount, web],
  text: 'Hello World!',
  within: '5s',
});

export default exercise({
  id: 'compose-nginx',
  title: { en: 'Put nginx in front as a reverse proxy', ja: 'nginxをリバースプロキシとして前に置く' },
  minutes: 20,
  unsupported: { podman: 'buildkit' },
  footprint: { images: ['golang:alpine', 'nginx:alpine'], ports: [8888], compose: { builds: ['go-hello'] } },
  setup: [pull('golang:alpine'), pull('nginx:alpine')],
  checks: [file, conf, web, inside, nginx, port, upstream, mount, page],
  hints: [
    {
      about: inside,
      en: 'Only what you visit yourself needs a port of your machine. Services of one file reach one another without any.',
      ja: '手元のマシンのポートが要るのは、自分でアクセスするサービスだけです。同じファイルのサービスどうしは、公開しなくても通信できます。',
    },
    {
      about: page,
      en: 'Status 502 means that nginx runs and does not reach what is behind it: docker compose logs nginx says where it looked.',
      ja: 'ステータス502は、nginxは動いているものの、後ろのサーバーにつながらないことを表します。どこにつなごうとしたかは、docker compose logs nginx でわかります。',
    },
  ],
});
