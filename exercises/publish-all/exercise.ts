import { check, exercise, fail, http, pull, runningContainer, savedAnswer } from '../../src/exercise/index.js';

const serve = "sh -c 'echo hello > /tmp/index.html; httpd -f -p 8081 -h /tmp'";
const server = runningContainer({
  image: 'busybox',
  name: 'random-port',
  command: `docker run -d --name random-port --expose 8081 -P busybox ${serve}`,
});
const chosen = check(
  'port-chosen',
  {
    en: 'Docker has chosen the port of the host that leads to 8081',
    ja: 'コンテナの8081番につながるホストのポートを、Dockerが選んでいる',
  },
  [server],
  async (_scene, found) => {
    const { published, ports, exposed } = found.container;
    const byHand = published.find(({ container, host }) => container === 8081 && host > 0);
    const now = ports.find(({ container }) => container === 8081);
    if (now && !byHand) return { ...found, host: now.host };
    fail({
      code: byHand ? 'port-chosen-by-hand' : 'port-not-chosen',
      expected: {
        en: 'port 8081 of the container, on a port of the host that Docker chooses',
        ja: 'コンテナの8081番ポートが、Dockerが選んだホストのポートで公開されている',
      },
      found: byHand
        ? { en: `you have chosen ${byHand.host} yourself`, ja: `ホストのポートが${byHand.host}番に指定されています` }
        : {
            en: `8081 is not published; exposed: ${exposed.join(', ') || 'nothing'}`,
            ja: `8081番は公開されていません（使うと宣言されているポート：${exposed.join('、') || 'なし'}）`,
          },
      because: {
        en: '-P publishes the ports that are exposed, by the image or by --expose, each at a free port of the host.',
        ja: '-P は、イメージや --expose で使うと宣言されているポートを、ホストの空いているポートで公開します。',
      },
      try: found.again,
    });
  },
  {
    shows: async (_scene, { container: { name, ports } }) => ({
      command: `docker port ${name} | grep -v ::`,
      value: ports.map((port) => `${port.container}/tcp -> ${port.address || '0.0.0.0'}:${port.host}`).join('\n'),
    }),
  },
);
const answer = savedAnswer('port.txt', {
  needs: [chosen],
  command: 'docker port random-port 8081 > port.txt',
  is: async (_scene, { host }) => String(host),
  // the port for IPv6 may be another one on older engines
  as: (text) => [...new Set(text.replace(/^.*::.*$/gm, '').match(/\d+$/gm))].join('\n'),
});
const page = http('http://localhost:PORT/', { needs: [chosen], port: 8081, ownCommand: true });

export default exercise({
  id: 'publish-all',
  title: { en: 'Let Docker choose the port', ja: 'ポートの選択をDockerに任せる' },
  minutes: 10,
  unsupported: { podman: 'chosen-port' },
  footprint: { images: ['busybox'], containers: ['random-port'] },
  setup: [pull('busybox')],
  checks: [server, chosen, answer, page],
  hints: [
    {
      about: chosen,
      en: 'Two options belong together: one says which port the program uses, the other publishes all such ports.',
      ja: '2つのオプションを組み合わせます。1つは使うポートを宣言するもの、もう1つは宣言されたポートをすべて公開するものです。',
    },
    {
      about: answer,
      en: 'docker ps shows the ports of all containers, docker port those of one. A restart may change the number.',
      ja: 'ポートは、docker ps ではすべてのコンテナについて、docker port では1つのコンテナについて表示されます。コンテナを再起動すると、番号が変わることがあります。',
    },
  ],
});
