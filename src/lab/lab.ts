import type { Container } from '../docker/facts.js';

/** What container, volume and context of a lab are called. */
export const LAB_NAME = 'dojo-lab';
/** The engine that a lab runs where no other is asked for: the newest that the course was tried on. */
export const LAB_IMAGE = 'docker:29-dind';
/** The port of an engine that speaks TLS. */
export const TLS_PORT = 2376;
/** Where the folder with the socket stands inside. */
export const SOCKET_FOLDER = '/run/dojo-lab';
/** What labels a lab's container carries beside its mark. */
export const LABELS = { image: 'dev.dojo.lab.image', folders: 'dev.dojo.lab.folders' } as const;

/**
 * How the lab's engine is reached. `socket`: a unix socket in a folder of the learner that is mounted, which nobody else can
 * open. `tls`: a port of 127.0.0.1 and certificates, where a socket cannot be shared between the two systems.
 */
export type Way = 'socket' | 'tls';

/** What the container is given: all rights, or those by name that an engine needs where all are refused. */
export type Rights = 'privileged' | 'named';

/** A lab that is there, running or not. */
export interface Lab {
  /** Of its container. */
  readonly id: string;
  /** As it was asked for. */
  readonly image: string;
  readonly status: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly way: Way;
  /** Ports of 127.0.0.1 that lead to its containers. */
  readonly ports: readonly number[];
  /** Folders of this machine that it sees under the same path. */
  readonly folders: readonly string[];
  /** Of 127.0.0.1, where its engine speaks TLS; else 0. */
  readonly tlsPort: number;
}

/** Reads a lab from its container. */
export function labOf({ id, labels, state, published, ports }: Container): Lab {
  const tlsPort = ports.find(({ container }) => container === TLS_PORT)?.host ?? 0;
  const course = published.filter(({ container }) => container !== TLS_PORT);
  return {
    id,
    image: labels[LABELS.image] ?? '',
    status: state.status,
    startedAt: state.startedAt,
    way: published.length > course.length ? 'tls' : 'socket',
    ports: course.map(({ host }) => host),
    folders: JSON.parse(labels[LABELS.folders] ?? '[]') as string[],
    tlsPort,
  };
}
