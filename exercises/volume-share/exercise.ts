import {
  exercise,
  fileInside,
  pull,
  runningContainer,
  savedAnswer,
  volume,
  volumeMount,
  volumeShared,
} from '../../src/exercise/index.js';

const there = volume('vol');
const reader = runningContainer({
  image: 'alpine',
  command: 'docker run -d --mount source=vol,target=/app alpine sleep infinity',
});
const mount = volumeMount(reader, { volume: 'vol', to: '/app' });
const write = "docker run --rm --mount source=vol,target=/app alpine sh -c 'echo hello > /app/test.txt'";
const shared = volumeShared('vol', { to: '/app', command: write });
const file = fileInside(reader, '/app/test.txt', { needs: [mount, shared], command: write });
const answer = savedAnswer('answer.txt', {
  needs: [reader, file],
  command: 'docker exec "$(docker ps -lq)" cat /app/test.txt > answer.txt',
  is: async (_scene, _reader, { text }) => text,
});

export default exercise({
  id: 'volume-share',
  title: { en: 'Share a volume between containers', ja: 'ボリュームをコンテナどうしで共有する' },
  minutes: 10,
  unsupported: { podman: 'mount-events' },
  footprint: { images: ['alpine'], volumes: ['vol', 'vol2'] },
  setup: [pull('alpine')],
  checks: [there, reader, mount, shared, file, answer],
  hints: [
    {
      about: there,
      en: 'A volume can be made ahead, with a command of docker volume; docker run makes one by the way when it is mounted by a name that is new.',
      ja: 'ボリュームは、docker volume のサブコマンドで先に作れます。docker run でまだない名前をマウントしたときにも作られます。',
    },
    {
      about: mount,
      en: 'With --mount, the source is the name of the volume alone, without any slash, and the target is a path in the container.',
      ja: '--mount の source には、スラッシュを付けずにボリュームの名前だけを書きます。target はコンテナの中のパスです。',
    },
    {
      about: shared,
      en: 'The second container is a docker run of its own, with the same mount and another command. Redirections need a shell in the container: sh -c.',
      ja: '2つ目のコンテナも docker run で作ります。マウントは同じで、コマンドだけが違います。中で > を使うには、sh -c でシェルに実行させます。',
    },
  ],
});
