import { join } from 'node:path';
import { currentContext, type Environment } from '../docker/endpoint.js';
import { LAB_NAME } from './lab.js';
import type { Inner } from './reach.js';

/*
 * The context is made by the `docker` command itself: the store is its own, in a form that it may change, and where there is
 * no such command nobody could use a context.
 */

/** What became of the context: `absent` where there is no `docker` command, `foreign` where one of that name is someone else's. */
export type ContextState = 'ready' | 'foreign' | 'absent';

/** Has a context lead to the lab. The one that is in use stays in use. */
export async function ensureContext(env: Environment, mark: string, inner: Inner): Promise<ContextState> {
  const there = await inspect(env);
  if (there === 'absent' || (there && there.description !== describe(mark)))
    return there === 'absent' ? there : 'foreign';
  const verb = there ? ['update'] : ['create', '--description', describe(mark)];
  const { failed } = await docker(env, 'context', ...verb, '--docker', endpointOf(inner), LAB_NAME);
  return failed ? 'absent' : 'ready';
}

/**
 * Takes the lab's context away, and no other one of that name.
 *
 * @returns whether the `docker` command was using it; it uses the default one from then on
 */
export async function removeContext(env: Environment, mark: string): Promise<boolean> {
  if (!(await hasContext(env, mark))) return false;
  const wasUsed = (await currentContext({ ...env, DOCKER_CONTEXT: undefined }))?.name === LAB_NAME;
  await docker(env, 'context', 'rm', '--force', LAB_NAME);
  return wasUsed;
}

/** True when the context of the lab is there, and the lab's own. */
export async function hasContext(env: Environment, mark: string): Promise<boolean> {
  const there = await inspect(env);
  return there !== 'absent' && there?.description === describe(mark);
}

const describe = (mark: string): string => `a disposable engine of dojo (${mark})`;

/** As `docker context create --docker` takes it: a list as in a CSV file. */
function endpointOf({ DOCKER_HOST = '', DOCKER_CERT_PATH }: Inner): string {
  const file = (name: string) => join(DOCKER_CERT_PATH ?? '', name);
  const parts = DOCKER_CERT_PATH
    ? [`host=${DOCKER_HOST}`, `ca=${file('ca.pem')}`, `cert=${file('cert.pem')}`, `key=${file('key.pem')}`]
    : [`host=${DOCKER_HOST}`];
  return parts.map((part) => `"${part.replaceAll('"', '""')}"`).join(',');
}

async function inspect(env: Environment): Promise<{ description: string } | undefined | 'absent'> {
  const { failed, code, stdout } = await docker(env, 'context', 'inspect', LAB_NAME);
  if (code === 'ENOENT') return 'absent';
  if (failed) return undefined;
  const [context] = JSON.parse(stdout) as { Metadata?: { Description?: string } }[];
  return { description: context?.Metadata?.Description ?? '' };
}

/** A variable that names a context which is not there would make every one of these commands fail. */
async function docker(env: Environment, ...args: string[]) {
  const { execa } = await import('execa');
  const own = { ...env, DOCKER_CONTEXT: undefined, DOCKER_HOST: undefined } as NodeJS.ProcessEnv;
  return execa('docker', args, { env: own, extendEnv: false, reject: false, stdin: 'ignore', timeout: 20_000 });
}
