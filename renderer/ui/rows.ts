/** The arithmetic of a list of which only the rows in sight exist. */

/** The row that a key moves to; null when the key does not move. */
export function rowAfterKey(key: string, cursor: number | null, total: number, page: number): number | null {
  if (total === 0) return null;
  const bounded = (row: number): number => Math.min(total - 1, Math.max(0, row));
  switch (key) {
    case "ArrowDown":
      return cursor === null ? 0 : bounded(cursor + 1);
    case "ArrowUp":
      return bounded((cursor ?? total) - 1);
    case "PageDown":
      return bounded((cursor ?? 0) + page);
    case "PageUp":
      return bounded((cursor ?? 0) - page);
    case "Home":
      return 0;
    case "End":
      return total - 1;
    default:
      return null;
  }
}

/** The numbers of the pages that rows `first` to `last` stand on, and always the first, which knows the total. */
export function pagesFor(first: number, last: number, pageSize: number): number[] {
  const from = Math.floor(first / pageSize);
  const to = Math.floor(Math.max(first, last) / pageSize);
  return [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, at) => from + at)])];
}
