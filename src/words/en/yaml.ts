import { type YamlProblems, yamlProblemIn } from '../yaml.js';

const PROBLEMS: YamlProblems = {
  TAB_AS_INDENT: 'a tab stands where spaces have to be',
  BAD_INDENT: 'it does not begin in the column where it should, or a bracket is not closed',
  MISSING_CHAR: 'a colon, a dash or a closing quotation mark is missing',
  DUPLICATE_KEY: 'this key is there twice',
  BLOCK_AS_IMPLICIT_KEY:
    'something inside a value that is complete: the indentation is wrong, or two keys are on one line',
  MULTILINE_IMPLICIT_KEY: 'a colon is missing, or the space behind it',
  BLOCK_IN_FLOW: 'a list or keys by indentation, within brackets',
  UNEXPECTED_TOKEN: 'something that cannot stand here',
  BAD_SCALAR_START: 'a value that begins with this character has to be quoted',
  BAD_DQ_ESCAPE: 'a backslash between double quotes, and not one of the known ones',
  BAD_ALIAS: 'an alias (*) that leads nowhere',
  TAG_RESOLVE_FAILED: 'an unknown tag (it begins with !)',
  MULTIPLE_DOCS: 'a second document begins here (---)',
  TOO_DEEP: 'too many levels',
  NO_KEYS: 'no "key: value" is there',
};

export const yamlProblem = yamlProblemIn(PROBLEMS);
