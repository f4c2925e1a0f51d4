import { exercise, pull, replicas, swarm, swarmService } from '../../src/exercise/index.js';

const deploy = 'docker stack deploy -c stack.yaml shop';

const active = swarm('active');
const create = 'docker service create --name echo nginx:alpine';
const echo = swarmService(active, { name: 'echo', image: 'nginx:alpine', command: create });
const anew = ['docker service rm echo', create];
const six = replicas(echo, 'echo', { count: 6, command: 'docker service scale echo=6', again: anew });
const web = swarmService(active, { name: 'shop_web', stack: 'shop', image: 'nginx:alpine', command: deploy });
const two = replicas(web, 'shop_web', { count: 2, command: deploy });
const clock = swarmService(active, { name: 'shop_clock', stack: 'shop', image: 'alpine', command: deploy });
const one = replicas(clock, 'shop_clock', { count: 1, command: deploy });

export default exercise({
  id: 'swarm-service',
  title: { en: 'Run services in a swarm', ja: 'swarmでサービスを動かす' },
  minutes: 20,
  lab: true,
  unsupported: { podman: 'swarm' },
  footprint: {
    images: ['nginx:alpine', 'alpine'],
    containers: ['echo'],
    // of recorded mistakes as well
    swarm: { services: ['echo', 'ehco'], stacks: ['shop', 'store'] },
  },
  setup: [pull('nginx:alpine'), pull('alpine')],
  checks: [active, echo, six, web, two, clock, one],
  hints: [
    {
      about: active,
      en: 'A single engine can be a swarm of its own: docker swarm has a command that begins one.',
      ja: 'Docker Engineが1台だけでも、swarmを作れます。docker swarm に、swarmを始めるサブコマンドがあります。',
    },
    {
      about: six,
      en: 'docker service has a command for nothing but this number. docker service ps shows what became of each task, and why one does not run.',
      ja: 'docker service には、数を変えるためのサブコマンドがあります。それぞれのタスクの状態と、動かない理由は、docker service ps でわかります。',
    },
    {
      about: two,
      en: 'In a Compose file, deploy belongs to a service and holds how many replicas it has. What you change in the file is in force after the next deploy.',
      ja: 'Composeファイルでは、サービスの deploy の下にレプリカ数を書きます。ファイルを変更したら、もう一度デプロイすると反映されます。',
    },
  ],
});
