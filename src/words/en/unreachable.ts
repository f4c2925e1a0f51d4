/** By the words of `docker/reason.ts`. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such socket',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ECONNREFUSED: 'nobody answers there',
  ECONNRESET: 'it closes the connection without an answer',
  ETIMEDOUT: 'no answer in time',
  timeout: 'no answer in time',
  EHOSTUNREACH: 'no way to that host',
  ENETUNREACH: 'no way to that network',
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  unusable: 'not an address of an engine',
  'unknown-context': 'there is no such context, or its file is damaged',
  'not-http': 'something answers, and it does not speak HTTP',
  'not-docker': 'a web server answers, and it is no engine',
  http: 'it refuses to answer',
  'tls-wanted': 'it speaks TLS only',
  tls: 'no secure connection',
  ssh: 'ssh failed',
  'no-ssh': 'there is no ssh command',
};

/** A word, and behind a colon what the other side said. */
export function whyUnreachable(why: string): string {
  const [word = '', ...said] = why.split(': ');
  return [REASONS[word] ?? word, ...said].join(': ');
}

/** What to do where the context is at fault. */
export const UNKNOWN_CONTEXT =
  'docker context ls shows the contexts that there are, docker context use chooses one; DOCKER_CONTEXT overrides it.';
const NOT_AN_ENGINE = 'Correct the address in DOCKER_HOST or in the context (docker context ls).';
const NO_TLS = 'Look at the certificates of the context, or at DOCKER_TLS_VERIFY and DOCKER_CERT_PATH.';
const NO_PERMISSION = 'Your user may not use the engine: sudo usermod -aG docker "$USER", then log in again.';
const HANGS = 'It hangs or is overloaded: try "docker version", and restart Docker if that hangs too.';
const START = 'Start Docker (Docker Desktop, or: sudo systemctl start docker), then try "docker version".';

const CURES: Readonly<Record<string, string>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  timeout: HANGS,
  unusable: 'Write DOCKER_HOST as unix:///var/run/docker.sock, tcp://host:2375 or ssh://user@host.',
  'unknown-context': UNKNOWN_CONTEXT,
  'not-http': NOT_AN_ENGINE,
  'not-docker': NOT_AN_ENGINE,
  ENOTFOUND: NOT_AN_ENGINE,
  'tls-wanted': NO_TLS,
  tls: NO_TLS,
  ssh: 'Log in by hand with ssh first: it must work without a question, and "docker version" must work there.',
  'no-ssh': 'Install an ssh client.',
};

/** That of the first one that has a cure of its own: a socket that is not there only says that a product is not. */
export function cureFor(reasons: readonly string[]): string {
  return reasons.map((why) => CURES[why.split(': ')[0] ?? '']).find(Boolean) ?? START;
}

/** What to do when nothing answers. */
export const adviceFor = (reasons: readonly string[]): string => `${cureFor(reasons)} dojo doctor shows more.`;
