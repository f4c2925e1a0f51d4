import { exercise, ranOnce, savedAnswer } from '../../src/exercise/index.js';

const command = 'docker run --rm alpine cat /etc/os-release > os-release.txt';
const run = ranOnce({ image: 'alpine', command });
const saved = savedAnswer('os-release.txt', {
  needs: [run],
  command,
  is: async ({ docker }) => (await docker.fileOf('alpine', '/etc/os-release')) ?? '',
});

export default exercise({
  id: 'run-command',
  title: { en: 'Run a command of your own in a container', ja: 'コンテナで好きなコマンドを実行する' },
  minutes: 5,
  unsupported: { podman: 'failed-start' },
  footprint: { images: ['alpine', 'busybox'] },
  setup: [],
  checks: [run, saved],
  hints: [
    {
      about: run,
      en: 'What stands behind the image name is run in the container, instead of what the image would run by itself.',
      ja: 'イメージ名の後ろに書いたコマンドが、イメージに決められたコマンドの代わりに実行されます。',
    },
    {
      about: saved,
      en: 'The shell of your own machine saves what a command prints: put > and a file name at the end of the line.',
      ja: 'コマンドの出力は、手元のシェルで保存できます。行の最後に > とファイル名を書きます。',
    },
  ],
});
