import type { Container, PublishedPort } from '../docker/facts.js';
import { type Finding, finding } from './finding.js';

/** `-p HOST:CONTAINER`. */
export interface PortWish {
  readonly host: number;
  readonly container: number;
}

/**
 * Why the port is not published as asked; undefined when it is.
 *
 * @param imageExposes what the image itself exposes (`80/tcp`): a port beyond it is the learner's own `--expose`
 */
export function wrongPort(
  container: Container,
  wish: PortWish,
  imageExposes: readonly string[],
  again: readonly string[],
): Finding | undefined {
  const { name } = container;
  const published = container.published.filter(({ protocol }) => protocol === 'tcp');
  const exact = published.find((port) => port.host === wish.host && port.container === wish.container);
  if (exact && exact.address === '') return undefined;
  if (exact) return finding('port-bound-to-one-address', { ...wish, name, address: exact.address }, again);
  return (
    swapped(published, wish, name, again) ??
    random(container, wish, again) ??
    nearly(published, wish, name, again) ??
    notPublished(container, wish, imageExposes, again)
  );
}

type Rest = readonly string[];

function swapped(published: readonly PublishedPort[], wish: PortWish, name: string, again: Rest): Finding | undefined {
  const turned = published.some((port) => port.host === wish.container && port.container === wish.host);
  return turned ? finding('port-swapped', { ...wish, name }, again) : undefined;
}

function random(container: Container, wish: PortWish, again: Rest): Finding | undefined {
  const asked = container.published.some((port) => port.container === wish.container && port.host === 0);
  if (!container.publishAll && !asked) return undefined;
  const found = container.ports.find((port) => port.container === wish.container)?.host ?? 0;
  return finding('port-random', { ...wish, name: container.name, found }, again);
}

function nearly(published: readonly PublishedPort[], wish: PortWish, name: string, again: Rest): Finding | undefined {
  const rightInside = published.find((port) => port.container === wish.container);
  if (rightInside) return finding('port-host-differs', { ...wish, name, found: rightInside.host }, again);
  const rightOutside = published.find((port) => port.host === wish.host);
  if (rightOutside) return finding('port-container-differs', { ...wish, name, found: rightOutside.container }, again);
  return undefined;
}

function notPublished(container: Container, wish: PortWish, imageExposes: Rest, again: Rest): Finding {
  const { name, exposed, published } = container;
  const isExposed = published.length === 0 && exposed.some((port) => !imageExposes.includes(port));
  if (isExposed) return finding('port-only-exposed', { ...wish, name }, again);
  return finding('port-not-published', { ...wish, name, published: published.map(asTyped) }, again);
}

/** As an option of `docker run`. @example '-p 8081:9090', '-p 53:53/udp' */
const asTyped = ({ host, container, protocol }: PublishedPort): string =>
  `-p ${host}:${container}${protocol === 'tcp' ? '' : `/${protocol}`}`;
