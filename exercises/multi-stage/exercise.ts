import {
  builtImage,
  dockerfile,
  exercise,
  http,
  imageBase,
  imageSize,
  publishedPort,
  pull,
  runningContainer,
} from '../../src/exercise/index.js';

const file = dockerfile();
const image = builtImage('go-hello-small', file);
const base = imageBase(image, 'go-hello-small', 'busybox');
const size = imageSize(image, 'go-hello-small', 32);
const server = runningContainer({
  image: 'go-hello-small',
  build: 'docker build -t go-hello-small .',
  command: 'docker run -d -p 8888:8080 go-hello-small',
});
const port = publishedPort(server, { host: 8888, container: 8080, ownImage: true });
const page = http('http://localhost:8888/', { needs: [port], text: 'Hello World!' });

export default exercise({
  id: 'multi-stage',
  title: { en: 'Make an image small with a multi-stage build', ja: 'マルチステージビルドでイメージを小さくする' },
  minutes: 20,
  unsupported: { podman: 'buildkit' },
  footprint: {
    images: ['golang:alpine', 'golang', 'busybox'],
    builds: ['go-hello-small', 'go-hello-little'],
    ports: [8888],
  },
  setup: [pull('golang:alpine'), pull('busybox')],
  checks: [file, image, base, size, server, port, page],
  hints: [
    {
      about: image,
      en: 'Begin with the Dockerfile of go-dockerfile: its first part becomes the stage that builds.',
      ja: 'go-dockerfile で書いたDockerfileから始めましょう。その前半が、ビルド用のステージになります。',
    },
    {
      about: base,
      en: 'Each FROM begins a new stage, and the last one becomes the image. A stage can be given a name with AS.',
      ja: 'FROM を書くたびに新しいステージが始まり、最後のステージがイメージになります。ステージには AS で名前を付けられます。',
    },
    {
      about: size,
      en: 'COPY has an option --from, which takes files out of another stage. The one file that you need is the program.',
      ja: 'COPY の --from オプションで、別のステージからファイルを取り出せます。必要なのは、プログラムのファイル1つだけです。',
    },
    {
      about: server,
      en: 'If the program ends at once with "no such file or directory", it wants libraries that busybox lacks: see the note on cgo in the task.',
      ja: 'すぐに「no such file or directory」で終了するなら、busyboxにないライブラリを使っています。課題のcgoの説明を見てみましょう。',
    },
  ],
});
