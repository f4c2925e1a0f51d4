import type { Endpoint } from './endpoint.js';

/** Something answers there, and it is no engine. */
export const NOT_DOCKER = 'not-docker';

/** What Node.js, dockerode and execa may throw where a connection fails. */
interface Failure {
  readonly code?: string;
  readonly message?: string;
  readonly statusCode?: number;
  readonly json?: { readonly message?: string } | Buffer | null;
  readonly stderr?: string;
  readonly exitCode?: number;
  readonly syscall?: string;
}

const TLS = /^(EPROTO|ERR_(TLS|SSL|OSSL)|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|INVALID_(CA|PURPOSE)|HOSTNAME_)/;

/**
 * Why a connection failed, in a word that `src/words` can explain; behind some words, what the other side said.
 *
 * @example reasonOf(error, endpoint) // 'ENOENT', 'timeout', 'ssh: Permission denied (publickey).'
 */
export function reasonOf(error: unknown, endpoint: Endpoint): string {
  const failure = error as Failure;
  const { code = '', message = '' } = failure;
  if (endpoint.uri === '') return 'unknown-context';
  if (code === 'ABORT_ERR') return 'timeout';
  if (failure.statusCode !== undefined) return refused(failure);
  if (endpoint.uri.startsWith('ssh:')) return sshFailed(failure);
  // the only files that are opened on the way to an engine are certificates and keys
  if (failure.syscall === 'open') return `tls: ${message}`;
  if (TLS.test(code)) return `tls: ${reasonOfTls(message)}`;
  if (code.startsWith('HPE_')) return 'not-http';
  if (code === 'ERR_INVALID_URL') return 'unusable';
  if (message === 'socket hang up' || code === 'EPIPE') return 'ECONNRESET';
  return code || message.trim() || 'unknown';
}

/** An answer that is no success; the address of an engine gives one for `/version` and `/info`, always. */
function refused({ statusCode, json }: Failure): string {
  const said = Buffer.isBuffer(json) ? json.toString('utf8').trim() : (json?.message ?? '');
  if (statusCode === 400 && /https/i.test(said)) return 'tls-wanted';
  if (statusCode === 404) return NOT_DOCKER;
  return `http: ${statusCode} ${Buffer.isBuffer(json) ? '' : said}`.trim();
}

function sshFailed({ code, message = '', stderr, exitCode }: Failure): string {
  if (exitCode !== undefined) return `ssh: ${stderr?.trim().replace(/^ssh: /, '') || `exit code ${exitCode}`}`;
  if (code === 'ENOENT') return 'no-ssh';
  return code?.startsWith('HPE_') ? 'not-http' : `ssh: ${message.trim() || code}`;
}

/** OpenSSL's own errors are a line of fields with colons between them, of which one is for people. */
function reasonOfTls(message: string): string {
  return /:error:[^:]*:[^:]*:[^:]*:([^:]+):/.exec(message)?.[1] ?? message.trim();
}
