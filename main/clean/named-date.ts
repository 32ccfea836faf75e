/** Dates whose month is a word, in any order that a language has: read word by word about the month's name. */
import { fromPersian, isDay } from "./calendar.ts";
import { findMonths, findWeekday, type MonthReading } from "./month.ts";
import type { WrittenDate } from "./written-date.ts";

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly isNumber: boolean;
}

const tokenPattern = /\d+|[\u0E01-\u0E2E]\p{M}?\.[\u0E01-\u0E2E]|[\p{L}\p{M}][\p{L}\p{M}']*(?:-[\p{L}\p{M}']+)*/gu;

/** Words that may stand between the parts of a date, folded: "6th of January", "6 de enero de 2020", "ng 6 tammikuuta". */
const between = new Set(
  "st nd rd th er re of de del di d do da the le el il la den der dem em am ng ta na ti tis roku r god g года г году gada m d. y سنة عام ماه พ.ศ ค.ศ ที่ a e i an yil".split(
    " ",
  ),
);
const gap = /^[\s.,،'’ºª°()-]{0,4}$/;
/** "on page 12, May 1911 …": no comma parts a day from the month after it. */
const dayGap = /^[\s.ºª°-]{0,4}$/;
const weekdayGap = /^[\s.,،():-]{0,4}$/;

/** Finds the dates of a text that name their month. `language`: which of two months a name means ("listopada"), null if unknown. */
export function findNamedDates(text: string, folded: string, language: string | null): WrittenDate[] {
  const tokens = [...folded.matchAll(tokenPattern)].map(
    (match): Token => ({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      isNumber: /^\d/.test(match[0]),
    }),
  );
  const found: WrittenDate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const name = readName(tokens, at, folded);
    if (!name) continue;
    const own = name.readings.filter((reading) => language !== null && reading.languages.includes(language));
    (own.length > 0 ? own : name.readings).forEach((reading, index) => {
      const date = readAbout({ text, folded, tokens }, at, name.last, reading, index > 0);
      if (date) found.push(date);
    });
  }
  return found;
}

interface MonthName {
  readonly readings: readonly MonthReading[];
  /** Index of its last token: the Levant's months have two words, and papers print both names with a slash. */
  readonly last: number;
}

function readName(tokens: readonly Token[], at: number, folded: string): MonthName | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || token.isNumber) return null;
  const two = next && !next.isNumber && next.start === token.end + 1 ? findMonths(`${token.text} ${next.text}`) : [];
  const readings = two.length > 0 ? two : findMonths(token.text.replace(/-/g, ""));
  if (readings.length === 0) return null;
  const last = two.length > 0 ? at + 1 : at;
  const twin = tokens[last + 1];
  const isTwin = twin !== undefined && /^\s?\/\s?$/.test(folded.slice(tokens[last]?.end, twin.start)) && findMonths(twin.text).length > 0;
  return { readings, last: isTwin ? last + 1 : last };
}

interface Scan {
  readonly text: string;
  readonly folded: string;
  readonly tokens: readonly Token[];
}

function readAbout(scan: Scan, first: number, last: number, reading: MonthReading, swapped: boolean): WrittenDate | null {
  const left = readDay(scan, first, -1);
  const right = left ? null : readDay(scan, last, 1);
  const day = left ?? right;
  if (!day) return null;
  const afterAll = right ? right.at : last;
  const yearAfter = readYear(scan, afterAll, 1);
  const yearBefore = yearAfter ? null : readYear(scan, left ? left.at : first, -1);
  const year = yearAfter ?? yearBefore;
  if ((reading.isShort || reading.isPersian) && !year) return null;
  const date = toGregorian(reading, year?.value ?? null, day.value);
  if (!date) return null;
  const from = Math.min(first, left?.at ?? first, yearBefore?.at ?? first);
  const to = Math.max(afterAll, yearAfter?.at ?? afterAll);
  const lead = readWeekday(scan, from, -1);
  const weekday = lead ?? readWeekday(scan, to, 1);
  const start = scan.tokens[lead ? lead.at : from]?.start ?? 0;
  return { ...date, weekday: weekday?.value ?? null, words: scan.text.slice(start, scan.tokens[to]?.end).trim(), start, swapped };
}

