/** Dates as people say them in English, French, German, Spanish and Italian: "yesterday", "il y a 3 jours", "letzte Woche". */
import { type Days, dayNumber, monthsOn, partsOf, weekStart } from "./calendar.ts";
import { foldWord } from "./terms.ts";

type Unit = "day" | "week" | "month" | "year";

const table = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([meaning, words]) => words.split(" ").map((word) => [foldWord(word), meaning] as const)));

const namedDays = table([
  [0, "today aujourd’hui aujourd'hui heute hoy oggi hoje"],
  [1, "yesterday hier gestern ayer ieri ontem"],
  [2, "avant-hier vorgestern anteayer antier anteontem"],
]);
/** 0: Monday. */
const weekdays = table([
  [0, "monday lundi montag lunes lunedi segunda"],
  [1, "tuesday mardi dienstag martes martedi terca"],
  [2, "wednesday mercredi mittwoch miercoles mercoledi quarta"],
  [3, "thursday jeudi donnerstag jueves giovedi quinta"],
  [4, "friday vendredi freitag viernes venerdi sexta"],
  [5, "saturday samedi samstag sabado sabato"],
  [6, "sunday dimanche sonntag domingo domenica"],
]);
const units = table<Unit>([
  ["day", "d day days j jour jours tag tage tagen dia dias giorno giorni"],
  ["week", "w week weeks semaine semaines sem woche wochen semana semanas settimana settimane"],
  ["month", "m month months mois monat monate monaten mes meses mese mesi"],
  ["year", "y year years an ans annee annees jahr jahre jahren ano anos anno anni"],
]);
const hours = /^(?:h|hours?|heures?|stunden?|horas?|ore)$/;
const numbers = table([
  [1, "a an one un une ein eine einem einer una uno um uma"],
  [2, "two deux zwei dos due dois duas"],
  [3, "three trois drei tres tre"],
]);
const thisOne = /^(?:this|ce|cet|cette|dies|diese|dieser|dieses|este|esta|questo|questa)$/;
const lastOne = /^(?:last|past|previous|derniere?|passee?|letzte[rsn]?|vergangene[rsn]?|pasad[oa]|ultim[oa]|scors[oa])$/;
const lastMany =
  /^(?:(?:the |les |die |den |los |las |gli |le |i )?(?:last|past|dernier(?:e)?s|letzten|vergangenen|ultim[oaie]s?)) (\S+) (\S+)$/;
const lastManyFrench = /^les (\d{1,4}) dernier(?:e)?s (\S+)$/;
const ago = /^(?:(\S+) (\S+) (?:ago|fa|atras)|(?:il y a|vor|hace|ha) (\S+) (\S+))$/;

// Enough letters to tell a month from every other, in all five languages.
const monthStarts = [
  "jan ene gen",
  "feb fev",
  "mar mae",
  "apr avr abr",
  "may mai mag",
  "jun juin giu",
  "jul juil lug",
  "aug aou ago",
  "sep set",
  "oct okt ott out",
  "nov",
  "dec dez dic",
];

/** @returns 1 to 12; null when the word names no month */
export function monthNamed(word: string): number | null {
  const folded = foldWord(word);
  if (folded.length < 3) return null;
  const at = monthStarts.findIndex((starts) => starts.split(" ").some((start) => folded.startsWith(start)));
  return at < 0 ? null : at + 1;
}

/** @param text  in small letters, single spaces */
export function readSpoken(text: string, now: number): Days | null {
  const folded = text
    .replace(/(^| )l['’]/, "$1la ")
    .split(" ")
    .map(foldWord)
    .join(" ")
    .trim();
  const named = namedDays.get(folded);
  if (named !== undefined) return { from: now - named, to: now - named + 1 };
  const day = readWeekday(folded.split(" "), now);
  if (day !== null) return { from: day, to: day + 1 };
  const short = /^(\d{1,4}) ?(\p{L}+)$/u.exec(folded);
  if (short) return distance(short[1], short[2], now, true);
  const many = lastMany.exec(folded) ?? lastManyFrench.exec(folded);
  if (many) return distance(many[1], many[2], now, true);
  const past = ago.exec(folded);
  if (past) return distance(past[1] ?? past[3], past[2] ?? past[4], now, false);
  return readSpan(folded, now);
}

/** The last such day: today counts for "Monday" and not for "last Monday". */
function readWeekday(parts: readonly string[], now: number): number | null {
  const weekday = parts.map((part) => weekdays.get(part)).find((each) => each !== undefined);
  const isLast = parts.length === 2 && parts.some((part) => lastOne.test(part));
  if (weekday === undefined || !(isLast || parts.length === 1)) return null;
  const days = (now - weekStart(now) - weekday + 7) % 7;
  return now - (isLast && days === 0 ? 7 : days);
}

function distance(count: string | undefined, unit: string | undefined, now: number, isDistance: boolean): Days | null {
  const number = /^\d{1,4}$/.test(count ?? "") ? Number(count) : numbers.get(count ?? "");
  if (number === undefined || unit === undefined) return null;
  const day = hours.test(unit) ? now - Math.ceil(number / 24) : back(now, number, units.get(unit));
  return day === null ? null : { from: day, to: day + 1, isDistance };
}

function back(now: number, count: number, unit: Unit | undefined): number | null {
  if (unit === undefined) return null;
  if (unit === "day") return now - count;
  return unit === "week" ? now - 7 * count : monthsOn(now, -count * (unit === "month" ? 1 : 12));
}

/** "this week", "la semaine dernière", "letzten Monat", "l'année dernière". */
function readSpan(folded: string, now: number): Days | null {
  const parts = folded.replace(/^(?:la|le|el|il|die|der|das|den|lo) /, "").split(" ");
  const unit = parts.map((part) => units.get(part)).find((each) => each !== undefined);
  if (parts.length !== 2 || unit === undefined || unit === "day") return null;
  const steps = parts.some((part) => thisOne.test(part)) ? 0 : parts.some((part) => lastOne.test(part)) ? 1 : null;
  if (steps === null) return null;
  const { year, month } = partsOf(now);
  if (unit === "week") return { from: weekStart(now) - 7 * steps, to: weekStart(now) - 7 * steps + 7 };
  const start = unit === "year" ? dayNumber(year - steps, 1, 1) : monthsOn(dayNumber(year, month, 1), -steps);
  return { from: start, to: monthsOn(start, unit === "year" ? 12 : 1) };
}

/** Every word that names a date by itself, for a mend of a slip. */
export const dateWords: readonly string[] = [...namedDays.keys(), ...weekdays.keys()].filter((word) => /^[a-z]+$/.test(word));
