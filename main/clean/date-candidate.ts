/** The years that a date without a year can mean. None is chosen here: a year is never invented. */
import type { DateCandidate } from "../../shared/domain/article.ts";
import { isDay, toIsoDay, weekdayOf } from "./calendar.ts";
import type { WrittenDate } from "./written-date.ts";

const weekdayName = ["", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** An office's article is hardly older; without a weekday to narrow it down, only the last years are worth showing. */
const yearsWithWeekday = 20;
const yearsWithout = 3;

const futureCue =
  /(?:\b(?:until|by|before|next|planned for|scheduled for|d['’]ici(?: à| fin)?|jusqu['’](?:en|à)|avant|bis|vor|hasta|antes de|para|entro|fino al?|até)|(?:^|\s)(?:до|к|حتى|بحلول))\s(?:[\p{L}’']+\s){0,2}$/iu;

/**
 * Lists the days that a written date without a year fits, newest first.
 *
 * @param text        the article: a year that it tells of as past cannot lie after its publication
 * @param capturedOn  ISO day of the capture; nothing later fits
 */
export function findCandidates(date: WrittenDate, text: string, capturedOn: string): DateCandidate[] {
  const latest = Number(capturedOn.slice(0, 4));
  const mentioned = latestPastYear(text, latest);
  const oldest = Math.max(mentioned?.year ?? 0, latest - (date.weekday ? yearsWithWeekday : yearsWithout - 1));
  const candidates: DateCandidate[] = [];
  for (let year = latest; year >= oldest; year--) {
    if (!isDay(year, date.month, date.day)) continue;
    const day = toIsoDay(year, date.month, date.day);
    if (day > capturedOn || (date.weekday && weekdayOf(day) !== date.weekday)) continue;
    candidates.push({ day, why: explain(date, day, mentioned, year) });
  }
  return candidates;
}

function explain(date: WrittenDate, day: string, mentioned: PastYear | null, year: number): string {
  const fits = date.weekday
    ? `The text says “${date.words}”; that day was a ${weekdayName[weekdayOf(day)]} in ${year}`
    : `The text says “${date.words}” without a year; ${year} is possible`;
  return mentioned ? `${fits}, and the text speaks of ${mentioned.year} as past (“${mentioned.words}”).` : `${fits}.`;
}

interface PastYear {
  readonly year: number;
  readonly words: string;
}

/** The latest year that the text tells of as gone; "until 2027" and years after the capture do not count. */
function latestPastYear(text: string, capturedYear: number): PastYear | null {
  let latest: PastYear | null = null;
  for (const match of text.matchAll(/(?<![\p{N}.,/-])(?:19|20)\d{2}(?![\p{N}%]|[.,]\d)/gu)) {
    const year = Number(match[0]);
    const lead = text.slice(Math.max(0, match.index - 30), match.index);
    if (year > capturedYear || futureCue.test(lead)) continue;
    if (!latest || year > latest.year)
      latest = {
        year,
        words: `${lead.split(/[.!?\n]/).at(-1) ?? ""}${match[0]}`
          .trim()
          .slice(-40)
          .replace(/^\S*\s/, ""),
      };
  }
  return latest;
}
