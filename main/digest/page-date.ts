/** Days as a printed review says them: exact, in the language of the page, and never surer than the archive. */
import type { Published } from "../../shared/domain/article.ts";
import type { IsoDay } from "../../shared/domain/time.ts";
import { pageWords } from "./page-words.ts";

/** `Tuesday 10 November 2026`. */
export function longDay(day: IsoDay, language: string): string {
  return format(`${day}T12:00:00Z`, language, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).replace(",", "");
}

/**
 * `10 Nov`, with the year when it is not the review's; `9 Nov or 10 Nov` while nobody has chosen, with the year where one of them needs it;
 * says so when it is only probable.
 */
export function shortDay(published: Published, reviewDay: IsoDay, language: string): string {
  const words = pageWords(language);
  const days = published.day === null ? published.candidates.map((candidate) => candidate.day) : [published.day];
  const hasYear = days.some((day) => day.slice(0, 4) !== reviewDay.slice(0, 4));
  const said = days.map((day) => dayOf(`${day}T12:00:00Z`, hasYear, language)).join(` ${words.or} `);
  if (said === "") return words.undated;
  return published.certainty === "probable" ? `${said} (${words.probable})` : said;
}

/** `9 Nov 23:48 UTC` where the source gives a time, else the day. */
export function exactTime(published: Published, reviewDay: IsoDay, language: string): string {
  if (published.instant === null) return shortDay(published, reviewDay, language);
  const hasYear = published.instant.slice(0, 4) !== reviewDay.slice(0, 4);
  return `${dayOf(published.instant, hasYear, language)} ${published.instant.slice(11, 16)} UTC`;
}

function dayOf(instant: string, hasYear: boolean, language: string): string {
  return format(instant, language, { day: "numeric", month: "short", ...(hasYear ? { year: "numeric" } : {}) });
}

function format(instant: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant.slice(0, 10);
  return new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: "UTC" }).format(date);
}

// British order of day and month; digits of Arabic pages as the papers' web pages print them.
function localeOf(language: string): string {
  const locale = language === "en" ? "en-GB" : language === "ar" ? "ar-u-nu-latn" : language;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? "en-GB";
  } catch {
    return "en-GB";
  }
}
