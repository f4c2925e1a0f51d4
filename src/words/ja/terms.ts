/** Parts of Japanese sentences. */

/** `「a」、「b」`. */
export const list = (names: readonly string[]): string => names.map((name) => `「${name}」`).join('、');

/** Lines that somebody else wrote, set off from our own. */
export const quote = (lines: readonly string[]): string => lines.map((line) => `  ${line}`).join('\n');

/** `2026/11/21 14:03:12`, in the reader's time zone. @param iso ISO 8601 */
export const moment = (iso: string): string => new Date(iso).toLocaleString('ja-JP');

/** @param seconds any number, also a fraction */
export function duration(seconds: number): string {
  if (seconds < 1) return '1秒足らず';
  if (seconds < 120) return `${Math.round(seconds)}秒`;
  return seconds < 7200 ? `${Math.round(seconds / 60)}分` : `${Math.round(seconds / 3600)}時間`;
}

const EXIT_CODES: Readonly<Record<number, string>> = {
  0: '正常終了',
  1: 'プログラムがエラーで終了',
  2: 'プログラムがエラーで終了、オプションの誤りなど',
  125: 'Dockerが実行できなかった',
  126: 'プログラムを実行する権限がない',
  127: 'プログラムが見つからない',
  128: '一度も動いていない',
  130: 'Ctrl-Cで中断',
  137: '強制終了、docker kill や docker rm -f、10秒たった docker stop、メモリ不足など',
  139: 'メモリアクセスの異常で停止',
  143: '停止の指示を受けて終了、docker stop など',
};

/** Linux has so many signals. */
const SIGNALS = 64;

/** What is beyond 128 is the number of the signal that ended it. */
export const exitCodeMeans = (code: number): string =>
  EXIT_CODES[code] ??
  (code > 128 && code <= 128 + SIGNALS ? `シグナル${code - 128}で終了` : 'プログラムがエラーで終了');
