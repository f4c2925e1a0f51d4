/** By the words of `docker/reason.ts`. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'ソケットがありません',
  EACCES: '権限がありません',
  EPERM: '権限がありません',
  ECONNREFUSED: '応答するものがありません',
  ECONNRESET: '応答しないまま接続が切られました',
  ETIMEDOUT: '時間内に応答がありません',
  timeout: '時間内に応答がありません',
  EHOSTUNREACH: 'ホストに到達できません',
  ENETUNREACH: 'ネットワークに到達できません',
  ENOTFOUND: 'ホストが見つかりません',
  EAI_AGAIN: 'ホスト名を解決できません',
  unusable: 'Docker Engineのアドレスではありません',
  'unknown-context': 'コンテキストがないか、設定ファイルが壊れています',
  'not-http': 'HTTPではない応答が返ってきました',
  'not-docker': 'Docker EngineではないWebサーバーが応答しました',
  http: '要求を拒否されました',
  'tls-wanted': 'TLSでの接続が必要です',
  tls: '安全な接続を確立できません',
  ssh: 'sshが失敗しました',
  'no-ssh': 'sshコマンドがありません',
};

/** A word, and behind a colon what the other side said. */
export function whyUnreachable(why: string): string {
  const [word = '', ...said] = why.split(': ');
  const reason = REASONS[word] ?? word;
  return said.length > 0 ? `${reason}：${said.join(': ')}` : reason;
}

/** What to do where the context is at fault. */
export const UNKNOWN_CONTEXT =
  'docker context ls で一覧を確認し、docker context use で選んでください。環境変数 DOCKER_CONTEXT がある場合は、そちらが優先されます。';
const NOT_AN_ENGINE = 'DOCKER_HOST またはコンテキスト（docker context ls）のアドレスを直してください。';
const NO_TLS = 'コンテキストの証明書、または DOCKER_TLS_VERIFY と DOCKER_CERT_PATH を確認してください。';
const NO_PERMISSION =
  '今のユーザーにはDocker Engineを使う権限がありません。sudo usermod -aG docker "$USER" を実行し、ログインし直してください。';
const HANGS =
  'Docker Engineが固まっているか、過負荷になっています。docker version を試し、それも応答しなければDockerを再起動してください。';
const START = 'Dockerを起動し（Docker Desktop、または sudo systemctl start docker）、docker version を試してください。';

const CURES: Readonly<Record<string, string>> = {
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  timeout: HANGS,
  unusable: 'DOCKER_HOST は unix:///var/run/docker.sock、tcp://host:2375、ssh://user@host のような形で書いてください。',
  'unknown-context': UNKNOWN_CONTEXT,
  'not-http': NOT_AN_ENGINE,
  'not-docker': NOT_AN_ENGINE,
  ENOTFOUND: NOT_AN_ENGINE,
  'tls-wanted': NO_TLS,
  tls: NO_TLS,
  ssh: 'まず手動でsshにログインできるか確認してください。パスワードなどを聞かれずにログインでき、その先で docker version が動く必要があります。',
  'no-ssh': 'sshクライアントをインストールしてください。',
};

/** That of the first one that has a cure of its own: a socket that is not there only says that a product is not. */
export function cureFor(reasons: readonly string[]): string {
  return reasons.map((why) => CURES[why.split(': ')[0] ?? '']).find(Boolean) ?? START;
}

/** What to do when nothing answers. */
export const adviceFor = (reasons: readonly string[]): string =>
  `${cureFor(reasons)}詳しくは dojo doctor で調べられます。`;