function toGregorian(reading: MonthReading, year: number | null, day: number): Pick<WrittenDate, "year" | "month" | "day"> | null {
  if (reading.isPersian) return year !== null && year < 1500 ? fromPersian(year, reading.month, day) : null;
  // Thailand counts from the Buddha: 2563 is 2020.
  const common = year !== null && year > 2400 ? year - 543 : year;
  if (common !== null && (common < 1900 || common > 2099)) return null;
  return isDay(common ?? 2000, reading.month, day) ? { year: common, month: reading.month, day } : null;
}

interface Found {
  readonly at: number;
  readonly value: number;
}

/** The number of one or two digits beside a month, perhaps with a small word between. */
function readDay(scan: Scan, from: number, step: 1 | -1): Found | null {
  const at = beside(scan, from, step, dayGap);
  const token = at === null ? undefined : scan.tokens[at];
  if (at === null || !token || token.text.length > 2 || Number(token.text) > 31 || Number(token.text) === 0) return null;
  const previous = scan.folded.charAt(token.start - 1);
  if (/[\p{L}\p{N}]/u.test(previous) || (/[/.:]/.test(previous) && /\d/.test(scan.folded.charAt(token.start - 2)))) return null;
  // "November 19:30" is a time, "May 2.4 million" a sum.
  if (step === 1 && /^(?:[:.,]\d|\s?[%€$])/.test(scan.folded.slice(token.end, token.end + 2))) return null;
  return { at, value: Number(token.text) };
}

/** "27 Mar 20 à 9:21": a year of two digits is one where a time stands after it. */
const shortYearTime = /^\s(?:\||as?|at|um|a las|alle|kl\.?)\s\d{1,2}[:h]\d{2}/;

function readYear(scan: Scan, from: number, step: 1 | -1): Found | null {
  const at = beside(scan, from, step, gap);
  const token = at === null ? undefined : scan.tokens[at];
  if (at === null || !token) return null;
  if (step === 1 && token.text.length === 2 && shortYearTime.test(scan.folded.slice(token.end, token.end + 16)))
    return { at, value: 2000 + Number(token.text) };
  if (token.text.length !== 4) return null;
  const value = Number(token.text);
  const isYear = (value >= 1900 && value < 2100) || (value >= 1300 && value < 1500) || (value >= 2443 && value < 2643);
  if (!isYear || /\p{L}/u.test(step === 1 ? scan.folded.charAt(token.end) : "")) return null;
  return { at, value };
}

function readWeekday(scan: Scan, from: number, step: 1 | -1): Found | null {
  for (let at = from + step, near = from, skipped = 0; skipped < 2; near = at, at += step, skipped++) {
    const token = scan.tokens[at];
    if (!token || token.isNumber || !weekdayGap.test(gapOf(scan, near, at))) return null;
    const value = findWeekday(token.text);
    if (value !== undefined) return { at, value };
    if (!between.has(token.text)) return null;
  }
  return null;
}

/** Index of the number next to a token, past one or two small words; null if something else stands there. */
function beside(scan: Scan, from: number, step: 1 | -1, allowed: RegExp): number | null {
  for (let at = from + step, near = from, skipped = 0; skipped < 3; near = at, at += step, skipped++) {
    const token = scan.tokens[at];
    if (!token || !allowed.test(gapOf(scan, near, at))) return null;
    if (token.isNumber) return at;
    if (!between.has(token.text)) return null;
  }
  return null;
}

function gapOf(scan: Scan, one: number, other: number): string {
  const [left, right] = one < other ? [one, other] : [other, one];
  return scan.folded.slice(scan.tokens[left]?.end, scan.tokens[right]?.start);
}
