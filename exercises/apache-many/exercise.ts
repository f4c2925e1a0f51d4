import { closed, exercise, http, publishedPort, runningContainer } from '../../src/exercise/index.js';

const OPEN = [
  { name: 'apa000ex2', host: 8080 },
  { name: 'apa000ex3', host: 8081 },
  { name: 'apa000ex4', host: 8082 },
  { name: 'apa000ex5', host: 8083 },
];

const first = runningContainer({
  id: 'apa000ex1-running',
  image: 'httpd',
  name: 'apa000ex1',
  command: 'docker run -d --name apa000ex1 httpd',
});
const unreachable = closed(first, 'apa000ex1-closed');
const others = OPEN.map(({ name, host }) => {
  const command = `docker run -d --name ${name} -p ${host}:80 httpd`;
  const server = runningContainer({ id: `${name}-running`, image: 'httpd', name, command });
  const port = publishedPort(server, { id: `${name}-published`, host, container: 80 });
  const page = http(`http://localhost:${host}/`, {
    id: `${name}-served`,
    needs: [port],
    reads: 'It works!',
    ofImage: true,
  });
  return [server, port, page] as const;
});

export default exercise({
  id: 'apache-many',
  title: { en: 'Run several web servers side by side', ja: 'Webサーバーをいくつも並べて動かす' },
  minutes: 15,
  footprint: {
    images: ['httpd', 'nginx'],
    containers: ['apa000ex1', ...OPEN.map(({ name }) => name)],
    ports: OPEN.map(({ host }) => host),
  },
  setup: [],
  checks: [first, unreachable, ...others.flat()],
  hints: [
    {
      about: first,
      en: 'The image says by itself what runs. A name and the background are all that you add.',
      ja: '何を実行するかはイメージに決められています。付け足すのは、名前とバックグラウンドで動かすオプションだけです。',
    },
    {
      about: unreachable,
      en: 'A port is published by an option, and only when the container is made. Remove the container and run it without that option.',
      ja: 'ポートを公開するかどうかは、コンテナを作るときのオプションで決まります。いったん削除し、オプションなしで作り直しましょう。',
    },
    ...others.map(([, port], at) => ({
      about: port,
      en: `Every container may listen on port 80 of its own; on your machine each needs another one. Here it is ${OPEN[at]?.host}.`,
      ja: `80番ポートはコンテナごとに別々なので、どのコンテナでも使えます。手元のマシンのポートは1つずつ変えます。ここでは${OPEN[at]?.host}番です。`,
    })),
  ],
});
