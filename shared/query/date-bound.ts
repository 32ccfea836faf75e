/** Dates in a query: a day, a month, a year, or a distance from today. */
import { type IsoDay, localDay } from "../domain/time.ts";

const dayMs = 86_400_000;
const unitDays: Readonly<Record<string, number>> = { d: 1, w: 7, m: 30, y: 365 };

/**
 * `after:2026-11` starts with the month's first day and includes it; `before:2026-11` ends before it.
 *
 * @returns the first day inside (`after`) or the first day outside (`before`); null when it is no date
 */
export function readDateBound(value: string, today: Date): IsoDay | null {
  const text = value.toLowerCase();
  if (text === "today") return localDay(today);
  if (text === "yesterday") return localDay(new Date(today.getTime() - dayMs));
  const [, count, unit] = /^(\d{1,4})([dwmy])$/.exec(text) ?? [];
  if (count !== undefined && unit !== undefined) return localDay(new Date(today.getTime() - Number(count) * (unitDays[unit] ?? 1) * dayMs));
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  return year === undefined ? null : realDay(`${year}-${month}-${day}`);
}

/** 31 April is no day. */
function realDay(text: string): IsoDay | null {
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}
