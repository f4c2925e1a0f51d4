/** An image reference in its parts, with Docker Hub's defaults filled in (`nginx` is `docker.io/library/nginx:latest`). */
export interface Reference {
  readonly repository: string;
  readonly tag: string;
}

/**
 * Reads an image reference as the `docker` command does.
 *
 * @example parseReference('nginx') // { repository: 'docker.io/library/nginx', tag: 'latest' }
 * @see https://github.com/distribution/reference
 */
export function parseReference(reference: string): Reference {
  const [name = '', digest] = reference.split('@');
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const path = colon < 0 ? name : name.slice(0, colon);
  const tag = digest ?? (colon < 0 ? 'latest' : name.slice(colon + 1));
  return { repository: withRegistry(path), tag };
}

/** True when both name the same tag of the same repository. */
export function sameImage(a: string, b: string): boolean {
  const [left, right] = [parseReference(a), parseReference(b)];
  return left.repository === right.repository && left.tag === right.tag;
}

/** True when both name the same repository, whatever the tag. */
export function sameRepository(a: string, b: string): boolean {
  return parseReference(a).repository === parseReference(b).repository;
}

/** The short form that a person types: `nginx:alpine`, never `docker.io/library/nginx:alpine`. */
export function familiarName(reference: string): string {
  const { repository, tag } = parseReference(reference);
  return `${repository.replace(/^docker\.io\/(library\/)?/, '')}:${tag}`;
}

function withRegistry(path: string): string {
  const first = path.split('/')[0] ?? '';
  const hasRegistry = path.includes('/') && (/[.:]/.test(first) || first === 'localhost');
  if (hasRegistry) return path.replace(/^index\.docker\.io\//, 'docker.io/');
  return path.includes('/') ? `docker.io/${path}` : `docker.io/library/${path}`;
}
