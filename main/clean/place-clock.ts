/** The day that a place counts at an instant, where a field has it in UTC. */
import type { IsoDay, IsoInstant } from "../../shared/domain/time.ts";

/** Hours east of UTC, winter and summer, western to eastern edge: facts of the IANA time zone database, 2025. */
const offsets: Readonly<Record<string, string>> = {
  "-8 -2.5": "ca",
  "-8 -5": "mx",
  "-6 -6": "cr gt sv hn ni",
  "-5 -4": "cu",
  "-5 -5": "co pe pa jm",
  "-6 -5": "ec",
  "-4 -4": "bo ve do pr",
  "-4 -3": "py cl",
  "-3 -3": "ar uy",
  "-5 -2": "br",
  "0 0": "is gh sn ci",
  "0 1": "uk ie pt ma",
  "1 1": "ng dz tn cm ao",
  "1 2": "fr de it nl be at ch pl cz sk hu dk no se lu si hr rs ba mk al mt es cat",
  "2 2": "za zm zw ly mz",
  "2 3": "gr fi ro bg ua ee lv lt il ps lb cy md eg",
  "3 3": "tr by sa iq kw qa bh ye ke et tz ug",
  "3 4": "ru",
  "3.5 4.5": "ir",
  "4 4": "ae om ge am az mu",
  "4.5 4.5": "af",
  "5 5": "pk uz",
  "5.5 5.5": "in lk",
  "5.75 5.75": "np",
  "6 6": "bd",
  "6.5 6.5": "mm",
  "7 7": "th vn kh la",
  "7 9": "id",
  "8 8": "my sg ph hk tw cn mo",
  "9 9": "jp kr",
  "8 11": "au",
  "12 13": "nz fj",
};
const offsetsOf = new Map(
  Object.entries(offsets).flatMap(([hours, names]) =>
    names.split(" ").map((name): [string, readonly number[]] => [name, hours.split(" ").map(Number)]),
  ),
);

/** The day at the place of a domain, by its country ("gazette.example.ca"); null where the domain names no country, or its zones disagree. */
export function dayAtDomain(instant: IsoInstant, domain: string): IsoDay | null {
  const hours = offsetsOf.get(domain.slice(domain.lastIndexOf(".") + 1));
  if (!hours) return null;
  const [first, last] = hours.map((offset) => new Date(Date.parse(instant) + offset * 3_600_000).toISOString().slice(0, 10));
  return first !== undefined && first === last ? first : null;
}

const dayFirstEnglish = new Set("uk au nz ie in pk lk za ng ke gh my sg".split(" "));

/**
 * Whether 05/06/2026 has its day first, by the country of the domain, then the region of the language's tag, then the language.
 *
 * @param tag  as a page states it: "en-US"
 */
export function readsDayFirst(language: string | null, tag: string | null, domain: string | null): boolean | null {
  if (domain !== null && dayFirstEnglish.has(domain.slice(domain.lastIndexOf(".") + 1))) return true;
  const region = /^en[-_](\p{L}{2})$/iu.exec(tag ?? "")?.[1]?.toUpperCase();
  if (region === "US" || region === "PH") return false;
  if (region !== undefined && region !== "CA") return true;
  // Where the year comes first, a date with the year last is a stranger's.
  return language === null || ["en", "hu", "lt", "zh", "ja", "ko", "fa"].includes(language) ? null : true;
}

/** The day in a zone of the IANA database ("America/New_York"); null for a name that is none. */
export function dayInZone(instant: IsoInstant, zone: string): IsoDay | null {
  try {
    return new Intl.DateTimeFormat("sv", { timeZone: zone, dateStyle: "short" }).format(new Date(instant));
  } catch {
    return null;
  }
}
