import {
  bindMount,
  exercise,
  hostFile,
  http,
  publishedPort,
  pull,
  runningContainer,
} from '../../src/exercise/index.js';

const file = hostFile('hoge.html', { title: 'hoge' });
const server = runningContainer({
  image: 'nginx:alpine',
  command: 'docker run -d -p 8888:80 -v "$PWD/hoge.html:/usr/share/nginx/html/hoge.html" nginx:alpine',
});
const port = publishedPort(server, { host: 8888, container: 80 });
const mount = bindMount(server, { from: './hoge.html', to: '/usr/share/nginx/html/hoge.html' });
const page = http('http://localhost:8888/hoge.html', { needs: [port, mount], title: 'hoge' });

export default exercise({
  id: 'volume-mount',
  title: { en: 'Serve your own page through a bind mount', ja: '自分のページをバインドマウントで配信する' },
  minutes: 10,
  footprint: { images: ['nginx:alpine'], volumes: ['hoge.html'], ports: [8888] },
  setup: [pull('nginx:alpine')],
  checks: [file, server, port, mount, page],
  hints: [
    {
      about: file,
      en: 'Any editor will do. The file lies in the workspace itself, and its name is hoge.html to the letter.',
      ja: 'エディターは何でもかまいません。置き場所はワークスペースの直下、名前は hoge.html です。',
    },
    {
      about: server,
      en: 'It is one docker run, as in nginx-run. No name is asked for; the background, a port and the file are.',
      ja: 'nginx-run と同じように、docker run 1回でできます。名前は自由で、バックグラウンド、ポート、ファイルの3つを指定します。',
    },
    {
      about: mount,
      en: 'The option -v takes two paths with a colon between them: the file on the host first, then where the container shall see it.',
      ja: '-v オプションには、2つのパスをコロンで区切って渡します。ホストのファイルが先、コンテナから見える場所が後です。',
    },
    {
      about: mount,
      en: 'Write the path on the host in full. In a shell, $PWD stands for the folder that you are in.',
      ja: 'ホスト側は絶対パスで書きましょう。シェルでは、$PWD が今いるフォルダーのパスになります。',
    },
    {
      about: page,
      en: 'nginx serves what lies in /usr/share/nginx/html of the container: the name in the URL is the name in that folder.',
      ja: 'nginxは、コンテナの /usr/share/nginx/html にあるものを配信します。URLの名前は、そのフォルダーの中での名前です。',
    },
  ],
});
