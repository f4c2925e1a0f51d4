/** The value that is in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param part 0.25 for the value that a quarter of all are below. @example quantile([1, 2, 3], 0.5) // 2 */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [low = Number.NaN, high = low] = sorted.slice(Math.floor(at), Math.floor(at) + 2);
  return low + (high - low) * (at % 1);
}

/** A ratio as pairs give it, with its spread. */
export interface Ratio {
  readonly median: number;
  /** A quarter of the pairs is below the first, a quarter above the second. */
  readonly quartiles: readonly [number, number];
}

/** @param base of the same rounds: what is compared ran a moment apart, on a machine in the same mood */
export function ratio(values: readonly number[], base: readonly number[]): Ratio {
  const ratios = values.map((value, at) => value / (base[at] ?? Number.NaN));
  return { median: median(ratios), quartiles: [quantile(ratios, 0.25), quantile(ratios, 0.75)] };
}

/** How much one more costs: the median of the slopes between all pairs of points, which one slow run does not move. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const slopes = points.flatMap(([x, y], at) =>
    points.slice(at + 1).flatMap(([x2, y2]) => (x2 === x ? [] : (y2 - y) / (x2 - x))),
  );
  return median(slopes);
}
