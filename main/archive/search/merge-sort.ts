/** Sorts in steps, so that a long sort can wait for others, or be given up. */

const runLength = 2048;

/**
 * Bottom-up merge sort.
 *
 * @param compare  of two places
 * @returns the places from 0 to `count` in order; yields the share that is done after every few thousand comparisons
 */
export function* mergeSort(count: number, compare: (a: number, b: number) => number): Generator<number, Uint32Array> {
  let from = Uint32Array.from({ length: count }, (_, at) => at);
  let into = new Uint32Array(count);
  const passes = 1 + Math.max(0, Math.ceil(Math.log2(count / runLength)));
  for (let start = 0; start < count; start += runLength) {
    from.subarray(start, start + runLength).sort(compare);
    yield start / count / passes;
  }
  for (let width = runLength, pass = 1; width < count; width *= 2, pass += 1) {
    for (let start = 0; start < count; start += 2 * width) {
      const middle = Math.min(start + width, count);
      const end = Math.min(start + 2 * width, count);
      for (let at = start, left = start, right = middle; at < end; at += 1) {
        const takesLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
        into[at] = (takesLeft ? from[left] : from[right]) ?? 0;
        if (takesLeft) left += 1;
        else right += 1;
        if (at % runLength === 0) yield (pass + at / count) / passes;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}
