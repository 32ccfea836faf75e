/** When an article was published: the first witness that can be true is believed, and every answer names its witness. */
import type { DateCandidate, Published } from "../../shared/domain/article.ts";
import type { IsoDay, IsoInstant } from "../../shared/domain/time.ts";
import { addDays, isDay, toIsoDay } from "./calendar.ts";
import { findCandidates } from "./date-candidate.ts";
import { findDates } from "./date-text.ts";
import { readMoment } from "./moment.ts";
import { dayAtDomain, dayInZone } from "./place-clock.ts";
import { findRelativeDays } from "./relative-day.ts";
import type { WrittenDate } from "./written-date.ts";

/** A field or a line that may hold the date, best witnesses first in a list of them. */
export interface DateWitness {
  /** Shown to people: "article:published_time", "line under the headline". */
  readonly source: string;
  readonly value: string;
  readonly certainty: "certain" | "probable";
}

/** Sources of what a page prints for its readers, in its own place's days. */
export const printedLine = "line by the headline";
export const timeElement = "time element";
export const addressDay = "address";
/** A page may print the day of the visit at its top: near the day of the capture it proves nothing. */
export const mastheadLine = "line at the top of the page";

export interface DateEvidence {
  readonly witnesses: readonly DateWitness[];
  /** Asked only when the others fail. */
  readonly late: () => readonly DateWitness[];
  /** Dates without a year are looked for here: dateline, then first paragraphs. */
  readonly opening: readonly string[];
  /** The whole text, for the years that it mentions. */
  readonly whole: string;
  readonly language: string | null;
  /** How its place reads 05/06/2026: the day first, the month first, or nobody knows. */
  readonly dayFirst: boolean | null;
  /** Where the outlet is, for the day where a field has it in UTC: its own zone as its page names it, else its domain's country. */
  readonly zone: () => string | null;
  readonly domain: string | null;
  readonly capturedAt: IsoInstant;
}

/**
 * Decides the published date.
 *
 * A day after the capture is not believed. Without a full date anywhere, a day with its month in the opening, or "Monday" and
 * "3 hours ago" counted from the capture, give candidates: the choice is left to a person.
 */
export function decidePublished(evidence: DateEvidence): Published {
  const found = firstBelieved(evidence.witnesses, evidence) ?? firstBelieved(evidence.late(), evidence);
  return found ?? guessDay(evidence);
}

/** Decides when the article was last changed; null where nothing says so, or says the day of publication without a time. */
export function decideUpdated(witnesses: readonly DateWitness[], published: Published, evidence: DateEvidence): Published | null {
  const found = firstBelieved(witnesses, { ...evidence, witnesses: evidence.witnesses.filter((each) => each.source === addressDay) });
  if (!found?.day || (published.day !== null && found.day < published.day)) return null;
  const isSame = found.day === published.day && (found.instant === null || found.instant === published.instant);
  return isSame ? null : found;
}

function firstBelieved(witnesses: readonly DateWitness[], evidence: DateEvidence): Published | null {
  const bound = boundOf(evidence.capturedAt);
  for (const witness of witnesses) {
    const days = readDays(witness.value, evidence);
    const [only] = days;
    if (days.length === 0 || only === undefined || (witness.source === mastheadLine && only >= addDays(bound, -2))) continue;
    if (isOfAnotherStory(witness, days, evidence)) continue;
    const told = days.length > 1 ? chooseReading(days, witness, evidence) : null;
    if (told) return told;
    if (days.length > 1)
      return undecided(
        days.map((day) => ({ day, why: `${witness.source} says ${witness.value}; day and month can be read either way.` })),
        [tell(witness)],
      );
    return settle(witness, only, evidence);
  }
  return null;
}

/** What a page prints beside its headline, more than a day off the day in its address, belongs to a neighbour or to a change. */
function isOfAnotherStory(witness: DateWitness, days: readonly IsoDay[], evidence: DateEvidence): boolean {
  if (witness.source !== printedLine && witness.source !== timeElement) return false;
  const [address] = evidence.witnesses.filter((each) => each.source === addressDay).flatMap((each) => readDays(each.value, evidence));
  return address !== undefined && days.every((day) => day < addDays(address, -1) || day > addDays(address, 1));
}

/** Of two readings, the one that another witness gives; else the one of the place's custom, which comes first where the day does. */
function chooseReading(days: readonly IsoDay[], witness: DateWitness, evidence: DateEvidence): Published | null {
  const plain = { instant: null, certainty: "probable" as const, candidates: [] };
  for (const other of evidence.witnesses) {
    const [day, ...more] = readDays(other.value, evidence);
    if (day && more.length === 0 && days.includes(day)) return { ...plain, day, evidence: [tell(witness), tell(other)] };
  }
  const [dayFirst, monthFirst] = days;
  if (evidence.dayFirst === null || dayFirst === undefined || monthFirst === undefined) return null;
  // One month's name in two languages is another doubt than the order.
  if (dayFirst.slice(5, 7) !== monthFirst.slice(8)) return null;
  const why = evidence.dayFirst ? "the day first, as its place writes" : "the month first, as its place writes";
  return { ...plain, day: evidence.dayFirst ? dayFirst : monthFirst, evidence: [tell(witness), why] };
}

