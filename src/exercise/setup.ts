/** Something that `dojo start` prepares on the engine. */
export type Setup =
  | { readonly kind: 'pull'; readonly image: string }
  | { readonly kind: 'run'; readonly image: string; readonly container: Given };

/** A container that the exercise gives: it is there when the learner begins, and no work of theirs. */
export interface Given {
  /** The footprint names it as well. */
  readonly name: string;
  readonly image: string;
  /** What the image runs by itself, unless said otherwise. */
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Ports of the host by those of the container: `{ 80: 8888 }`. */
  readonly ports?: Readonly<Record<number, number>>;
  /** Named volumes by their paths in the container; the footprint names them as well. */
  readonly volumes?: Readonly<Record<string, string>>;
}

/** Has the image ready, so that the exercise itself needs no waiting. @example setup: [pull('golang:alpine')] */
export function pull(image: string): Setup {
  return { kind: 'pull', image };
}

/**
 * Has a container running that the exercise is about. A repeated start makes it again where it is gone or has ended; a reset
 * removes it, as its name is in the footprint.
 *
 * @example setup: [run({ name: 'clock', image: 'nginx:alpine', ports: { 80: 8888 } })]
 */
export function run(container: Given): Setup {
  return { kind: 'run', image: container.image, container };
}
