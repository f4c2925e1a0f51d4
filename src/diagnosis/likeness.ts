/** True for names with the same letters and digits, whatever their case and hyphens: `my_vol` is like `My-Vol`. */
export function looksLike(a: string, b: string): boolean {
  return letters(a) === letters(b);
}

const letters = (name: string): string => name.replace(/[^a-z0-9]/gi, '').toLowerCase();
