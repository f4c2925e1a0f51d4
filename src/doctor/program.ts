import type { Environment } from '../docker/endpoint.js';

/** A command that asks a program for something, as its version, takes a fraction of a second. */
const SECONDS = 10;

/** How asking a program went. */
export type Told =
  | { readonly kind: 'told'; readonly text: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly command: string; readonly message: string }
  | { readonly kind: 'silent'; readonly command: string; readonly seconds: number };

/** What the learner's `docker` command tells of itself. */
export interface Programs {
  readonly cli: Told;
  readonly compose: Told;
  readonly buildx: Told;
  /** The context's name, a space, its endpoint. */
  readonly context: Told;
}

/** Asks the programs on the learner's own PATH. */
export async function askPrograms(env: Environment): Promise<Programs> {
  const [cli, compose, buildx, context] = await Promise.all([
    ask(['docker', '--version'], env),
    ask(['docker', 'compose', 'version', '--short'], env),
    ask(['docker', 'buildx', 'version'], env),
    ask(['docker', 'context', 'inspect', '--format', '{{.Name}} {{.Endpoints.docker.Host}}'], env),
  ]);
  return { cli, compose, buildx, context };
}

async function ask(words: readonly [string, ...string[]], env: Environment): Promise<Told> {
  const { execa } = await import('execa');
  const [program, ...args] = words;
  const options = { env, extendEnv: false, reject: false, timeout: SECONDS * 1000, forceKillAfterDelay: 500 } as const;
  const result = await execa(program, args, { ...options, stdin: 'ignore' });
  const command = words.slice(0, 3).join(' ');
  if (result.timedOut) return { kind: 'silent', command, seconds: SECONDS };
  if (result.code === 'ENOENT') return { kind: 'missing' };
  if (result.failed) return { kind: 'failed', command, message: result.stderr || result.message || '' };
  return { kind: 'told', text: result.stdout.trim() };
}

/** @example versionIn('Docker version 26.1.5, build a72d7cd') // '26.1.5' */
export const versionIn = (text: string): string => /\bv?(\d[^\s,]*)/.exec(text)?.[1] ?? text;
