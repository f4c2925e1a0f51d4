import type { Step } from '../docker/history.js';

/** What each finding knows. The key is the code; the facts are what its sentences are made of. */
export interface FindingFacts {
  // containers
  /** `past`: one that is gone would do as well. */
  'container-missing': { image: string; name?: string | undefined; past?: boolean };
  'container-not-there': { image: string; name: string; removed: boolean };
  'container-name-differs': { wished: string; found: string };
  'container-not-started': { name: string };
  'container-exited': Ended;
  'container-not-detached': Ended;
  'container-nothing-to-do': { name: string; command: string };
  'container-command-not-found': { name: string; command: string };
  'container-restarting': Ended;
  'container-out-of-memory': Ended;
  'container-removed': { name: string; life: Life | undefined };
  'container-paused': { name: string };
  'container-older-than-exercise': { name: string };
  'container-stale-image': { name: string; image: string };
  'container-ambiguous': { names: readonly string[] };
  'container-refused': { name: string; exitCode: number; message: string };
  'flags-after-image': { name: string; command: string };
  'container-not-stopped': { name: string };
  'container-not-at-rest': { name: string; status: string };
  'container-not-removed': { name: string; status: string };
  'container-env-missing': { name: string; variable: string; wished?: string | undefined };
  'container-env-differs': { name: string; variable: string; wished: string; found: string };
  'layer-unchanged': { name: string; path: string; mounted: boolean };

  // what happened
  'step-missing': { name: string; step: Step; seen: readonly Step[] };
  'run-failed': { name: string; image: string; exitCode: number; log: readonly string[] };
  'run-not-finished': { name: string; image: string };
  'exec-missing': { name: string; program: string; seen: readonly string[]; after?: string | undefined };
  'exec-failed': { name: string; program: string; exitCode: number };

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
  'dockerfile-base-differs': { wished: string; found: string; line: number };
  'image-env-missing': { image: string; variable: string; wished: string };
  'image-env-differs': { image: string; variable: string; wished: string; found: string };
  'secret-in-image': { image: string; name: string; place: 'env' | 'history' };
  'image-not-removed': { image: string; users: readonly string[] };
  'image-dangling': { left: number };

  // ports
  'port-not-published': PortWish & { name: string; published: readonly string[] };
  'port-only-exposed': PortWish & { name: string };
  'port-swapped': PortWish & { name: string };
  'port-host-differs': PortWish & { name: string; found: number };
  'port-container-differs': PortWish & { name: string; found: number };
  'port-random': PortWish & { name: string; found: number };
  'port-already-allocated': { name: string; port: number; holder: string | undefined };
  'port-bound-to-one-address': PortWish & { name: string; address: string };

  'port-published-too': { name: string; host: number; container: number };

  // pages
  'http-refused': Unanswered & { log: readonly string[]; published?: boolean };
  'http-reset': Unanswered & { log: readonly string[] };
  'http-timeout': Unanswered & { seconds: number };
  'http-redirects': { url: string };
  'http-status-differs': { url: string; wished: number; found: number; body: string };
  'http-body-differs': { url: string; part: 'title' | 'text'; wished: string; found: string; untitled?: boolean };
  'http-title-unchanged': { url: string; old: string; found: string };
  'request-not-logged': { path: string; name: string };

  // files and storage
  'file-missing': { file: string; near: readonly string[] };
  'file-is-folder': { file: string };
  'file-unreadable': { file: string };
  'file-content-differs': { file: string; wished: string; found: string };
  'answer-differs': { file: string; wished?: string | undefined; found: string };
  'answers-invalid': { file: string; line: number; column: number; fault: string; problem: string };
  'sheet-answer-missing': { file: string; key: string };
  'sheet-answer-differs': { file: string; key: string; found: string };
  'mount-missing': MountWish & { name: string };
  'volume-instead-of-bind': MountWish & { volume: string };
  'bind-instead-of-volume': MountWish & { source: string };
  'bind-source-missing': MountWish & { source: string };
  'bind-source-differs': MountWish & { source: string };
  'bind-source-replaced': { name: string; source: string };
  'mount-path-differs': MountWish & { found: string };
  'mount-kind-differs': MountWish & { kind: 'file' | 'folder' | undefined };
  'volume-anonymous': MountWish;
  'volume-name-differs': MountWish & { found: string };
  'mount-hides-content': MountWish & { source: string };
  'mount-read-only-differs': MountWish & { name: string; readOnly: boolean };
  'data-in-container-layer': MountWish & { name: string; files: readonly string[] };
  'tmpfs-missing': { name: string; to: string; kind?: string | undefined; elsewhere?: string | undefined };
  'volume-missing': { volume: string; near: readonly string[] };
  'volume-not-shared': { volume: string; to: string; wished: number; count: number; others: readonly string[] };
  'inside-file-missing': { name: string; path: string };
  'volume-unmounted': { name: string; to: string };
  'volume-empty': { name: string; to: string };
  'volume-same': { name: string; other: string; to: string };
  'files-differ': {
    wished: string;
    found: string;
    missing: readonly string[];
    changed: readonly string[];
    others: readonly string[];
  };
  'archive-invalid': { file: string };
  'volume-not-removed': { volume: string; users: readonly string[] };

  // networks
  'network-missing': { network: string; near: readonly string[] };
  'network-not-joined': { name: string; network: string; found: readonly string[] };
  'network-joined-too': { name: string; network: string };
  'network-default-bridge': { name: string; network?: string | undefined };
  'network-not-shared': { name: string; found: readonly string[]; other: string; otherFound: readonly string[] };

  // swarm
  'service-missing': { service: string; near: readonly string[] };
  'service-image-differs': { service: string; wished: string; found: string };
  'service-replicas-differ': { service: string; wished: number; found: number | undefined };
  'service-tasks-short': { service: string; wished: number; found: number; errors: readonly string[] };
  'stack-missing': { stack: string; near: readonly string[] };

  // compose
  'compose-file-missing': { file: string; found: readonly string[] };
  'compose-file-invalid': { file: string; line: number; column: number; fault: string; problem: string };
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
  'compose-build-missing': { service: string; folder: string; found: string | undefined };
  'database-not-ready': { name: string; seconds: number; log: readonly string[] };
  'database-no-password': { name: string };
  'volume-already-initialised': { name: string; volume: string };

  // habits
  'wrong-context': { endpoint: string; engine: string };
  'wrong-directory': { file: string; folder: string; workspace: string };
  'wrong-engine-state': { wished: 'active' | 'inactive'; found: string };
}

/** From the start of a main process to its end. */
export interface Life {
  /** ISO 8601, by the engine's clock. */
  readonly startedAt: string;
  /** In seconds. */
  readonly lived: number;
  readonly exitCode: number;
}

/** A container whose main process has ended. */
interface Ended extends Life {
  readonly name: string;
  /** How often the engine has started it again. */
  readonly restarts: number;
  /** Its last words. */
  readonly log: readonly string[];
}

interface Unanswered {
  readonly url: string;
  /** Where a redirect led to, and nothing came from. */
  readonly at?: string | undefined;
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
