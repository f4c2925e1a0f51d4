import type { Environment } from '../docker/endpoint.js';
import { leadingTo } from '../lab/outer.js';

/** An engine to verify on: one that is there, or an image of which one is made for the time. */
export type Target =
  | { readonly kind: 'there'; readonly name: string; readonly env: Environment }
  | { readonly kind: 'image'; readonly name: string };

/** What in an environment belongs to an address that is spoken to with certificates. */
const TLS = ['DOCKER_TLS', 'DOCKER_TLS_VERIFY', 'DOCKER_CERT_PATH'];

/**
 * Reads what `--engine` was given: `context:NAME`, an address of an engine, or the name of an image.
 *
 * @example readTarget('docker:28-dind', process.env) // { kind: 'image', name: 'docker:28-dind' }
 */
export function readTarget(name: string, env: Environment): Target {
  if (name.startsWith('context:')) {
    return { kind: 'there', name, env: leadingTo(env, { DOCKER_CONTEXT: name.slice('context:'.length) }) };
  }
  if (!name.includes('://')) return { kind: 'image', name };
  const tls = Object.fromEntries(TLS.flatMap((key) => (env[key] === undefined ? [] : [[key, env[key]]])));
  return { kind: 'there', name, env: leadingTo(env, { ...tls, DOCKER_HOST: name }) };
}
