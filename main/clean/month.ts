/** Months and days of the week by their names, whatever the language. Names and text meet folded: lower case, without accents. */
import { months, persianMonths, weekdays } from "./calendar-name.ts";

/** A month that a name can mean. `isShort`: an abbreviation that is also a common word somewhere, so that it needs a year beside it. */
export interface MonthReading {
  readonly month: number;
  readonly isPersian: boolean;
  readonly isShort: boolean;
  /** The languages that mean it. */
  readonly languages: readonly string[];
}

type NameRows = readonly (readonly [language: string, names: string])[];

/** Zeros of the digits that pages write dates with: Arabic-Indic to fullwidth. */
const zeros = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0, 0x1040, 0x17e0, 0xff10,
];
const digits = new Map(zeros.flatMap((zero) => Array.from({ length: 10 }, (_, at): [number, string] => [zero + at, String(at)])));

/** Arabic alif and Persian letters made one, the Ukrainian i as a Latin one, apostrophes and spaces plain. */
const letters: ReadonlyMap<string, string> = new Map(
  ["أا", "إا", "آا", "ٱا", "ىي", "یي", "کك", "ةه", "ۀه", "іi", "Іi", "’'", "ʼ'", "\u00A0 ", "\u202F ", "\u2009 ", "\u3000 ", "\u200C "].map(
    ([from = "", to = ""]): [string, string] => [from, to],
  ),
);

/** Lower case without accents, digits of all scripts as 0 to 9. Keeps the length: one unit for one unit. */
export function foldDateText(text: string): string {
  return text.replace(foldable, foldUnit).toLowerCase();
}

/** Cyrillic is written as it is read, but for the Ukrainian i. */
const foldable = /[\u0080-\u03FF\u0406\u0456\u0500-\uFFFF]/g;

// A unit is looked at by itself, so that it is worked out once.
const foldedUnits = new Map<string, string>();

function foldUnit(unit: string): string {
  const kept = foldedUnits.get(unit);
  if (kept !== undefined) return kept;
  const found = workOutUnit(unit);
  foldedUnits.set(unit, found);
  return found;
}

function workOutUnit(unit: string): string {
  const known = digits.get(unit.charCodeAt(0)) ?? letters.get(unit);
  if (known !== undefined) return known;
  // Scripts whose marks are letters, and the dotted İ, whose small form is two units.
  if (unit === "İ") return "i";
  if (/[\u0900-\u0DFF\uAC00-\uD7AF]/.test(unit)) return unit;
  const base = unit.normalize("NFD").charAt(0);
  return base.toLowerCase().length === 1 ? base : unit;
}

const monthsOfName = readMonths();
const weekdayOfName = readWeekdays();

function readMonths(): ReadonlyMap<string, readonly MonthReading[]> {
  const found = new Map<string, MonthReading[]>();
  const common = new Set("en fr de es it pt ru".split(" "));
  const add = (rows: NameRows, isPersian: boolean): void =>
    forEachName(rows, (name, month, language, isAbbreviation) => {
      const readings = found.get(name) ?? [];
      const isShort = isAbbreviation && name.length <= 3 && !common.has(language);
      const known = readings.findIndex((each) => each.month === month);
      const reading = readings[known];
      if (reading) readings[known] = { ...reading, languages: [...reading.languages, language] };
      else readings.push({ month, isPersian, isShort, languages: [language] });
      found.set(name, readings);
    });
  add(months, false);
  add(persianMonths, true);
  return found;
}

function readWeekdays(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  forEachName(weekdays, (name, weekday) => {
    if (!found.has(name)) found.set(name, weekday);
  });
  return found;
}

function forEachName(rows: NameRows, add: (name: string, number: number, language: string, isAbbreviation: boolean) => void): void {
  for (const [language, row] of rows)
    row.split(" ").forEach((names, column) => {
      names.split("|").forEach((name, form) => {
        if (name !== "-") add(foldDateText(name.replaceAll("_", " ")), column + 1, language, form > 0);
      });
    });
}

/** What months a folded name can mean, likeliest first; "listopada" is November in Polish and October in Croatian. */
export const findMonths = (name: string): readonly MonthReading[] => monthsOfName.get(name) ?? [];
/** 1 (Monday) to 7 for a folded name, undefined if it is none. */
export const findWeekday = (name: string): number | undefined => weekdayOfName.get(name);
