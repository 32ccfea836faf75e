/** Dates as texts write them: 6 January 2020, le 6 janvier 2020, 6. Januar 2020, 6 de enero, 6 января 2020 года, 6 يناير 2020, 06/01/2020. */
import { findMonth, findWeekday, foldDateText, monthNames, weekdayNames } from "./month.ts";

export interface WrittenDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** 1 (Monday) to 7, null if none stands beside it. */
  readonly weekday: number | null;
  /** The words as they stand in the text, its weekday included. */
  readonly words: string;
  /** Position in the text, UTF-16 code units. */
  readonly start: number;
  /** The other reading of 06/01/2020, where both are possible. */
  readonly swapped: boolean;
}

const before = "(?<![\\p{L}\\p{N}/.-])";
const after = "(?![\\p{L}\\p{N}])";
const year = "((?:19|20)\\d{2})";
const month = `(${monthNames})\\.?`;
const weekday = `(?:(${weekdayNames})[.,]?[,،]?\\s+(?:(?:the|le|den|der|el|il|dem|em)\\s+)?)?`;
const arabicTwin = `(?:\\s?/\\s?(?:${monthNames}))?`;

const dayFirst = new RegExp(
  `${before}${weekday}(\\d{1,2})(?:er|st|nd|rd|th|º|\\.)?\\s?-?(?:of |de |di |del )?-?\\s?${month}${arabicTwin}(?:,?\\s?-?(?:of |de |del |di )?'?${year})?${after}`,
  "gu",
);
const monthFirst = new RegExp(`${before}${weekday}${month}\\s?(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s*${year})?${after}`, "gu");
const yearFirst = new RegExp(
  `${before}${year}\\s?([-/.年])\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?:日|(?=[t\\s,;)]|$|[^\\p{L}\\p{N}]))`,
  "gu",
);
const numbers = new RegExp(`${before}${weekday}(\\d{1,2})([/.-])(\\d{1,2})\\3${year}(?![.]?\\d)`, "gu");
const shortYear = new RegExp(`${before}${weekday}(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![.:]?\\d|\\s?(?:uhr|h\\b))`, "gu");
const weekdayAfter = new RegExp(`^\\s?(?:года|г\\.)?[,\\s(]*(${weekdayNames})${after}`, "u");

/** Finds the dates of a text in their order. Dates that no calendar has (31 February) are left out. */
export function findDates(text: string): WrittenDate[] {
  const folded = foldDateText(text);
  const found = [
    ...[...folded.matchAll(yearFirst)].map((m) => toDate(text, folded, m, [m[1], m[3], m[4]], null)),
    ...[...folded.matchAll(dayFirst)].map((m) => toDate(text, folded, m, [m[4], monthText(m[3]), m[2]], m[1] ?? null)),
    ...[...folded.matchAll(monthFirst)].map((m) => toDate(text, folded, m, [m[4], monthText(m[2]), m[3]], m[1] ?? null)),
    ...[...folded.matchAll(shortYear)].map((m) => toDate(text, folded, m, [`20${m[4] ?? ""}`, m[3], m[2]], m[1] ?? null)),
    ...[...folded.matchAll(numbers)].flatMap((m) => readNumbers(text, folded, m)),
  ].filter((date) => date !== null);
  const first = found.sort((a, b) => a.start - b.start || b.words.length - a.words.length);
  return first.filter((date, at) => at === 0 || date.swapped || date.start >= endOf(first[at - 1]));
}

const endOf = (date: WrittenDate | undefined): number => (date ? date.start + date.words.length : 0);
const monthText = (name: string | undefined): string | undefined => (name ? String(findMonth(name) ?? "") : undefined);

function toDate(
  text: string,
  folded: string,
  match: RegExpExecArray,
  parts: readonly [year: string | undefined, month: string | undefined, day: string | undefined],
  weekdayName: string | null,
  swapped = false,
): WrittenDate | null {
  const [yearNumber, monthNumber, dayNumber] = parts.map((part) => (part ? Number(part) : null));
  if (!monthNumber || !dayNumber || !isDay(yearNumber ?? 2000, monthNumber, dayNumber)) return null;
  const end = match.index + match[0].length;
  const trailing = weekdayAfter.exec(folded.slice(end, end + 40));
  return {
    year: yearNumber ?? null,
    month: monthNumber,
    day: dayNumber,
    weekday: findWeekday(weekdayName ?? trailing?.[1] ?? "") ?? null,
    words: text.slice(match.index, end).trim(),
    start: match.index,
    swapped,
  };
}

/** 13/11/2026 can be read one way, 06/01/2020 two; with points the day comes first. */
function readNumbers(text: string, folded: string, match: RegExpExecArray): (WrittenDate | null)[] {
  const [, name, first, mark, second, yearText] = match;
  const dayFirstReading = toDate(text, folded, match, [yearText, second, first], name ?? null);
  const monthFirstReading = toDate(text, folded, match, [yearText, first, second], name ?? null, dayFirstReading !== null);
  if (mark === "." || first === second) return [dayFirstReading ?? monthFirstReading];
  return [dayFirstReading, monthFirstReading];
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
