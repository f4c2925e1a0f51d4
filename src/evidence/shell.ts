/** Words that mean the same to a shell with and without quotes. */
const PLAIN = /^[\w.,:/@%+-]+$/;

/** A word as a POSIX shell reads it back, whatever is in it. @example quote("it's") // `'it'\''s'` */
export function quote(word: string): string {
  return PLAIN.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/**
 * A command with data in it, each as one word. It is there to be read and typed by a person; dojo never runs it.
 *
 * @example shell`docker port ${name}`
 */
export function shell(text: TemplateStringsArray, ...words: readonly (string | number)[]): string {
  return String.raw({ raw: text }, ...words.map((word) => quote(String(word))));
}
