/** What each finding knows. The key is the code; the facts are what its sentences are made of. */
export interface FindingFacts {
  // containers
  'container-missing': { image: string; name?: string | undefined };
  'container-name-differs': { wished: string; found: string };
  'container-not-started': { name: string };
  'container-exited': Ended;
  'container-not-detached': Ended;
  'container-nothing-to-do': { name: string; command: string };
  'container-command-not-found': { name: string; command: string };
  'container-restarting': Ended & { restarts: number };
  'container-out-of-memory': { name: string };
  'container-removed': { name: string; exitCode: number | undefined };
  'container-paused': { name: string };
  'container-older-than-exercise': { name: string };
  'container-stale-image': { name: string; image: string };
  'container-ambiguous': { names: readonly string[] };
  'container-refused': { name: string; message: string };
  'flags-after-image': { name: string; command: string };
  'container-not-stopped': { name: string };
  'container-not-removed': { name: string; status: string };
  'layer-unchanged': { name: string; path: string; mounted: boolean };

  // images
  'image-tag-differs': { wished: string; found: string };
  'image-differs': { wished: string; found: string; name: string };
  'image-missing': { image: string; near: readonly string[] };
  'image-older-than-dockerfile': { image: string };
  'image-command-missing': { image: string; command: string; wished: string };
  'command-shell-form': { image: string; command: string; wished: string };
  'single-stage': { image: string; wished: string; found: string };
  'image-too-large': { image: string; megabytes: number; limit: number };
  'binary-dynamically-linked': { name: string; command: string };
  'dockerfile-missing': { found: readonly string[] };
  'dockerfile-invalid': { line: number; text: string };
  'image-env-missing': { image: string; variable: string; wished: string };
  'image-env-differs': { image: string; variable: string; wished: string; found: string };
  'secret-in-image': { image: string; name: string; place: 'env' | 'history' };
  'image-not-removed': { image: string; users: readonly string[] };

  // ports
  'port-not-published': PortWish & { name: string };
  'port-only-exposed': PortWish & { name: string };
  'port-swapped': PortWish & { name: string };
  'port-host-differs': PortWish & { name: string; found: number };
  'port-container-differs': PortWish & { name: string; found: number };
  'port-random': PortWish & { name: string; found: number };
  'port-already-allocated': { name: string; port: number; holder: string | undefined };
  'port-bound-to-one-address': PortWish & { name: string; address: string };

  // pages
  'http-refused': { url: string; log: readonly string[] };
  'http-reset': { url: string; log: readonly string[] };
  'http-timeout': { url: string; seconds: number };
  'http-redirects': { url: string };
  'http-status-differs': { url: string; wished: number; found: number; body: string };
  'http-body-differs': { url: string; part: 'title' | 'text'; wished: string; found: string };
  'request-not-logged': { path: string; name: string };

  // files and storage
  'file-missing': { file: string; near: readonly string[] };
  'file-is-folder': { file: string };
  'file-unreadable': { file: string };
  'file-content-differs': { file: string; wished: string; found: string };
  'mount-missing': MountWish & { name: string };
  'volume-instead-of-bind': MountWish & { volume: string };
  'bind-instead-of-volume': MountWish & { source: string };
  'bind-source-missing': MountWish & { source: string };
  'bind-source-differs': MountWish & { source: string };
  'bind-source-replaced': { name: string; source: string };
  'mount-path-differs': MountWish & { found: string };
  'volume-anonymous': MountWish;
  'volume-name-differs': MountWish & { found: string };
  'mount-hides-content': MountWish & { source: string };
  'mount-read-only-differs': MountWish & { name: string; readOnly: boolean };
  'data-in-container-layer': MountWish & { name: string; files: readonly string[] };
  'volume-missing': { volume: string; near: readonly string[] };
  'volume-not-removed': { volume: string; users: readonly string[] };

  // networks
  'network-missing': { network: string; near: readonly string[] };
  'network-not-joined': { name: string; network: string; found: readonly string[] };
  'network-default-bridge': { name: string; network?: string | undefined };
  'network-not-shared': { name: string; found: readonly string[]; other: string; otherFound: readonly string[] };

  // compose
  'compose-file-missing': { file: string; found: readonly string[] };
  'compose-file-invalid': { file: string; line: number; column: number; problem: string };
  'compose-service-missing': { file: string; service: string; found: readonly string[] };
  'compose-service-name-differs': { file: string; service: string; found: string };
  'compose-volume-not-declared': { file: string; volume: string };
  'compose-not-up': { service: string };
  'compose-wrong-project': { folder: string; workspace: string };
  'compose-changed-since-up': { service: string; part: string };
  'compose-env-missing': { service: string; variable: string };
  'compose-env-differs': { service: string; variable: string; wished: string; found: string };
  'localhost-means-itself': { service: string; variable: string; wished: string; found: string };
  'compose-depends-on-missing': { service: string; on: string };
  'depends-on-without-health': { service: string; on: string; found: string };
  'compose-build-missing': { service: string; folder: string };
  'database-not-ready': { name: string; seconds: number; log: readonly string[] };
  'database-no-password': { name: string };
  'volume-already-initialised': { name: string; volume: string };

  // habits
  'wrong-context': { endpoint: string; engine: string };
  'wrong-directory': { file: string; folder: string; workspace: string };
  'wrong-engine-state': { wished: 'active' | 'inactive'; found: string };
}

/** A container whose main process has ended. */
interface Ended {
  readonly name: string;
  readonly exitCode: number;
  /** How long it lived, in seconds. */
  readonly lived: number;
  /** Its last words. */
  readonly log: readonly string[];
}

interface PortWish {
  readonly host: number;
  readonly container: number;
}

interface MountWish {
  /** What was to be mounted: a path as the statement says it, or a volume's name. */
  readonly from: string;
  readonly to: string;
}
