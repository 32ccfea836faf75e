/** The arithmetic of a list of which only the rows in sight exist. */

/**
 * The row that a key moves to; null when the key does not move.
 *
 * @param isHead  whether a line is a head, which is stepped over: the way that the key goes, or back from the first line
 */
export function rowAfterKey(
  key: string,
  cursor: number | null,
  total: number,
  page: number,
  isHead: (line: number) => boolean = () => false,
): number | null {
  if (total === 0) return null;
  const wanted = wantedRow(key, cursor, total, page);
  if (wanted === null) return null;
  const bounded = Math.min(total - 1, Math.max(0, wanted));
  if (!isHead(bounded)) return bounded;
  const isUp = key === "ArrowUp" || key === "PageUp";
  return isUp && bounded > 0 ? bounded - 1 : bounded + 1;
}

function wantedRow(key: string, cursor: number | null, total: number, page: number): number | null {
  switch (key) {
    case "ArrowDown":
      return cursor === null ? 0 : cursor + 1;
    case "ArrowUp":
      return (cursor ?? total) - 1;
    case "PageDown":
      return (cursor ?? 0) + page;
    case "PageUp":
      return (cursor ?? 0) - page;
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
