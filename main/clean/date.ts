/** When an article was published: the first witness that can be true is believed, and every answer names its witness. */
import type { DateCandidate, Published } from "../../shared/domain/article.ts";
import type { IsoInstant } from "../../shared/domain/time.ts";
import { findCandidates } from "./date-candidate.ts";
import { findDates, isDay, toIsoDay, type WrittenDate } from "./date-text.ts";

/** A field or a line that may hold the date, best witnesses first in a list of them. */
export interface DateWitness {
  /** Shown to people: "article:published_time", "line under the headline". */
  readonly source: string;
  readonly value: string;
  readonly certainty: "certain" | "probable";
}

/** Sources of what a page prints for its readers, in its own place's days. */
export const printedLine = "line by the headline";
export const addressDay = "address";

interface DateText {
  /** Dates without a year are looked for here: dateline, then first paragraphs. */
  readonly opening: readonly string[];
  /** The whole text, for the years that it mentions. */
  readonly whole: string;
}

/**
 * Decides the published date.
 *
 * A day after the capture is not believed. Without a full date anywhere, a day with its month in the opening gives candidates;
 * the year is left to a person.
 */
export function decidePublished(witnesses: readonly DateWitness[], text: DateText, capturedAt: IsoInstant): Published {
  const capturedOn = capturedAt.slice(0, 10);
  for (const witness of witnesses) {
    const days = readDays(witness.value, capturedOn);
    const [only] = days;
    const evidence = [`${witness.source}: ${witness.value.slice(0, 120)}`];
    if (days.length > 1)
      return undecided(
        days.map((day) => ({ day, why: `${witness.source} says ${witness.value}; day and month can be read either way.` })),
        evidence,
      );
    const instant = readInstant(witness.value);
    const local = only && instant && isUtc(witness.value) ? findLocalDay(witnesses, only, instant, capturedOn) : null;
    if (local)
      return {
        day: local.day,
        instant,
        certainty: witness.certainty,
        evidence: [...evidence, `${local.witness.source}: ${local.witness.value.slice(0, 120)}`],
        candidates: [],
      };
    if (only) return { day: only, instant, certainty: witness.certainty, evidence, candidates: [] };
  }
  return guessYear(text, capturedOn);
}

/** A field in UTC may name the day before or after the one that the page prints for its own place. */
const isUtc = (value: string): boolean => /(?:Z|[+-]00:?00|GMT|UTC)\s*$/.test(value);

/** Zones lie between UTC-9 and UTC+14 where papers are made: only hours from which they reach the other day count. */
function findLocalDay(
  witnesses: readonly DateWitness[],
  utcDay: string,
  instant: IsoInstant,
  capturedOn: string,
): { readonly day: string; readonly witness: DateWitness } | null {
  for (const witness of witnesses.filter((each) => each.source === printedLine || each.source === addressDay)) {
    const [day, ...others] = readDays(witness.value, capturedOn);
    if (!day || others.length > 0 || day === utcDay) continue;
    const hour = Number(instant.slice(11, 13));
    if ((hour >= 10 && day === nextDay(utcDay)) || (hour < 9 && utcDay === nextDay(day))) return { day, witness };
  }
  return null;
}

const undecided = (candidates: readonly DateCandidate[], evidence: readonly string[]): Published => ({
  day: null,
  instant: null,
  certainty: candidates.length > 0 ? "candidates" : "unknown",
  evidence: [...evidence],
  candidates: [...candidates],
});

/** The day or, where a number can be read two ways, both days of a field; none if it is no date or lies after the capture. */
function readDays(value: string, capturedOn: string): string[] {
  const iso = /^\s*((?:19|20)\d{2})-?(\d{2})-?(\d{2})(?!\d)/.exec(value);
  if (iso) return possibleDays([{ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }], capturedOn);
  const dates = findDates(value).filter((date) => date.year !== null);
  const [first] = dates;
  if (!first) return possibleDays(readEnglishClock(value), capturedOn);
  return possibleDays(
    dates.filter((date) => date.start === first.start),
    capturedOn,
  );
}

interface CalendarDay {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** "Wed Nov 11 20:25:41 GMT 2026" has its year at the end. */
function readEnglishClock(value: string): CalendarDay[] {
  const end = /\d{2}:\d{2}(?::\d{2})?\s(?:[A-Z]{2,5}\s)?((?:19|20)\d{2})$/.exec(value.trim());
  const [date] = findDates(value);
  return end && date ? [{ year: Number(end[1]), month: date.month, day: date.day }] : [];
}

function possibleDays(dates: readonly CalendarDay[], capturedOn: string): string[] {
  const bound = nextDay(capturedOn);
  const days = dates.flatMap(({ year, month, day }) =>
    year !== null && year >= 1900 && isDay(year, month, day) ? [toIsoDay(year, month, day)] : [],
  );
  return [...new Set(days.filter((day) => day <= bound))];
}

/** Zones reach a day beyond UTC. */
const nextDay = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** An instant only where the field gives a time with its zone. */
function readInstant(value: string): IsoInstant | null {
  const hasZone = /\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2}|GMT|UTC)\b/.test(value.trim());
  const isFixed = /^\s*(?:\d{4}-\d{2}-\d{2}T|\w{3},? \d{1,2} \w{3} \d{4} )/.test(value);
  const time = hasZone && isFixed ? Date.parse(value.trim()) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** Looks for a day without a year; one with its weekday is a better witness than one without. */
function guessYear(text: DateText, capturedOn: string): Published {
  const dates = text.opening.flatMap((line) => findDates(line)).filter((date) => date.year === null && !date.swapped);
  const date: WrittenDate | undefined = dates.find((each) => each.weekday !== null) ?? dates[0];
  if (!date) return undecided([], []);
  return undecided(findCandidates(date, text.whole, capturedOn), [`text: ${date.words}`]);
}
