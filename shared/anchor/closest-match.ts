/** Approximate search for one passage in a text: Sellers' column recurrence (1980), with the start of each match carried along. */
export interface ClosestMatch {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/**
 * @param maxErrors  characters that may be inserted, removed or replaced
 * @returns the match with the fewest errors; null when none is within bounds, or when two places that do not overlap are equally close
 * Time O(text.length · wanted.length), cut to O(text.length · maxErrors) by leaving a column where all further cells are out of bounds.
 */
export function closestMatch(text: string, wanted: string, maxErrors: number): ClosestMatch | null {
  const size = wanted.length;
  let errors = Array.from({ length: size + 1 }, (_, row) => row);
  let starts = new Array<number>(size + 1).fill(0);
  let active = Math.min(size, maxErrors + 1);
  let best: ClosestMatch | null = null;
  let rival = false;
  for (let column = 1; column <= text.length; column += 1) {
    const nextErrors = [0];
    const nextStarts = [column];
    const character = text[column - 1];
    const last = Math.min(size, active + 1);
    for (let row = 1; row <= last; row += 1) {
      const replaced = (errors[row - 1] ?? Infinity) + (wanted[row - 1] === character ? 0 : 1);
      const inserted = (errors[row] ?? Infinity) + 1;
      const removed = (nextErrors[row - 1] ?? Infinity) + 1;
      const least = Math.min(replaced, inserted, removed);
      nextErrors.push(least);
      nextStarts.push((least === replaced ? starts[row - 1] : least === inserted ? starts[row] : nextStarts[row - 1]) ?? column);
    }
    active = last;
    while (active > 0 && (nextErrors[active] ?? Infinity) > maxErrors) active -= 1;
    errors = nextErrors;
    starts = nextStarts;
    const found = errors[size];
    if (found === undefined || found > maxErrors) continue;
    const start = starts[size] ?? column;
    if (best === null || found < best.errors) {
      best = { start, end: column, errors: found };
      rival = false;
    } else if (found === best.errors && start >= best.end) rival = true;
  }
  return rival ? null : best;
}
