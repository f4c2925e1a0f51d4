import {
  anyOrder,
  builtImage,
  danglingGone,
  dockerfile,
  exercise,
  imageEnv,
  removed,
  run,
  runningContainer,
  savedAnswer,
} from '../../src/exercise/index.js';

const START = 'dojo start filter-prune';
const job = (name: string, ...command: readonly string[]) => run({ name, image: 'alpine', command });
const pruned = (name: string) => removed({ id: `${name}-gone`, name, image: 'alpine', command: START });

const ended = [pruned('job-1'), pruned('job-2')] as const;
const other = pruned('visit');
const working = runningContainer({ name: 'job-3', image: 'alpine', command: START });
const list = savedAnswer('ended.txt', {
  needs: ended,
  command: [START, 'docker ps -a -q --filter status=exited --filter name=job > ended.txt'],
  is: async ({ docker, startedAt = 0 }) => {
    const events = await docker.events(startedAt);
    const made = events.filter(({ type, action }) => type === 'container' && action === 'create');
    return ['job-1', 'job-2'].map((name) => made.findLast(({ attributes }) => attributes.name === name)?.id).join('\n');
  },
  // ids in full are right as well
  as: (text) => anyOrder(text.replace(/^([0-9a-f]{12})[0-9a-f]*$/gm, '$1')),
});
const file = dockerfile();
const notes = builtImage('notes', file);
const second = imageEnv(notes, 'notes', { EDITION: 'second' });
const first = danglingGone([second], ['docker build --label edition=first .', 'docker images --filter dangling=true']);

export default exercise({
  id: 'filter-prune',
  title: {
    en: 'Filter what is left over, and prune it',
    ja: '不要になったものを絞り込み、まとめて削除する',
  },
  minutes: 15,
  lab: true,
  unsupported: { podman: 'buildkit' },
  footprint: { images: ['alpine'], builds: ['notes'], containers: ['job-1', 'job-2', 'job-3', 'visit'] },
  setup: [job('job-1', 'true'), job('job-2', 'date'), job('visit', 'hostname'), job('job-3', 'sleep', 'infinity')],
  checks: [...ended, other, working, list, file, notes, second, first],
  hints: [
    {
      about: list,
      en: 'docker ps takes --filter more than once: what it shows then fits all of them. One is about the state of a container, another about a part of its name.',
      ja: 'docker ps の --filter は、いくつも指定できます。すべての条件に合うものだけが表示されます。ここでは、コンテナの状態と、名前の一部を条件にします。',
    },
    {
      about: list,
      en: 'The list can only be made while the two are there. Where they are gone already, dojo start filter-prune makes them again.',
      ja: '一覧は、コンテナを削除する前に保存しておく必要があります。もう削除してしまったときは、dojo start filter-prune で作り直せます。',
    },
    {
      about: first,
      en: 'docker container and docker image have a prune of their own. The one of images leaves alone what has a name, unless it is told to take all.',
      ja: 'prune は、docker container と docker image のそれぞれにあります。docker image のほうは、「すべて」を指定しない限り、名前のあるイメージを削除しません。',
    },
  ],
});
