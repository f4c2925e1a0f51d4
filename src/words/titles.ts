/** The sentences that ready-made checks are called by, with what they are made of. */
export interface TitleFacts {
  'file-there': { file: string };
  'dockerfile-base': { base: string };
  'image-there': { image: string };
  'image-built': { image: string };
  'image-command': { image: string };
  'image-base': { image: string; base: string };
  'image-small': { image: string; megabytes: number };
  'container-runs': { image: string; name?: string | undefined };
  'container-there': { image: string; name: string };
  'port-published': { host: number; container: number };
  'bind-mounted': { from: string; to: string };
  'volume-mounted': { volume: string; to: string };
  'tmpfs-mounted': { to: string };
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
  'dangling-gone': Readonly<Record<never, never>>;
  'volume-gone': { volume: string };
  'volume-shared': { volume: string; to: string; by: number };
  'file-inside': { path: string };
  'data-stored': { name: string; to: string };
  'data-alike': { name: string; to: string };
  'archive-holds': { file: string };
  'volume-there': { volume: string };
  'network-there': { network: string };
  'network-joined': { network: string; name?: string | undefined };
  'network-apart': { network: string; name?: string | undefined };
  'network-shared': Readonly<Record<never, never>>;
  'layer-changed': { path: string };
  'answer-saved': { file: string };
  'sheet-answered': { key: string };
  'steps-done': { name: string };
  'ran-once': { image: string };
  'ran-inside': { program: string };
  'service-there': { service: string; image: string };
  'service-replicas': { service: string; count: number };
  'container-rests': { name: string };
  'env-set': { variables: string };
  'port-closed': Readonly<Record<never, never>>;
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
