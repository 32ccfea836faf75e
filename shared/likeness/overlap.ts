/** How much of two texts is the same, counted in shingles. */

export interface Overlap {
  readonly shared: number;
  /** Of the first text, how much stands in the second, 0 to 1; and the other way round. */
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/** @param first, second  different hashes, ascending */
export function overlapOf(first: Uint32Array, second: Uint32Array): Overlap {
  let shared = 0;
  let a = 0;
  let b = 0;
  while (a < first.length && b < second.length) {
    const difference = (first[a] ?? 0) - (second[b] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
  }
  return { shared, ofFirst: shared / Math.max(1, first.length), ofSecond: shared / Math.max(1, second.length) };
}
