import {
  check,
  containerThere,
  exercise,
  fail,
  pull,
  run,
  runningContainer,
  savedAnswer,
} from '../../src/exercise/index.js';

const page = '/tmp/index.html';
const name = 'host.docker.internal';
const command = `docker run --name client --add-host ${name}:host-gateway alpine wget -qO- http://${name}:8090/ > answer.txt`;

const service = runningContainer({
  id: 'service-running',
  image: 'busybox',
  name: 'host-service',
  command: 'dojo start reach-the-host',
});
const client = containerThere({ image: 'alpine', name: 'client', command });
const named = check(
  'host-named',
  { en: `"client" knows the host by the name ${name}`, ja: `「client」が ${name} という名前でホストを知っている` },
  [client],
  async (_scene, { container: { extraHosts }, again }) => {
    if (extraHosts.some((entry) => /^host\.docker\.internal[:=]host-gateway$/.test(entry))) return;
    fail({
      code: 'extra-host-missing',
      expected: `--add-host ${name}:host-gateway`,
      found: extraHosts.map((entry) => `--add-host ${entry}`).join(' ') || '-',
      because: {
        en: 'inside a container localhost is the container itself. host-gateway stands for the address by which the host is reached from it.',
        ja: 'コンテナの中のlocalhostは、コンテナ自身です。host-gatewayは、コンテナから見たホストのアドレスを表します。',
      },
      try: again,
    });
  },
  {
    shows: async (_scene, { container }) => ({
      command: `docker inspect --format '{{range .HostConfig.ExtraHosts}}{{println .}}{{end}}' ${container.name}`,
      value: container.extraHosts.join('\n'),
    }),
  },
);
const answer = savedAnswer('answer.txt', {
  needs: [service, named],
  command: ['docker rm -f client', command],
  is: async ({ docker }, { container: { id } }) => (await docker.fileIn(id, page)) ?? '',
});

export default exercise({
  id: 'reach-the-host',
  title: { en: 'Reach a service on the host', ja: 'ホストのサービスにアクセスする' },
  minutes: 15,
  footprint: { images: ['alpine', 'busybox'], containers: ['client', 'host-service'], ports: [8090] },
  setup: [
    pull('alpine'),
    run({
      name: 'host-service',
      image: 'busybox',
      command: ['sh', '-c', `cat /proc/sys/kernel/random/uuid > ${page}; exec httpd -f -p 8090 -h /tmp`],
      ports: { 8090: 8090 },
    }),
  ],
  checks: [service, client, named, answer],
  hints: [
    {
      about: named,
      en: 'docker run has an option that adds a line to /etc/hosts of the container: a name, a colon, an address. For the address there is a special word.',
      ja: 'docker run には、コンテナの /etc/hosts に1行加えるオプションがあります。名前とアドレスをコロンでつなぎます。アドレスの代わりに書ける特別な言葉があります。',
    },
    {
      about: answer,
      en: 'The program in the container asks by that name and port; wget -qO- prints the page and nothing else.',
      ja: 'コンテナの中から、その名前とポートでアクセスします。wget -qO- を使うと、ページの内容だけが表示されます。',
    },
  ],
});
