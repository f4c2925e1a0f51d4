/** The sentences that ready-made checks are called by, with what they are made of. */
export interface TitleFacts {
  'file-there': { file: string };
  'image-there': { image: string };
  'image-built': { image: string };
  'image-command': { image: string };
  'image-base': { image: string; base: string };
  'image-small': { image: string; megabytes: number };
  'container-runs': { image: string; name?: string | undefined };
  'port-published': { host: number; container: number };
  'bind-mounted': { from: string; to: string };
  'volume-mounted': { volume: string; to: string };
  'page-answers': { url: string };
  'request-logged': { path: string };
  'compose-file': { file: string; service: string };
  'compose-runs': { service: string };
  'compose-built': { service: string; folder: string };
  'compose-env': { service: string };
  'compose-depends': { service: string; on: string };
  'database-ready': { service: string };
  'image-env': { image: string };
  'image-without-secret': { image: string };
  'container-gone': { name: string };
  'image-gone': { image: string };
  'volume-gone': { volume: string };
  'volume-there': { volume: string };
  'network-there': { network: string };
  'network-joined': { network: string };
  'network-shared': Readonly<Record<never, never>>;
  'layer-changed': { path: string };
  'swarm-state': { wished: 'active' | 'inactive' };
}

export type TitleKey = keyof TitleFacts;

/** A title as data; `src/words` holds the sentence. */
export interface Titled<K extends TitleKey> {
  readonly key: K;
  readonly facts: TitleFacts[K];
}

/** @example titled('image-there', { image: 'nginx:alpine' }) */
export function titled<K extends TitleKey>(key: K, facts: TitleFacts[K]): Titled<TitleKey> {
  return { key, facts } as Titled<TitleKey>;
}
