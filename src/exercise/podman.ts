import type { EngineFacts } from '../docker/facts.js';
import type { Text } from '../words/text.js';
import type { Exercise } from './exercise.js';

/** What exercises ask of an engine, and Podman's Docker-compatible service does not have. */
export const PODMAN_LACKS = {
  attached: {
    en: 'Podman does not tell whether a container was started in the foreground.',
    ja: 'Podmanからは、コンテナがフォアグラウンドで起動されたかがわかりません。',
  },
  buildkit: {
    en: 'Podman offers no BuildKit, which docker build asks for.',
    ja: 'Podmanには、docker build が使うBuildKitがありません。',
  },
  'exec-events': {
    en: 'Podman does not tell which program docker exec ran.',
    ja: 'Podmanからは、docker exec で何を実行したかがわかりません。',
  },
  'failed-start': {
    en: 'Podman does not tell of a program that could not be started.',
    ja: 'Podmanからは、プログラムを起動できなかったことがわかりません。',
  },
  'forced-removal': {
    en: 'On Podman, docker rmi -f takes the containers of an image along.',
    ja: 'Podmanの docker rmi -f は、イメージのコンテナも一緒に削除します。',
  },
  'host-ports': {
    en: 'On the network host, Podman does not tell that a port was to be published.',
    ja: 'Podmanからは、hostネットワークでポートを公開しようとしたことがわかりません。',
  },
  'mount-events': {
    en: 'Podman does not tell which containers have used a volume.',
    ja: 'Podmanからは、どのコンテナがボリュームを使ったかがわかりません。',
  },
  'bind-check': {
    en: 'Podman makes a container also where the folder of --mount is missing.',
    ja: 'Podmanは、--mount のフォルダーがなくてもコンテナを作ります。',
  },
  bridge: {
    en: "Podman's default network is called podman, not bridge.",
    ja: 'Podmanの既定のネットワークは、bridgeではなくpodmanという名前です。',
  },
  'chosen-port': {
    en: 'Podman does not tell a port that it chose from one that you chose.',
    ja: 'Podmanでは、自動で選ばれたポートと自分で選んだポートを区別できません。',
  },
  ping: {
    en: 'On Podman, containers may not ping without a capability of their own.',
    ja: 'Podmanのコンテナは、権限を足さなければpingを実行できません。',
  },
  syslog: { en: 'Podman has no log driver syslog.', ja: 'Podmanには、ログドライバーsyslogがありません。' },
  swarm: { en: 'Podman has no swarm.', ja: 'Podmanにはswarmがありません。' },
} satisfies Record<string, Text>;

/** Why this engine cannot do an exercise in full; undefined where it can. */
export function lackOf({ unsupported }: Exercise, { name }: EngineFacts): Text | undefined {
  const reason = name === 'Podman' ? unsupported?.podman : undefined;
  return typeof reason === 'string' ? PODMAN_LACKS[reason] : reason;
}
