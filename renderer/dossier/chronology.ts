/** What the chronology of a dossier shows, apart from the DOM. */
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { IsoDay } from "../../shared/domain/time.ts";

/** How sure a row's point on the rail is: solid, dashed, or only a ring while there is no day at all. */
export type PointKind = "certain" | "doubtful" | "none";

export interface ChronologyLine {
  readonly row: ArticleRow;
  readonly point: PointKind;
  /** The day's own words, only where it differs from the line before; empty otherwise. */
  readonly days: readonly IsoDay[];
  readonly beginsDay: boolean;
}

function pointOf({ published }: ArticleRow): PointKind {
  if (published.day === null) return published.candidates.length > 0 ? "doubtful" : "none";
  return published.certainty === "certain" || published.certainty === "corrected" ? "certain" : "doubtful";
}

/** The day that a row is sorted and grouped by: its own, else its first candidate. */
function sortDay({ published }: ArticleRow): string {
  return published.day ?? [...published.candidates].sort()[0] ?? "9999-99-99";
}

const keyOf = ({ published }: ArticleRow): string => published.day ?? [...published.candidates].sort().join("|");

/** Rows oldest first; those with candidates only stand at their first candidate, those without any day at the end. */
export function chronologyLines(rows: readonly ArticleRow[]): ChronologyLine[] {
  const sorted = [...rows].sort((a, b) => {
    const byDay = sortDay(a).localeCompare(sortDay(b));
    return byDay !== 0 ? byDay : (a.published.instant ?? "").localeCompare(b.published.instant ?? "");
  });
  return sorted.map((row, index) => {
    const before = sorted[index - 1];
    const beginsDay = before === undefined || keyOf(before) !== keyOf(row);
    const days = row.published.day === null ? [...row.published.candidates].sort() : [row.published.day];
    return { row, point: pointOf(row), days, beginsDay };
  });
}

/** How many articles each name has, most first, then by name; null stands for articles without one. */
export function countBy(names: readonly (string | null)[]): { name: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name ?? "").localeCompare(b.name ?? ""));
}
