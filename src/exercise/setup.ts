/** Something that `dojo start` prepares on the engine. */
export type Setup = { readonly kind: 'pull'; readonly image: string };

/** Has the image ready, so that the exercise itself needs no waiting. @example setup: [pull('golang:alpine')] */
export function pull(image: string): Setup {
  return { kind: 'pull', image };
}
