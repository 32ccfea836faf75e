/** Turns counts of days into a few bars of equal periods, empty ones included. */
import type { FacetValue } from "../../shared/contract/search.ts";
import { daysBetween, nextPeriod, type Period, type PeriodUnit, periodsBetween } from "../../shared/domain/period.ts";
import type { IsoDay } from "../../shared/domain/time.ts";

export interface Bar extends Period {
  readonly count: number;
}

const daysIn: Readonly<Record<PeriodUnit, number>> = { day: 1, week: 7, month: 30.4, quarter: 91.3, year: 365 };
const units: readonly PeriodUnit[] = ["day", "week", "month", "quarter", "year"];

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
  const length = daysBetween(first, last);
  const unit = units.find((each) => length / daysIn[each] <= most) ?? "year";
  const bars = periodsBetween(first, last, unit).map((period) => ({ ...period, count: 0 }));
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
  return { from, before: nextPeriod(from, "month") };
}

/** Whether every article of the bar is inside the days that match. */
export function isWithin(bar: Bar, first: IsoDay | null, last: IsoDay | null): boolean {
  return first !== null && last !== null && bar.before > first && bar.from <= last;
}
