/** Days, weeks, months and years as numbers: no clock, no zone. A day is counted from 1970-01-01. */
import type { IsoDay } from "../domain/time.ts";

/** Days from `from` (inclusive) to `to` (exclusive). `isDistance`: so long ago, and so for a period everything since. */
export interface Days {
  readonly from: number;
  readonly to: number;
  readonly isDistance?: boolean;
}

const dayMs = 86_400_000;

export const dayNumber = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / dayMs);

/** The day as this computer's clock shows it. */
export const dayOf = (date: Date): number => dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate());

export const isoOf = (day: number): IsoDay => new Date(day * dayMs).toISOString().slice(0, 10);

export function partsOf(day: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 31 April is no day. */
export function realDay(year: number, month: number, day: number): number | null {
  const number = dayNumber(year, month, day);
  const parts = partsOf(number);
  return parts.year === year && parts.month === month && parts.day === day ? number : null;
}

/** The same day so many months on; the month's last where it has no such day. */
export function monthsOn(day: number, months: number): number {
  const parts = partsOf(day);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return Math.min(dayNumber(year, month, parts.day), dayNumber(year, month + 1, 1) - 1);
}

/** Monday of the day's week. */
export const weekStart = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

/** The number of a day as `isoOf` writes it. */
export const isoToDay = (day: IsoDay): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs);
