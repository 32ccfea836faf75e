/** Turns counts of days into a few bars of equal periods, empty ones included. */
import type { FacetValue } from "../../shared/contract/search.ts";
import type { IsoDay } from "../../shared/domain/time.ts";
import type { Period } from "./facet-query.ts";

export interface Bar extends Period {
  readonly count: number;
}

type Unit = "day" | "week" | "month" | "quarter" | "year";

const dayMs = 86_400_000;
const daysIn: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365 };
const units: readonly Unit[] = ["day", "week", "month", "quarter", "year"];

/**
 * @param days  counts by day (`2026-11-02`), in any order
 * @param most  how many bars there is room for; the smallest unit that fits is taken
 * @returns bars without a gap, oldest first; empty without a day
 */
export function histogram(days: readonly FacetValue[], most = 48): Bar[] {
  const sorted = [...days].sort((a, b) => (a.value < b.value ? -1 : 1));
  const first = sorted[0]?.value;
  const last = sorted.at(-1)?.value;
  if (first === undefined || last === undefined) return [];
  const length = (Date.parse(last) - Date.parse(first)) / dayMs + 1;
  const unit = units.find((each) => length / daysIn[each] <= most) ?? "year";
  const bars: { from: IsoDay; before: IsoDay; count: number }[] = [];
  for (let from = startOf(first, unit); from <= last; from = nextStart(from, unit))
    bars.push({ from, before: nextStart(from, unit), count: 0 });
  let at = 0;
  for (const day of sorted) {
    while ((bars[at]?.before ?? "9999") <= day.value) at += 1;
    const bar = bars[at];
    if (bar) bar.count += day.count;
  }
  return bars;
}

/** The period of a month written as `2026-11`. */
export function monthPeriod(month: string): Period {
  const from = `${month}-01`;
  return { from, before: nextStart(from, "month") };
}

/** The last day inside a period. */
export const lastDay = (period: Period): IsoDay => text(new Date(Date.parse(period.before) - dayMs));

/** Whether every article of the bar is inside the days that match. */
export function isWithin(bar: Bar, first: IsoDay | null, last: IsoDay | null): boolean {
  return first !== null && last !== null && bar.before > first && bar.from <= last;
}

function startOf(day: IsoDay, unit: Unit): IsoDay {
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

function nextStart(day: IsoDay, unit: Unit): IsoDay {
  const date = new Date(day);
  if (unit === "day" || unit === "week") return text(new Date(date.getTime() + daysIn[unit] * dayMs));
  const months = unit === "month" ? 1 : unit === "quarter" ? 3 : 12;
  return text(new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)));
}

const text = (date: Date): IsoDay => date.toISOString().slice(0, 10);