const tell = (witness: DateWitness): string => `${witness.source}: ${witness.value.slice(0, 120)}`;

/** A field in UTC may name the day before or after the one that the page prints, or its country counts, for its own place. */
function settle(witness: DateWitness, day: IsoDay, evidence: DateEvidence): Published {
  const moment = readMoment(witness.value);
  const instant = moment?.instant ?? null;
  const plain: Published = { day, instant, certainty: witness.certainty, evidence: [tell(witness)], candidates: [] };
  if (!moment?.isUtc || instant === null) return plain;
  const local = findLocalDay(evidence, day, instant);
  if (local) return { ...plain, day: local.day, evidence: [tell(witness), tell(local.witness)] };
  const isPrinted = evidence.witnesses.some((each) => isLocal(each) && readDays(each.value, evidence).includes(day));
  const placed = isPrinted ? null : dayAtPlace(instant, evidence);
  if (placed === null || placed.day === day || placed.day > boundOf(evidence.capturedAt)) return plain;
  return { ...plain, day: placed.day, certainty: "probable", evidence: [tell(witness), placed.why] };
}

function dayAtPlace(instant: IsoInstant, { zone: readZone, domain }: DateEvidence): { readonly day: IsoDay; readonly why: string } | null {
  const zone = readZone();
  const zoned = zone === null ? null : dayInZone(instant, zone);
  if (zoned !== null) return { day: zoned, why: `zone of the page: ${zone}` };
  const placed = domain === null ? null : dayAtDomain(instant, domain);
  return placed === null ? null : { day: placed, why: `country of the address: ${domain}` };
}

const isLocal = (witness: DateWitness): boolean => witness.source === printedLine || witness.source === addressDay;

/** Zones lie between UTC-9 and UTC+14 where papers are made: only hours from which they reach the other day count. */
function findLocalDay(
  evidence: DateEvidence,
  utcDay: IsoDay,
  instant: IsoInstant,
): { readonly day: IsoDay; readonly witness: DateWitness } | null {
  const { witnesses } = evidence;
  const filed = witnesses.find((each) => each.source === addressDay);
  // What is printed may follow the reader's zone; the address is how the paper itself filed it.
  if (filed && readDays(filed.value, evidence).includes(utcDay)) return null;
  for (const witness of witnesses.filter(isLocal)) {
    const [day, ...others] = readDays(witness.value, evidence);
    if (!day || others.length > 0 || day === utcDay) continue;
    const hour = Number(instant.slice(11, 13));
    if ((hour >= 10 && day === addDays(utcDay, 1)) || (hour < 9 && utcDay === addDays(day, 1))) return { day, witness };
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

/** Nothing is published after its capture, but zones reach a day beyond UTC, and a clock that stood at 1980 bounds nothing. */
function boundOf(capturedAt: IsoInstant): IsoDay {
  return isClockSet(capturedAt) ? addDays(capturedAt.slice(0, 10), 1) : "9999-12-31";
}

/** Before the web there were no captures: such a time comes from a file without one. */
const isClockSet = (capturedAt: IsoInstant): boolean => capturedAt >= "1995" && capturedAt < "2100";

/** The day or, where a number can be read two ways, both days of a field; none if it is no date or lies after the capture. */
function readDays(value: string, { capturedAt, language }: DateEvidence): IsoDay[] {
  const bound = boundOf(capturedAt);
  const moment = readMoment(value);
  if (moment) return moment.day <= bound ? [moment.day] : [];
  const dates = findDates(value, language).filter((date) => date.year !== null);
  const [first] = dates;
  const read = first ? dates.filter((date) => date.start === first.start) : readEnglishClock(value);
  const days = read.flatMap(({ year, month, day }) =>
    year !== null && year >= 1900 && isDay(year, month, day) ? [toIsoDay(year, month, day)] : [],
  );
  return [...new Set(days.filter((day) => day <= bound))];
}

/** "Wed Nov 11 20:25:41 GMT 2026" has its year at the end. */
function readEnglishClock(value: string): Pick<WrittenDate, "year" | "month" | "day">[] {
  const end = /\d{2}:\d{2}(?::\d{2})?\s(?:[A-Z]{2,5}\s)?((?:19|20)\d{2})$/.exec(value.trim());
  const [date] = findDates(value);
  return end && date ? [{ year: Number(end[1]), month: date.month, day: date.day }] : [];
}

/** Looks for a day without a year; one with its weekday is a better witness than one without. Then for days told from the capture. */
function guessDay(evidence: DateEvidence): Published {
  const { opening, capturedAt, language } = evidence;
  const capturedOn = capturedAt.slice(0, 10);
  if (!isClockSet(capturedAt)) return undecided([], []);
  const dates = opening.flatMap((line) => findDates(line, language)).filter((date) => date.year === null && !date.swapped);
  const date = dates.find((each) => each.weekday !== null) ?? dates[0];
  if (date) return undecided(findCandidates(date, evidence.whole, capturedOn), [`text: ${date.words}`]);
  const relative = opening.map((line) => findRelativeDays(line, capturedAt)).find((each) => each !== null);
  return relative ? undecided(relative.candidates, [`text: ${relative.words}`]) : undecided([], []);
}
