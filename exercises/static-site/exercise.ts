import {
  builtImage,
  check,
  dockerfile,
  exercise,
  fail,
  http,
  imageBase,
  publishedPort,
  pull,
  runningContainer,
} from '../../src/exercise/index.js';

const PAGES = '/usr/share/nginx/html';

const file = dockerfile();
const image = builtImage('myimage', file);
const base = imageBase(image, 'myimage', 'nginx');
const server = runningContainer({
  image: 'myimage',
  build: 'docker build -t myimage .',
  command: 'docker run -d -p 8080:80 myimage',
});
const inside = check(
  'page-in-image',
  { en: 'its page comes from the image, not from a mount', ja: 'ページがマウントではなく、イメージに入っている' },
  [server],
  async (_scene, { container, again }) => {
    const mount = container.mounts.find(({ destination }) => destination.startsWith(PAGES));
    if (!mount) return;
    fail({
      code: 'page-mounted',
      expected: { en: `the page is a part of myimage`, ja: 'ページが myimage の一部になっている' },
      found: { en: `${mount.destination} is mounted`, ja: `${mount.destination} にマウントされています` },
      because: {
        en: 'a mount shows files of your machine; somebody else who has the image alone would not see them.',
        ja: 'マウントで見えるのは、手元のマシンのファイルです。イメージだけを受け取った人には見えません。',
      },
      try: again,
    });
  },
  {
    shows: async (_scene, { container }) => ({
      command: `docker inspect --format '{{range .Mounts}}{{println .Destination}}{{end}}' ${container.name}`,
      value: container.mounts.map(({ destination }) => destination).join('\n'),
    }),
  },
);
const port = publishedPort(server, { host: 8080, container: 80 });
const page = http('http://localhost:8080/', { needs: [port, inside], text: 'build success!' });

export default exercise({
  id: 'static-site',
  title: { en: 'Put a page into an image of your own', ja: '自分のページをイメージに入れる' },
  minutes: 15,
  unsupported: { podman: 'buildkit' },
  footprint: { images: ['nginx'], builds: ['myimage', 'my-image'], ports: [8080] },
  setup: [pull('nginx')],
  checks: [file, image, base, server, inside, port, page],
  hints: [
    {
      about: file,
      en: 'Two instructions are enough: the image to begin with, and the one that takes a file from your folder into it.',
      ja: '必要な命令は2つです。もとにするイメージと、手元のファイルをイメージに入れる命令を書きます。',
    },
    {
      about: page,
      en: 'Is it another page that you see? COPY may have put yours where nginx does not look for it: docker exec and ls show what lies where.',
      ja: '別のページが表示されるなら、COPY した場所が、nginxの見る場所と違うのかもしれません。docker exec と ls で確かめられます。',
    },
  ],
});
