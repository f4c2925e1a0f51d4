import {
  builtImage,
  containerThere,
  dockerfile,
  dockerfileBase,
  exercise,
  http,
  imageCommand,
  joined,
  network,
  publishedPort,
  pull,
  ranInside,
  runningContainer,
  savedAnswer,
  stopped,
} from '../../src/exercise/index.js';

const [NODE, NET, NAMES] = ['etcd-node', 'etcd-net', ['srv1', 'srv2', 'srv3']] as const;
const build = `docker build -t ${NODE} .`;
const run = (name: string) =>
  `docker run -d --name ${name} --hostname ${name} --network ${NET} ${name === 'srv1' ? '-p 2379:2379 ' : ''}${NODE}`;
// the others do not take back a member that has lost what it knew
const again = [`docker rm -f ${NAMES.join(' ')}`, ...NAMES.map(run)];
const member = (name: string) => ({ id: `${name}-there`, name, image: NODE, build, command: run(name), again });
const onNet = (name: string) => ({ id: `${name}-joined`, name, network: NET, needs: [net] });

const file = dockerfile();
const base = dockerfileBase(file, 'bitnami/etcd', build);
const image = builtImage(NODE, file);
const started = imageCommand(image, NODE, 'ENTRYPOINT ["/member.sh"]', 'bitnami/etcd');
const net = network(NET);
const [one, two] = [runningContainer(member('srv1')), runningContainer(member('srv2'))];
const three = containerThere(member('srv3'));
const [first, second] = [joined(one, onNet('srv1')), joined(two, onNet('srv2'))];
const third = joined(three, onNet('srv3'));
const cluster = [one, first, two, second, three, third];
const off = stopped(third, 'srv3');
const port = publishedPort(first, { host: 2379, container: 2379, ownImage: true });
const health = http('http://localhost:2379/health', { needs: [port, second, off], within: '10s' });

const members = savedAnswer('members.txt', {
  needs: [first],
  command: ['docker start srv3', 'docker exec srv1 etcdctl member list > members.txt', 'docker stop srv3'],
  is: async () => 'started, srv1, started, srv2, started, srv3',
  // as a list or as a table
  as: (text) => [...new Set(text.match(/(?<=\bstarted\W+)srv\d\b/g))].sort().join(' '),
});
const asked = (name: string, after?: typeof off) => {
  const command = ['docker exec srv1 etcdctl put /foo bar', `docker exec srv2 etcdctl get /foo > ${name}.txt`];
  const get = ranInside(second, { id: `${name}-asked`, program: 'etcdctl', command, ...(after && { after }) });
  const as = (text: string) => text.trim().replace(/^\/foo\n/, '');
  return [get, savedAnswer(`${name}.txt`, { needs: [get], command, is: 'bar', as })];
};
const [before, after] = [asked('value'), asked('after', off)];

export default exercise({
  id: 'etcd-cluster',
  title: { en: 'Run a cluster of three etcd members', ja: '3台のetcdでクラスターを組む' },
  minutes: 30,
  unsupported: { podman: 'buildkit' },
  footprint: { images: ['bitnami/etcd'], builds: [NODE], containers: NAMES, networks: [NET], ports: [2379] },
  setup: [pull('bitnami/etcd')],
  checks: [file, base, image, started, net, ...cluster, members, ...before, off, ...after, port, health],
  hints: [
    {
      about: one,
      en: 'A member takes the name of its host. The host of a container is called by its id, unless docker run says otherwise. docker logs has what etcd says of it.',
      ja: 'メンバーは、ホスト名を自分の名前として使います。コンテナのホスト名は、docker run で指定しなければIDになります。etcdのメッセージは docker logs で読めます。',
    },
    {
      about: health,
      en: 'A cluster decides by majority: two of three are enough, one is not. Until the first two have found each other, no member answers.',
      ja: 'クラスターは多数決で動きます。3台のうち2台いれば足りますが、1台では足りません。最初の2台がつながるまでは、どのメンバーも応答しません。',
    },
  ],
});
