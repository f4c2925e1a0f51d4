import { check, exercise, fail, publishedPort, pull, run, runningContainer } from '../../src/exercise/index.js';

const command =
  'docker run -d --name my-nginx -p 8080:80 --log-driver syslog --log-opt syslog-address=tcp://127.0.0.1:5514 nginx';

/** Prints what each connection sends; cat would hold the pipe for one of them alone. */
const listen = `trap exit TERM; nc -ll -p 514 -e sh -c 'while read -r line; do echo "$line"; done > /proc/1/fd/1' & wait`;
const given = { image: 'busybox', name: 'log-collector' };
const collector = runningContainer({ ...given, id: 'collector-running', command: 'dojo start log-driver' });
const server = runningContainer({ image: 'nginx', name: 'my-nginx', command });
const port = publishedPort(server, { host: 8080, container: 80 });
const where = "docker inspect --format '{{.HostConfig.LogConfig.Type}}' my-nginx";
const driver = check(
  'log-driver',
  { en: 'its log goes to syslog', ja: 'ログの出力先がsyslogになっている' },
  [server],
  async (_scene, found) => {
    const { logDriver } = found.container;
    if (logDriver === 'syslog') return found;
    fail({
      code: 'log-driver-differs',
      expected: 'syslog',
      found: logDriver,
      because: { en: 'it is settled when the container is made.', ja: '出力先は、コンテナを作るときに決まります。' },
      try: found.again,
    });
  },
  { shows: async (_scene, { container: { logDriver: value } }) => ({ command: where, value }) },
);
/** docker puts the container's id before each line, unless there is a tag. */
const isVisit = (id: string, tag?: string) => (line: string) =>
  (tag || line.includes(id.slice(0, 12))) && line.includes('"GET /');
const collected = check(
  'request-collected',
  { en: 'your request is in the log of the collector', ja: '自分のアクセスが、収集側のログに残っている' },
  [driver, collector],
  async ({ docker }, { container: { id, logOptions }, again }, { container }) => {
    const lines = await docker.log(container.id, 1000);
    if (lines.some(isVisit(id, logOptions.tag))) return;
    const sent = lines.some((line) => line.includes(id.slice(0, 12)));
    fail({
      code: 'request-not-collected',
      expected: { en: 'your GET in the log of "log-collector"', ja: '「log-collector」のログに自分のGETがある' },
      found: sent
        ? { en: 'lines of it, and no GET', ja: 'このコンテナの行はありますが、GETがありません' }
        : { en: 'no line of it', ja: 'このコンテナの行がありません' },
      because: { en: 'each visit sends a line, by TCP to port 5514.', ja: 'アクセスのたびに、TCPの5514番に届きます。' },
      try: sent || logOptions.tag ? ['curl http://localhost:8080/', 'docker logs log-collector'] : again,
    });
  },
  {
    within: '2s',
    shows: async ({ docker }, { container: { id, logOptions } }, { container }) => ({
      command: `docker logs --tail 1000 log-collector | grep -F '${logOptions.tag ? '' : id.slice(0, 12)}' | grep -c '"GET /'`,
      value: String((await docker.log(container.id, 1000)).filter(isVisit(id, logOptions.tag)).length),
    }),
  },
);

export default exercise({
  id: 'log-driver',
  title: { en: "Send a container's log to a collector", ja: 'コンテナのログを外部に送る' },
  minutes: 15,
  unsupported: { podman: 'syslog' },
  footprint: { images: ['nginx', 'busybox'], containers: ['my-nginx', 'log-collector'], ports: [8080, 5514] },
  setup: [pull('nginx'), run({ ...given, command: ['sh', '-c', listen], ports: { 514: 5514 } })],
  checks: [collector, server, port, driver, collected],
  hints: [
    {
      about: driver,
      en: 'The options --log-driver and --log-opt belong to docker run: the first names the way, the second where it leads.',
      ja: 'docker run の --log-driver と --log-opt を使います。前者で送り方を、後者で送り先を指定します。',
    },
    {
      about: collected,
      en: 'The address has three parts: tcp, a host, a port, as in an address of the web. docker logs of the collector shows what has come.',
      ja: '送り先は、WebのURLと同じように、tcpとホストとポートを続けて書きます。届いた内容は、収集側のコンテナの docker logs でわかります。',
    },
  ],
});
