/**
 * What is said of a text that is no YAML, in other words than the parser's: by its codes, and two of our own.
 *
 * @see https://eemeli.org/yaml/#errors
 */
export type YamlProblems = Readonly<
  Record<
    | 'TAB_AS_INDENT'
    | 'BAD_INDENT'
    | 'MISSING_CHAR'
    | 'DUPLICATE_KEY'
    | 'BLOCK_AS_IMPLICIT_KEY'
    | 'MULTILINE_IMPLICIT_KEY'
    | 'BLOCK_IN_FLOW'
    | 'UNEXPECTED_TOKEN'
    | 'BAD_SCALAR_START'
    | 'BAD_DQ_ESCAPE'
    | 'BAD_ALIAS'
    | 'TAG_RESOLVE_FAILED'
    | 'MULTIPLE_DOCS'
    | 'TOO_DEEP'
    | 'NO_KEYS',
    string
  >
>;

/**
 * How a language says what is wrong with a text.
 *
 * @returns a function of the code and of the parser's own words, which are said where there are no better ones
 */
export const yamlProblemIn =
  (problems: Readonly<Record<string, string>>) =>
  (code: string, said: string): string =>
    problems[code] ?? said;
