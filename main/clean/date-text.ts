/** Dates as texts write them: 6 January 2020, le 6 janvier 2020, 6. Januar 2020, 6 января 2020 года, 2020年1月6日, ۱۶ دی ۱۳۹۸, 06/01/2020. */
import { fromPersian, isDay } from "./calendar.ts";
import { findWeekday, foldDateText } from "./month.ts";
import { findNamedDates } from "./named-date.ts";
import type { WrittenDate } from "./written-date.ts";

const before = "(?<![\\p{L}\\p{N}/.-])";
const year = "((?:19|20)\\d{2})";

/** 2020-01-06, 2020.01.06, 2020. 1. 6., 2020年1月6日, 2020년 1월 6일. A range (2020/7/11-12) is no day. */
const yearFirst = new RegExp(
  `${before}${year}\\s?([-/.年년])\\s?(\\d{1,2})\\s?(?:[-/.]|月|월)\\s?(\\d{1,2})(?!\\s?[-–~〜]\\s?\\d{1,2}(?!\\d|:))(?=일|日|[t\\s,;)]|$|[^\\p{L}\\p{N}])`,
  "gu",
);
/** Years since an era began: of Japan, and of the Republic in Taiwan. */
const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 民國: 1911, 民国: 1911 };
const eraDate = /(令和|平成|民[國国])\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;
const eastAsian = /(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g;
const chinese = /([〇○零一二三四五六七八九]{4})年(十?[一二三四五六七八九十])月((?:[一二三]?十)?[一二三四五六七八九十])日/g;
const vietnamese = new RegExp(`${before}(\\d{1,2})\\s?,?\\s?(?:thang|thg)\\s?(\\d{1,2})(?:\\s?,?\\s?(?:nam\\s?)?${year})?(?!\\d)`, "gu");
const persianNumbers = /(?<!\d)(1[34]\d{2})([/-])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const numbers = new RegExp(`${before}(\\d{1,2})([/.-])\\s?(\\d{1,2})\\2\\s?${year}(?![.]?\\d)`, "gu");
/** 10/12/20 - 10h02: a year of two digits is one where a time stands after it. */
const timedShortYear = new RegExp(
  `${before}(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{2})(?=\\s?(?:[-–,|]|as?|at|um|a las|alle|kl\\.?)?\\s\\d{1,2}[:h]\\d{2})`,
  "gu",
);
const shortYear = new RegExp(`${before}(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})(?![.:]?\\d|\\s?(?:uhr|h\\b))`, "gu");

const weekdayBefore = /([\p{L}\p{M}'-]+)\.?[,،]?\s*$/u;
const weekdayAfter = /^\s?(?:日|일|года|г\.)?[,\s(（]*([\p{L}\p{M}'-]+)/u;

/**
 * Finds the dates of a text in their order. Dates that no calendar has (31 February) are left out. Time linear in the text.
 *
 * @param language  which of two months a name means, null if unknown
 */
export function findDates(text: string, language: string | null = null): WrittenDate[] {
  if (!/\p{Nd}|[〇一二三四五六七八九]年/u.test(text)) return [];
  const folded = foldDateText(text);
  const found = [...findNamedDates(text, folded, language), ...findNumbers(text, folded)];
  const first = found.sort((a, b) => a.start - b.start || b.words.length - a.words.length);
  return first.filter((date, at) => at === 0 || date.swapped || date.start >= endOf(first[at - 1]));
}

const endOf = (date: WrittenDate | undefined): number => (date ? date.start + date.words.length : 0);

function findNumbers(text: string, folded: string): WrittenDate[] {
  if (!/\d\s?[-/.年년月월]|thang|thg|年.{1,2}月/.test(folded)) return [];
  const found = [
    ...[...folded.matchAll(yearFirst)].map((m) => toDate(text, folded, m, [m[1], m[3], m[4]])),
    ...[...folded.matchAll(eraDate)].map((m) => toDate(text, folded, m, [eraYear(m[1], m[2]), m[3], m[4]])),
    ...[...folded.matchAll(chinese)].map((m) => toDate(text, folded, m, [readChinese(m[1]), readChinese(m[2]), readChinese(m[3])])),
    ...[...folded.matchAll(eastAsian)].map((m) => toDate(text, folded, m, [undefined, m[1], m[2]])),
    ...[...folded.matchAll(vietnamese)].map((m) => toDate(text, folded, m, [m[3], m[2], m[1]])),
    ...[...folded.matchAll(shortYear)].map((m) => toDate(text, folded, m, [`20${m[3] ?? ""}`, m[2], m[1]])),
    ...[...folded.matchAll(timedShortYear)].flatMap((m) => readNumbers(text, folded, m, `20${m[4] ?? ""}`)),
    ...[...folded.matchAll(numbers)].flatMap((m) => readNumbers(text, folded, m, m[4])),
    ...readPersian(text, folded),
  ];
  return found.filter((date) => date !== null);
}

const eraYear = (era: string | undefined, count: string | undefined): string =>
  String((eras[era ?? ""] ?? 0) + (count === "元" ? 1 : Number(count)));

const chineseDigits = "〇一二三四五六七八九";

/** 二〇二六 is written digit by digit, 十一 and 二十三 are counted. */
function readChinese(words: string | undefined): string | undefined {
  if (words === undefined) return undefined;
  const digits = [...words].map((word) => chineseDigits.indexOf(word === "○" || word === "零" ? "〇" : word));
  const ten = words.indexOf("十");
  if (ten < 0) return digits.join("");
  return String((ten === 0 ? 1 : (digits[0] ?? 1)) * 10 + (ten === words.length - 1 ? 0 : (digits.at(-1) ?? 0)));
}

function toDate(
  text: string,
  folded: string,
  match: RegExpExecArray,
  parts: readonly [year: string | undefined, month: string | undefined, day: string | undefined],
  swapped = false,
): WrittenDate | null {
  const [yearNumber, month, day] = parts.map((part) => (part ? Number(part) : null));
  if (!month || !day || !isDay(yearNumber ?? 2000, month, day)) return null;
  const end = match.index + match[0].length;
  const lead = weekdayBefore.exec(folded.slice(Math.max(0, match.index - 24), match.index));
  const named = findWeekday(lead?.[1] ?? "");
  const start = named && lead ? match.index - lead[0].length : match.index;
  const trailing = weekdayAfter.exec(folded.slice(end, end + 24));
  const weekday = named ?? findWeekday(trailing?.[1] ?? "") ?? null;
  return { year: yearNumber ?? null, month, day, weekday, words: text.slice(start, end).trim(), start, swapped };
}

/** 13/11/2026 can be read one way, 06/01/2020 two; with points the day comes first. */
function readNumbers(text: string, folded: string, match: RegExpExecArray, yearText: string | undefined): (WrittenDate | null)[] {
  const [, first, mark, second] = match;
  const dayFirstReading = toDate(text, folded, match, [yearText, second, first]);
  const monthFirstReading = toDate(text, folded, match, [yearText, first, second], dayFirstReading !== null);
  if (mark === "." || first === second) return [dayFirstReading ?? monthFirstReading];
  return [dayFirstReading, monthFirstReading];
}

/** 1399/04/02, only in a text of Arabic script: elsewhere such numbers are no dates. */
function readPersian(text: string, folded: string): (WrittenDate | null)[] {
  if (!/[\u0600-\u06FF]/.test(text)) return [];
  return [...folded.matchAll(persianNumbers)].map((m) => {
    const date = fromPersian(Number(m[1]), Number(m[3]), Number(m[4]));
    return date && toDate(text, folded, m, [String(date.year), String(date.month), String(date.day)]);
  });
}
