/** Dates in a query: a day, a month, a quarter, a year, a distance from today, or a range of them, as people of four languages write them. */
import type { IsoDay } from "../domain/time.ts";
import type { DateField } from "./ast.ts";
import { type Days, dayNumber, dayOf, isoOf, monthsOn, realDay } from "./calendar.ts";
import { monthNamed, readSpoken } from "./spoken-date.ts";

export type ReadPeriod =
  | { readonly from: IsoDay | null; readonly to: IsoDay | null }
  | "unknown"
  /** 03/04/2026 is two days. */
  | "ambiguous"
  | "backwards";

/**
 * `after:2026-11` and `since:` start with the first day named and include it, `before:` ends before it, `date:` is all of it.
 *
 * @param today  what `7d` and "last week" count from
 */
export function readPeriod(field: DateField, value: string, today: Date): ReadPeriod {
  const now = dayOf(today);
  const text = value.trim().toLowerCase().replace(/\s+/gu, " ");
  const ends = /^(.*?)\.\.+(.*)$/u.exec(text);
  if (ends) return field === "date" ? readRange(ends[1] ?? "", ends[2] ?? "", now) : "unknown";
  const [, sign = "", bare = ""] = /^(>=|<=|>|<|≥|≤|=)?\s*(.*)$/su.exec(text) ?? [];
  const days = readDays(bare, now);
  if (days === "ambiguous") return days;
  if (days === null || (sign !== "" && field !== "date")) return "unknown";
  return bounds(field === "date" ? sign : field, days);
}

function bounds(side: string, days: Days): ReadPeriod {
  const [from, to] = [isoOf(days.from), isoOf(days.to)];
  if (side === "before" || side === "<") return { from: null, to: from };
  if (side === "<=" || side === "≤") return { from: null, to };
  if (side === ">") return { from: to, to: null };
  return { from, to: (side === "" || side === "=") && !days.isDistance ? to : null };
}

function readRange(left: string, right: string, now: number): ReadPeriod {
  const first = left.trim() === "" ? null : readDays(left.trim(), now);
  const last = right.trim() === "" ? null : readDays(right.trim(), now);
  if (first === "ambiguous" || last === "ambiguous") return "ambiguous";
  if ((first === null && left.trim() !== "") || (last === null && right.trim() !== "") || (first ?? last) === null) return "unknown";
  if (first && last && first.from >= last.to) return "backwards";
  return { from: first && isoOf(first.from), to: last && isoOf(last.to) };
}

function readDays(text: string, now: number): Days | "ambiguous" | null {
  const days = readFigures(text) ?? readNamedMonth(text) ?? readSpoken(text, now);
  if (days === null || days === "ambiguous") return days;
  // A year of five figures is none.
  return days.from >= dayNumber(1000, 1, 1) && days.to <= dayNumber(9999, 12, 31) ? days : null;
}

const oneDay = (day: number | null): Days | null => (day === null ? null : { from: day, to: day + 1 });
const months = (from: number, count: number): Days => ({ from, to: monthsOn(from, count) });

/** 2026, 2026-11, 2026/11/2, 20261102, 2.11.2026, 25/11/2026, 2026-Q4. */
function readFigures(text: string): Days | "ambiguous" | null {
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/.exec(text);
  if (whole?.[0].length === 8 && !/\D/.test(text)) return oneDay(realDay(Number(whole[1]), Number(whole[2]), Number(whole[3])));
  if (whole) return readYearFirst(Number(whole[1]), whole[3], whole[4]);
  const quarter = /^(\d{4})[- ]?[qt]([1-4])$/.exec(text) ?? /^[qt]([1-4])[- /]?(\d{4})$/.exec(text);
  if (quarter) {
    const [year, part] = text[0] === "q" || text[0] === "t" ? [quarter[2], quarter[1]] : [quarter[1], quarter[2]];
    return Number(year) < 1000 ? null : months(dayNumber(Number(year), Number(part) * 3 - 2, 1), 3);
  }
  const dayFirst = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!dayFirst) return null;
  const [left, right, year] = [Number(dayFirst[1]), Number(dayFirst[3]), Number(dayFirst[4])];
  // With points the day is first everywhere; with strokes Americans put the month there.
  if (dayFirst[2] === "." || left > 12 || left === right) return oneDay(realDay(year, right, left));
  return right > 12 ? oneDay(realDay(year, left, right)) : "ambiguous";
}

/** @returns the value with its days in figures written so that none is ambiguous: as read with the day first, as every language of the window writes it, then with the month first */
export function bothReadings(value: string): readonly string[] {
  const written = (order: (first: string, second: string) => string): string =>
    value.replace(/(?<!\d)(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g, (day, first, _, second, year) =>
      readFigures(day) === "ambiguous" ? `${year}-${order(first.padStart(2, "0"), second.padStart(2, "0"))}` : day,
    );
  return [written((day, month) => `${month}-${day}`), written((month, day) => `${month}-${day}`)];
}

function readYearFirst(year: number, month: string | undefined, day: string | undefined): Days | null {
  if (year < 1000) return null;
  if (month === undefined) return months(dayNumber(year, 1, 1), 12);
  if (day !== undefined) return oneDay(realDay(year, Number(month), Number(day)));
  const first = realDay(year, Number(month), 1);
  return first === null ? null : months(first, 1);
}

/** "March 2026", "2 mars 2026", "1er mars 2026", "2. März 2026", "2 de marzo de 2026", "March 2, 2026". */
function readNamedMonth(text: string): Days | null {
  const parts = /^(?:(\d{1,2})(?:\.|er|st|nd|rd|th|º)? )?(?:de )?(\p{L}+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?,)?(?: de| del)? (\d{4})$/u.exec(
    text,
  );
  const month = monthNamed(parts?.[2] ?? "");
  if (!parts || month === null) return null;
  const year = Number(parts[4]);
  const day = parts[1] ?? parts[3];
  return day === undefined ? readYearFirst(year, String(month), undefined) : oneDay(realDay(year, month, Number(day)));
}
