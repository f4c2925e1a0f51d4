import { exercise, joined, network, pull, runningContainer, savedAnswer } from '../../src/exercise/index.js';

/** The addresses that `ip addr`, `ifconfig`, `hostname -i` or `docker inspect` tell of, without loopback and broadcast. */
const addresses = (text: string): string =>
  [...new Set(text.replace(/(brd |Bcast:|Mask:)[\d.]+/g, '').match(/\b\d+(?:\.\d+){3}\b/g))]
    .filter((address) => !address.startsWith('127.'))
    .sort()
    .join('\n');

const net = network('net');
const co4 = runningContainer({
  name: 'co4',
  image: 'alpine',
  command: 'docker run -d --name co4 --network net alpine sleep infinity',
});
const own = joined(co4, { id: 'net-joined', name: 'co4', network: 'net', needs: [net] });
const bridge = joined(co4, { id: 'bridge-joined', name: 'co4', network: 'bridge' });
const saved = savedAnswer('addresses.txt', {
  needs: [own, bridge],
  command: 'docker exec co4 ip -4 addr > addresses.txt',
  is: async (_scene, { container: { endpoints } }) => endpoints.map(({ address }) => address).join('\n'),
  as: addresses,
});

export default exercise({
  id: 'two-networks',
  title: { en: 'Connect a container to two networks', ja: 'コンテナを2つのネットワークにつなぐ' },
  minutes: 10,
  unsupported: { podman: 'bridge' },
  footprint: { images: ['alpine'], containers: ['co4'], networks: ['net'] },
  setup: [pull('alpine')],
  checks: [net, co4, own, bridge, saved],
  hints: [
    {
      about: own,
      en: 'A container that runs can be connected to a further network, and nothing has to be started anew.',
      ja: '動いているコンテナを、別のネットワークに追加でつなげます。起動し直す必要はありません。',
    },
    {
      about: bridge,
      en: 'docker network ls shows how the default network is called. A container that was started on another one is not on it by itself.',
      ja: 'デフォルトのネットワークの名前は docker network ls で確かめられます。別のネットワークを指定して起動したコンテナは、自動ではつながりません。',
    },
    {
      about: saved,
      en: 'Inside a container ip addr shows one interface for each network. Save it once both are there.',
      ja: 'コンテナの中で ip addr を実行すると、ネットワークごとにインターフェースが1つ表示されます。両方につないでから保存しましょう。',
    },
  ],
});
