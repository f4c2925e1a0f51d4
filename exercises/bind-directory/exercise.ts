import {
  bindMount,
  check,
  exercise,
  fail,
  hostFile,
  http,
  publishedPort,
  pull,
  runningContainer,
} from '../../src/exercise/index.js';

const page = 'html/index.html';
const file = hostFile(page);
const server = runningContainer({
  image: 'nginx',
  command: 'docker run -d -p 8080:80 --mount "type=bind,source=$PWD/html,target=/usr/share/nginx/html" nginx',
});
const port = publishedPort(server, { host: 8080, container: 80 });
const mount = bindMount(server, { from: './html', to: '/usr/share/nginx/html', isFolder: true });
const edited = check(
  'edited-live',
  { en: `${page} was edited while the container was running`, ja: `コンテナの起動後に ${page} を編集している` },
  [file, mount],
  async ({ workspace }, _file, { container: { name, state } }) => {
    if (((await workspace.changed(page)) ?? 0) * 1000 > Date.parse(state.startedAt)) return;
    fail({
      code: 'file-not-edited',
      expected: { en: `${page} is younger than the start of "${name}"`, ja: `${page} が「${name}」の起動より新しい` },
      found: { en: 'it has not been changed since then', ja: '起動してから変更されていません' },
      because: {
        en: 'a bind mount shows the folder itself, not a copy: what you edit now is served at once, by the same container.',
        ja: 'バインドマウントで見えるのは、コピーではなく手元のフォルダーそのものです。編集した内容は、動いているコンテナからそのまま配信されます。',
      },
      try: [`echo '<p>edited</p>' >> ${page}`, 'curl http://localhost:8080/'],
    });
  },
  {
    shows: async ({ workspace }, _file, { container: { name, state } }) => ({
      command: `find ${page} -newermt "$(docker inspect --format '{{.State.StartedAt}}' ${name})"`,
      value: ((await workspace.changed(page)) ?? 0) * 1000 > Date.parse(state.startedAt) ? page : '',
    }),
  },
);
const served = http('http://localhost:8080/', {
  needs: [port, mount],
  text: async ({ workspace }) => (await workspace.read(page)) ?? '',
});

export default exercise({
  id: 'bind-directory',
  title: { en: 'Edit a mounted folder live', ja: 'マウントしたフォルダーをその場で編集する' },
  minutes: 10,
  unsupported: { podman: 'bind-check' },
  footprint: { images: ['nginx'], volumes: ['html'], ports: [8080] },
  setup: [pull('nginx')],
  checks: [file, server, port, mount, edited, served],
  hints: [
    {
      about: mount,
      en: '--mount takes pairs with commas between them and no spaces: what kind it is (type), where it comes from (source), where it is seen (target).',
      ja: '--mount には、キー=値 をコンマで区切り、空白を入れずに書きます。種類は type、マウント元は source、マウント先は target です。',
    },
    {
      about: mount,
      en: 'Without type=bind the source is the name of a volume. A bind mount wants a full path; $PWD is the folder that you are in.',
      ja: 'type=bind を省くと、source はボリュームの名前になります。バインドマウントの source は絶対パスです。$PWD で今いるフォルダーを表せます。',
    },
    {
      about: edited,
      en: 'Leave the container as it is, change the page in an editor, and ask for it again.',
      ja: 'コンテナはそのままにして、エディターでページを書き換えてから、もう一度アクセスしてみましょう。',
    },
  ],
});
