import { styleText } from 'node:util';
import type { Environment } from '../docker/endpoint.js';

const COLORS = ['bold', 'dim', 'red', 'green', 'yellow', 'cyan'] as const;
type Color = (typeof COLORS)[number];
/** Gives a text its colour, where the other end shows colours. */
type Paint = (text: string) => string;

/** What the other end can show. */
export interface Style {
  readonly color: Readonly<Record<Color, Paint>>;
  readonly marks: {
    readonly passed: string;
    readonly failed: string;
    readonly blocked: string;
    readonly error: string;
    /** Fails, and is known to. */
    readonly expected: string;
    /** Now this, now that. */
    readonly flaky: string;
    /** Fails, and may pass in a moment. */
    readonly waiting: string;
  };
  /** Columns to write in. */
  readonly columns: number;
}

/** What text is written for: a terminal, a file or a pipe. */
export interface Surface {
  readonly isTerminal: boolean;
  readonly columns: number;
}

const UNICODE = { passed: '✓', failed: '✗', blocked: '·', error: '!', expected: '~', flaky: '?', waiting: '…' };
const ASCII = { passed: 'ok', failed: 'X', blocked: '-', error: '!', expected: '~', flaky: '?', waiting: '..' };

/** Colour only on a terminal; NO_COLOR and FORCE_COLOR have the last word. @see https://no-color.org */
export function chooseStyle(surface: Surface, env: Environment): Style {
  return {
    color: colors(colorful(surface, env)),
    marks: speaksUtf8(env) ? UNICODE : ASCII,
    columns: Math.min(100, Math.max(40, surface.columns)),
  };
}

function colors(shown: boolean): Style['color'] {
  const paint = (color: Color): Paint =>
    shown ? (text) => text && styleText(color, text, { validateStream: false }) : (text) => text;
  return Object.fromEntries(COLORS.map((color) => [color, paint(color)])) as Style['color'];
}

function colorful({ isTerminal }: Surface, env: Environment): boolean {
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}

/** The locale of POSIX; on macOS and Windows terminals speak UTF-8. */
function speaksUtf8(env: Environment): boolean {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  if (locale) return /utf-?8/i.test(locale);
  return process.platform !== 'linux' || env.TERM !== 'linux';
}
