/** Approximate search for one passage in a text: Sellers' column recurrence (1980), with the start of each match carried along. */
export interface CloseMatch {
  readonly start: number;
  readonly end: number;
  /** Characters inserted, removed or replaced. */
  readonly errors: number;
}

/** More places than these make a passage that stands everywhere. */
const mostMatches = 40;

/**
 * @param maxErrors  at most these errors in a match
 * @returns the best match of each stretch of the text that is within bounds, the fewest errors first; matches do not overlap
 * Time O(text.length · wanted.length), cut to O(text.length · maxErrors) by leaving a column where all further cells are out of bounds.
 */
export function closeMatches(text: string, wanted: string, maxErrors: number): CloseMatch[] {
  const size = wanted.length;
  const found: CloseMatch[] = [];
  let errors = Int32Array.from({ length: size + 1 }, (_, row) => row);
  let starts = new Int32Array(size + 1);
  let nextErrors = new Int32Array(size + 1);
  let nextStarts = new Int32Array(size + 1);
  let active = Math.min(size, maxErrors + 1);
  for (let column = 1; column <= text.length; column += 1) {
    const code = text.charCodeAt(column - 1);
    const last = Math.min(size, active + 1);
    nextErrors[0] = 0;
    nextStarts[0] = column;
    for (let row = 1; row <= last; row += 1) {
      const replaced = cell(errors, row - 1) + (wanted.charCodeAt(row - 1) === code ? 0 : 1);
      // Below the cells of the last column everything was out of bounds.
      const inserted = row > active ? maxErrors + 1 : cell(errors, row) + 1;
      const removed = cell(nextErrors, row - 1) + 1;
      const least = Math.min(replaced, inserted, removed);
      nextErrors[row] = least;
      nextStarts[row] = least === replaced ? cell(starts, row - 1) : least === inserted ? cell(starts, row) : cell(nextStarts, row - 1);
    }
    active = last;
    while (active > 0 && cell(nextErrors, active) > maxErrors) active -= 1;
    [errors, nextErrors] = [nextErrors, errors];
    [starts, nextStarts] = [nextStarts, starts];
    if (active === size) keepBest(found, { start: cell(starts, size), end: column, errors: cell(errors, size) });
  }
  return found.sort((a, b) => a.errors - b.errors).slice(0, mostMatches);
}

const cell = (column: Int32Array, row: number): number => column[row] ?? 0;

/** Matches come by their end; one that overlaps the last is kept only in its place, and only if it is better. */
function keepBest(found: CloseMatch[], match: CloseMatch): void {
  const last = found.at(-1);
  if (last === undefined || match.start >= last.end) found.push(match);
  else if (match.errors < last.errors) found[found.length - 1] = match;
}

/**
 * How much of `wanted` stands at the very start of `text`, changed or not: 1 less errors a character, 0 when nothing does.
 */
export function likenessAtStart(text: string, wanted: string): number {
  if (wanted === "") return 1;
  let previous = Int32Array.from({ length: text.length + 1 }, (_, column) => column);
  for (let row = 1; row <= wanted.length; row += 1) {
    const current = new Int32Array(text.length + 1);
    current[0] = row;
    for (let column = 1; column <= text.length; column += 1) {
      const replaced = cell(previous, column - 1) + (wanted[row - 1] === text[column - 1] ? 0 : 1);
      current[column] = Math.min(replaced, cell(previous, column) + 1, cell(current, column - 1) + 1);
    }
    previous = current;
  }
  return Math.max(0, 1 - Math.min(...previous) / wanted.length);
}
