import {
  apart,
  exercise,
  joined,
  network,
  pull,
  ranInside,
  runningContainer,
  savedAnswer,
} from '../../src/exercise/index.js';

/** The names and addresses that a text tells of, each once. */
const told = (text: string): string =>
  [...new Set(text.match(/\bco\d\b|\b\d+(?:\.\d+){3}\b/g))]
    .filter((word) => !word.startsWith('127.'))
    .sort()
    .join(' ');

const box = (name: string, on: string) =>
  runningContainer({
    id: `${name}-running`,
    name,
    image: 'alpine',
    command: `docker run -d --name ${name} ${on}alpine sleep infinity`,
  });
const net = network('net');
const co1 = box('co1', '--network net ');
const co2 = box('co2', '--network net ');
const co3 = box('co3', '');
const first = joined(co1, { id: 'co1-joined', name: 'co1', network: 'net', needs: [net] });
const second = joined(co2, { id: 'co2-joined', name: 'co2', network: 'net', needs: [net] });
const third = apart(co3, { id: 'co3-apart', name: 'co3', network: 'net' });
const ping = 'docker exec co1 ping -c 2 co2 > co2.txt';
const looked = ranInside(first, { program: 'ping', command: ping });
const answer = savedAnswer('co2.txt', {
  needs: [second, looked],
  command: ping,
  is: async (_scene, { container: { endpoints } }) =>
    told(`co2 ${endpoints.find((end) => end.network === 'net')?.address}`),
  as: told,
});

export default exercise({
  id: 'user-bridge',
  title: { en: 'Let containers find each other by name', ja: 'コンテナどうしを名前で通信させる' },
  minutes: 15,
  unsupported: { podman: 'ping' },
  footprint: { images: ['alpine'], containers: ['co1', 'co2', 'co3'], networks: ['net'] },
  setup: [pull('alpine')],
  checks: [net, co1, first, co2, second, co3, third, looked, answer],
  hints: [
    {
      about: net,
      en: 'docker network has a command that makes a network. Without an option it makes a bridge, which is what is wanted here.',
      ja: 'ネットワークは docker network のサブコマンドで作ります。オプションなしで作られるのがブリッジで、ここではそれを使います。',
    },
    {
      about: first,
      en: 'docker run takes the network by name, with an option before the image. A container that runs already can be connected as well.',
      ja: 'docker run では、イメージ名より前のオプションでネットワークの名前を指定します。動いているコンテナを、あとからつなぐこともできます。',
    },
    {
      about: looked,
      en: 'docker exec runs a program in a container that runs. Give ping a number of tries with -c, or it goes on without end.',
      ja: 'docker exec で、動いているコンテナの中のプログラムを実行できます。ping は -c で回数を指定しないと終わりません。',
    },
  ],
});
