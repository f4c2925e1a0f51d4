import { exercise, pull, removed, stepsDone } from '../../src/exercise/index.js';

const container = {
  name: 'my-nginx',
  image: 'nginx',
  command: 'docker run -d --name my-nginx nginx',
};
const again = stepsDone({
  ...container,
  id: 'started-again',
  title: { en: '"my-nginx" was stopped and started again', ja: '「my-nginx」を停止し、もう一度起動している' },
  steps: ['start', 'die', 'start'],
});
const ended = stepsDone({
  ...container,
  id: 'stopped-in-the-end',
  title: { en: 'then it was stopped once more', ja: 'そのあと、もう一度停止している' },
  steps: ['start', 'die', 'start', 'die'],
});
const gone = removed(container);

export default exercise({
  id: 'container-lifecycle',
  title: { en: 'Stop, start and remove a container', ja: 'コンテナを停止・再開・削除する' },
  minutes: 10,
  footprint: { images: ['nginx'], containers: ['my-nginx'] },
  setup: [pull('nginx')],
  checks: [again, ended, gone],
  hints: [
    {
      about: again,
      en: 'docker stop ends a container and keeps it. Look for it with docker ps -a, then see what docker --help offers to start one that is there.',
      ja: 'docker stop で停止しても、コンテナは残ります。docker ps -a で確かめたら、止まっているコンテナを起動するコマンドを docker --help で探してみましょう。',
    },
    {
      about: gone,
      en: 'What docker ps -a still lists is still there. Only one command takes a container away, and it wants it to be stopped.',
      ja: 'docker ps -a に表示されるうちは、まだ残っています。コンテナを削除するコマンドは、停止しているコンテナに使います。',
    },
  ],
});
