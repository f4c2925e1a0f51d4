import {
  bindMount,
  check,
  closed,
  exercise,
  fail,
  http,
  pull,
  runningContainer,
  whereHostIsReached,
} from '../../src/exercise/index.js';

const server = runningContainer({
  image: 'busybox',
  command: 'docker run -d --network host -v "$PWD/www:/www" busybox httpd -f -p 8888 -h /www',
});
const mount = bindMount(server, { from: './www', to: '/www', isFolder: true });
const host = check(
  'on-host-network',
  { en: 'it uses the network of the host', ja: 'コンテナがホストのネットワークを使っている' },
  [server],
  async (_scene, found) => {
    const { name, networkMode } = found.container;
    if (networkMode === 'host') return found;
    fail({
      code: 'network-mode-differs',
      expected: { en: `"${name}" on the network of the host`, ja: `「${name}」がホストのネットワークを使っている` },
      found: { en: `it has a network of its own: ${networkMode}`, ja: `専用のネットワークにいます：${networkMode}` },
      because: {
        en: 'the network of the host is asked for when a container is made. One that is there cannot move to it.',
        ja: 'ホストのネットワークを使うかどうかは、コンテナを作るときに決まります。あとから移ることはできません。',
      },
      try: found.again,
    });
  },
  {
    shows: async (_scene, { container: { name, networkMode } }) => ({
      command: `docker inspect --format '{{.HostConfig.NetworkMode}}' ${name}`,
      value: networkMode,
    }),
  },
);
const noPort = closed(server);
const page = http('http://localhost:8888/', {
  needs: [host, mount, noPort],
  title: "on the host's own network",
  ownCommand: true,
  explain: whereHostIsReached(),
});

export default exercise({
  id: 'host-network',
  title: { en: "Use the host's own network", ja: 'ホストのネットワークをそのまま使う' },
  minutes: 10,
  unsupported: { podman: 'host-ports' },
  footprint: { images: ['busybox'], ports: [8888] },
  setup: [pull('busybox')],
  checks: [server, mount, host, noPort, page],
  hints: [
    {
      about: host,
      en: 'The option that puts a container on a network takes the name of one of those that docker network ls shows from the beginning.',
      ja: 'コンテナのネットワークを指定するオプションに、docker network ls に最初から表示されるものの1つを渡します。',
    },
    {
      about: page,
      en: 'There is nothing between the port of the program and that of the host: the program has to listen on the very port that you visit, and stay in the foreground.',
      ja: 'プログラムのポートが、そのままホストのポートになります。アクセスするポートで待ち受けさせ、フォアグラウンドで動かしておきましょう。',
    },
  ],
});
