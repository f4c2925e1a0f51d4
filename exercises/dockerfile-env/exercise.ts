import { builtImage, dockerfile, exercise, imageEnv, pull } from '../../src/exercise/index.js';

const file = dockerfile();
const image = builtImage('go-hello', file);
const environment = imageEnv(image, 'go-hello', { HOGE: 'hoge' });

export default exercise({
  id: 'dockerfile-env',
  title: { en: 'Set an environment variable in a Dockerfile', ja: 'Dockerfileで環境変数を設定する' },
  minutes: 10,
  unsupported: { podman: 'buildkit' },
  footprint: { images: ['golang:alpine'], builds: ['go-hello', 'gohello'] },
  setup: [pull('golang:alpine')],
  checks: [file, image, environment],
  hints: [
    {
      about: image,
      en: 'The Dockerfile alone changes nothing: an image is built from it, under the name that -t gives.',
      ja: 'Dockerfileを書いただけでは、イメージは変わりません。-t で名前を付けてビルドします。',
    },
    {
      about: environment,
      en: 'The instruction that you look for has the same name as the command that lists all variables, in capital letters.',
      ja: '使う命令の名前は、環境変数を一覧表示するコマンドの名前を大文字にしたものと同じです。',
    },
    {
      about: environment,
      en: 'What RUN sets is gone when that step of the build is over, and what ARG sets is gone when the build is over.',
      ja: 'RUN で設定した変数はそのステップが終わると、ARG で設定した変数はビルドが終わると、なくなります。',
    },
  ],
});
