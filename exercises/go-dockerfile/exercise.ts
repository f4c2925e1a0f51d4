import {
  builtImage,
  dockerfile,
  dockerfileBase,
  exercise,
  http,
  imageCommand,
  publishedPort,
  pull,
  runningContainer,
} from '../../src/exercise/index.js';

const file = dockerfile();
const base = dockerfileBase(file, 'golang:alpine', 'docker build -t go-hello .');
const image = builtImage('go-hello', file);
const command = imageCommand(image, 'go-hello', 'CMD ["./hello"]');
const server = runningContainer({
  image: 'go-hello',
  build: 'docker build -t go-hello .',
  command: 'docker run -d -p 8888:8080 go-hello',
});
const port = publishedPort(server, { host: 8888, container: 8080, ownImage: true });
const page = http('http://localhost:8888/', { needs: [port], text: 'Hello World!' });

export default exercise({
  id: 'go-dockerfile',
  title: { en: 'Write a Dockerfile for a Go web server', ja: 'Go製WebサーバーのDockerfileを書く' },
  minutes: 20,
  unsupported: { podman: 'buildkit' },
  footprint: { images: ['golang:alpine'], builds: ['go-hello', 'gohello'], ports: [8888] },
  setup: [pull('golang:alpine')],
  checks: [file, base, image, command, server, port, page],
  hints: [
    {
      about: file,
      en: 'Five instructions are enough: the base image, a folder to work in, the source goes in, it is built, and what to run.',
      ja: '必要な命令は5つです。ベースイメージ、作業フォルダー、ソースのコピー、ビルド、そして起動するコマンドを、この順に書きます。',
    },
    {
      about: file,
      en: 'RUN is done while the image is built; CMD is done when a container starts. Where does the compiling belong?',
      ja: 'RUN はイメージをビルドするときに、CMD はコンテナが起動するときに実行されます。コンパイルはどちらでしょうか。',
    },
    {
      about: image,
      en: 'The option -t of docker build gives the name. The dot at the end is the folder that is sent along.',
      ja: 'イメージの名前は docker build の -t オプションで付けます。最後のドットは、ビルドに渡すフォルダーです。',
    },
    {
      about: command,
      en: 'A command written as a list in brackets and double quotes is run as it is, without a shell.',
      ja: '角かっこと二重引用符を使った配列の形で書くと、シェルを通さずに直接実行されます。',
    },
    {
      about: port,
      en: 'Look into main.go: which port does the server listen on? That one goes to the right of the colon.',
      ja: 'main.go を見てみましょう。サーバーが待ち受けるのは何番ポートですか。その番号がコロンの右側です。',
    },
  ],
});
