import type { Leave, Proof } from '../words/phrases.js';

type Kind = 'container' | 'service' | 'swarm' | 'network' | 'volume' | 'image';

/** One thing on the engine. `id` is what is sent to the engine: a full id, a volume's name, an image's tag. */
export interface Thing {
  readonly kind: Kind;
  readonly id: string;
  readonly name: string;
}

/** What goes, and what proves that it is the exercise's. */
export type Removed = Thing & { readonly proof: Proof };
/** What stays, and why. */
export type Left = Thing & { readonly why: Leave };
export type Verdict = Removed | Left;
