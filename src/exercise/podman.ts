import type { Exercise } from './exercise.js';

type Unsupported = NonNullable<Exercise['unsupported']>;

/** For exercises that build images. @example exercise({ …, unsupported: noBuildKit }) */
export const noBuildKit: Unsupported = {
  podman: {
    en: 'Podman offers no BuildKit, which docker build asks for.',
    ja: 'Podmanには、docker build が使うBuildKitがありません。',
  },
};

/** For exercises that ask what `docker exec` did. */
export const noExecEvents: Unsupported = {
  podman: {
    en: 'Podman does not tell which program docker exec ran.',
    ja: 'Podmanからは、docker exec で何を実行したかがわかりません。',
  },
};

/** For exercises that ask which containers had a volume. */
export const noMountEvents: Unsupported = {
  podman: {
    en: 'Podman does not tell which containers have used a volume.',
    ja: 'Podmanからは、どのコンテナがボリュームを使ったかがわかりません。',
  },
};

/** For exercises on the network that containers are in without being told. */
export const noBridge: Unsupported = {
  podman: {
    en: "Podman's default network is called podman, not bridge.",
    ja: 'Podmanの既定のネットワークは、bridgeではなくpodmanという名前です。',
  },
};
