import { type Document, Lexer, LineCounter, Parser, parseDocument, type SchemaOptions, type ToJSOptions } from 'yaml';

/** What a text says. */
export interface Yaml {
  readonly content: unknown;
  /** The same with the place of each part. */
  readonly document: Document;
  readonly placeOf: (offset: number) => Place;
}

/** In a text, counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where a text is no YAML, and why: by a code that `src/words` can explain, and in the parser's words. */
export interface NotYaml extends Place {
  readonly fault: string;
  readonly problem: string;
}

/** No file that a person writes has so many levels; with some thousands the parser's recursion takes the process down. */
const LEVELS = 100;

/**
 * Reads YAML 1.2. Anchors are expanded within the parser's own bounds, so that a "YAML bomb" is an error and not the end of the
 * memory.
 *
 * @example parseYaml('a: [1') // { line: 1, column: 6, fault: 'BAD_INDENT', problem: 'Flow sequence …' }
 */
export function parseYaml(text: string, options: SchemaOptions & ToJSOptions = {}): Yaml | NotYaml {
  const deep = tooDeep(text);
  if (deep) return { ...deep, fault: 'TOO_DEEP', problem: `More than ${LEVELS} levels` };
  const lineCounter = new LineCounter();
  const placeOf = (offset: number) => placeIn(lineCounter, offset);
  // a warning would go to the terminal as it is, with whatever the text holds
  const document = parseDocument(text, { ...options, lineCounter, prettyErrors: false, logLevel: 'error' });
  const [error] = document.errors;
  if (error) return { ...placeOf(error.pos[0]), fault: error.code, problem: error.message };
  try {
    return { content: document.toJS(options), document, placeOf };
  } catch (error) {
    return { line: 1, column: 1, fault: 'BAD_ALIAS', problem: (error as Error).message };
  }
}

/** Where a text has too many levels. */
function tooDeep(text: string): Place | undefined {
  const lines = new LineCounter();
  lines.addNewLine(0);
  const parser = new Parser(lines.addNewLine);
  for (const token of new Lexer().lex(text)) {
    Array.from(parser.next(token));
    if (parser.stack.length > LEVELS) return placeIn(lines, parser.offset);
  }
  return undefined;
}

function placeIn(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}
