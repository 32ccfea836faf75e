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

/** A day without its year when that is the present one: "9 Nov", "9 Nov 2025". */
export function shortDay(day: IsoDay, locale: string, today: IsoDay): string {
  const year = day.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(dayLocale(locale), { day: "numeric", month: "short", timeZone: "UTC", ...year }).format(at(day));
}

/** From the first day to the last, each part said once: "6 – 10 Nov 2026". */
export function period(from: IsoDay, to: IsoDay, locale: string): string {
  const words = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(dayLocale(locale), words).formatRange(at(from), at(to));
}

/** The parts of "7 or 8 Nov": the month is said once when both days share it. */
export function eitherDay(first: IsoDay, second: IsoDay, locale: string, today: IsoDay): { first: string; second: string } {
  const isOneMonth = first.slice(0, 7) === second.slice(0, 7);
  return {
    first: isOneMonth ? String(Number(first.slice(8))) : shortDay(first, locale, today),
    second: shortDay(second, locale, today),
  };
}

const at = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);

/** English days are written the British way, day before month, as the offices do. */
const dayLocale = (locale: string): string => (locale === "en" ? "en-GB" : locale);
