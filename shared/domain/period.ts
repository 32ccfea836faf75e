/** Stretches of days as people count them. */
import type { IsoDay } from "./time.ts";

/** A period of days: `from` belongs to it, `before` does not. */
export interface Period {
  readonly from: IsoDay;
  readonly before: IsoDay;
}

export type PeriodUnit = "day" | "week" | "month" | "quarter" | "year";

const dayMs = 86_400_000;

/** The first day of the unit that holds `day`; weeks begin on Monday (ISO 8601). */
export function periodStart(day: IsoDay, unit: PeriodUnit): IsoDay {
  const date = new Date(day);
  switch (unit) {
    case "day":
      return day;
    case "week":
      return text(new Date(date.getTime() - ((date.getUTCDay() + 6) % 7) * dayMs));
    case "month":
      return `${day.slice(0, 7)}-01`;
    case "quarter":
      return text(new Date(Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1)));
    case "year":
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** @param start  as `periodStart` gives it */
export function nextPeriod(start: IsoDay, unit: PeriodUnit): IsoDay {
  const date = new Date(start);
  if (unit === "day" || unit === "week") return text(new Date(date.getTime() + (unit === "day" ? 1 : 7) * dayMs));
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : 12;
  return text(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

/** All periods that hold a day from `first` to `last`, both included, oldest first; none when `first` is the later one. */
export function periodsBetween(first: IsoDay, last: IsoDay, unit: PeriodUnit): Period[] {
  const periods: Period[] = [];
  for (let from = periodStart(first, unit); from <= last; ) {
    const before = nextPeriod(from, unit);
    periods.push({ from, before });
    // After the year 9999 the days no longer sort as text.
    if (before <= from) break;
    from = before;
  }
  return periods;
}

/** How many days lie from `first` to `last`, both included. */
export const daysBetween = (first: IsoDay, last: IsoDay): number => (Date.parse(last) - Date.parse(first)) / dayMs + 1;

/** The last day inside a period. */
export const lastDay = (period: Period): IsoDay => text(new Date(Date.parse(period.before) - dayMs));

const text = (date: Date): IsoDay => date.toISOString().slice(0, 10);
