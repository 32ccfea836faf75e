/** Calendars: whether a day exists, its weekday, and days of the Persian calendar as Gregorian ones. */

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether the calendar has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `2026-01-06`. */
export function toIsoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** 1 (Monday) to 7 of an ISO day. */
export function weekdayOf(isoDay: string): number {
  return new Date(`${isoDay}T00:00:00Z`).getUTCDay() || 7;
}

/** The ISO day so many days later, or earlier. */
export function addDays(isoDay: string, days: number): string {
  return new Date(Date.parse(`${isoDay}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * A day of the Persian solar calendar as a Gregorian one, null if there is none. Eight years of 33 are leap years: the arithmetic
 * rule, which agrees with the astronomical one for all years that the press has seen.
 */
export function fromPersian(year: number, month: number, day: number): CalendarDay | null {
  if (month < 1 || month > 12 || day < 1 || day > (month <= 6 ? 31 : 30)) return null;
  const daysBefore = month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
  // 1 Farvardin 1399 was 20 March 2020; leap days are counted from the start of the cycles.
  const leaps = (at: number): number => Math.floor((8 * at + 21) / 33);
  const days = (year - 1399) * 365 + leaps(year) - leaps(1399) + daysBefore + day - 1;
  const date = new Date(Date.UTC(2020, 2, 20) + days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
