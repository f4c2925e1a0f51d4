import type { ReadStream, WriteStream } from 'node:tty';

/** A terminal that is drawn on as a whole. What was on it before comes back when it is closed. */
export interface Screen {
  readonly size: { readonly columns: number; readonly rows: number };
  /** Takes the place of what was drawn before. */
  draw(text: string): void;
  /** May be called more than once. */
  close(): void;
}

export const CTRL_C = '\u0003';

/** The alternate screen, without a cursor. */
const OPEN = '\u001b[?1049h\u001b[?25l';
const CLOSE = '\u001b[?25h\u001b[?1049l';
/** Home, and all below goes; where the terminal knows how, it shows nothing before the end of the drawing. */
const DRAW = ['\u001b[?2026h\u001b[H\u001b[J', '\u001b[?2026l'] as const;

/** @param onKey a letter, or a control character; keys that send more than one character are none of ours */
export function openScreen(input: ReadStream, output: WriteStream, onKey: (key: string) => void): Screen {
  let drawn = '';
  let isOpen = true;
  const show = () => isOpen && output.write(`${DRAW[0]}${drawn.replaceAll('\n', '\r\n')}${DRAW[1]}`);
  const hear = (typed: Buffer | string) => {
    const keys = String(typed);
    if (!keys.startsWith('\u001b')) for (const key of keys) if (isOpen) onKey(key);
  };
  input.setRawMode(true);
  input.on('data', hear).resume();
  output.on('resize', show).write(OPEN);
  return {
    get size() {
      return { columns: output.columns || 80, rows: output.rows || 24 };
    },
    draw: (text) => {
      drawn = text;
      show();
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      input.off('data', hear).pause();
      input.setRawMode(false);
      output.off('resize', show).write(CLOSE);
    },
  };
}
