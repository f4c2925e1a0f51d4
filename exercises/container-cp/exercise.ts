import { check, exercise, fail, inLayer, pull, runningContainer, savedAnswer } from '../../src/exercise/index.js';

const PAGE = '/usr/share/nginx/html/hello.html';
const CONFIG = '/etc/nginx/nginx.conf';
const copyIn = `docker cp hello.html copy-web:${PAGE}`;

const server = runningContainer({
  image: 'nginx:alpine',
  name: 'copy-web',
  command: 'docker run -d --name copy-web nginx:alpine',
});
const inside = inLayer(server, PAGE, copyIn);
const same = check(
  'page-copied',
  { en: 'hello.html reads the same inside and outside', ja: 'hello.html の内容が、コンテナの中と外で同じである' },
  [inside],
  async ({ docker, workspace }, { container }) => {
    const [here, there] = [await workspace.read('hello.html'), await docker.fileIn(container.id, PAGE)];
    if (here === there) return;
    fail({
      code: 'copy-differs',
      expected: { en: `${PAGE} as hello.html is now`, ja: `${PAGE} が、今の hello.html と同じ` },
      found:
        here === undefined
          ? { en: 'hello.html is not in your workspace', ja: 'ワークスペースに hello.html がありません' }
          : { en: 'another content', ja: '内容が違います' },
      because: {
        en: 'docker cp copies once: what is changed afterwards, on either side, stays there.',
        ja: 'docker cp はその時点の内容を1回コピーするだけです。あとからどちらかを変えても、もう一方には反映されません。',
      },
      try: copyIn,
    });
  },
  {
    shows: async ({ docker, workspace }, { container }) => {
      const [here, there] = [await workspace.read('hello.html'), await docker.fileIn(container.id, PAGE)];
      const command = `docker cp ${container.name}:${PAGE} - | tar -xO | cmp -s - hello.html; echo $?`;
      return { command, value: here === undefined ? '2' : String(Number(here !== there)) };
    },
  },
);
const config = savedAnswer('nginx.conf', {
  needs: [server],
  command: `docker cp copy-web:${CONFIG} .`,
  is: async ({ docker }, { container }) => (await docker.fileIn(container.id, CONFIG)) ?? '',
});

export default exercise({
  id: 'container-cp',
  title: { en: 'Copy files into a container and out of it', ja: 'コンテナとの間でファイルをコピーする' },
  minutes: 5,
  footprint: { images: ['nginx:alpine'], containers: ['copy-web'] },
  setup: [pull('nginx:alpine')],
  checks: [server, inside, same, config],
  hints: [
    {
      about: inside,
      en: 'docker cp takes two places: from where, then to where. The one in a container begins with its name and a colon.',
      ja: 'docker cp には、コピー元、コピー先の順に2つの場所を書きます。コンテナの側は、コンテナ名とコロンで始めます。',
    },
    {
      about: config,
      en: 'The same command the other way round. A single dot stands for the folder that you are in.',
      ja: '同じコマンドで、向きを逆にします。今いるフォルダーは、ドット1つで表せます。',
    },
  ],
});
