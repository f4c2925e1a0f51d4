/** The languages that a learner can choose. */
export const LANGS = ['en', 'ja'] as const;
export type Lang = (typeof LANGS)[number];

/** A sentence in every language. */
export type Text = { readonly [L in Lang]: string };
