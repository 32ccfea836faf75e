/** The dateline that opens a story: place, day and agency. "TARNHOF, Nov 3 (MW) — The council …" */
import { findDates } from "./date-text.ts";
import type { WrittenDate } from "./written-date.ts";

interface Dateline {
  /** As printed, without its dash: "TARNHOF, Nov 3 (MW)". */
  readonly text: string;
  /** The paragraph without it. */
  readonly rest: string;
  readonly agency: string | null;
  readonly date: WrittenDate | null;
}

const place = "\\p{Lu}[\\p{L}'’.-]*(?:[ /](?:\\p{Lu}[\\p{L}'’.-]*|an|am|der|de|del|la|im|sur|of|on|the)){0,4}";
const agencyPart = "\\s?\\(([\\p{L}][\\p{L} ./&-]{1,30})\\)";
const dash = "\\s*(?:\\.\\s?[-–—]+|[-–—]{1,2}|:)\\s*";

/** With an agency in brackets the place may be in small letters; the mark after it may be missing. */
const withAgency = new RegExp(`^(${place}(?:,\\s[^()]{2,40}?)?${agencyPart})(?:${dash}|\\s+(?=\\p{Lu}))`, "u");
const loudPlace = "\\p{Lu}[\\p{Lu}'’-]+(?:[ -]\\p{Lu}[\\p{Lu}'’.-]+|-\\p{L}+){0,4}";
const loud = new RegExp(
  `^(${loudPlace}(?:,\\s(?:\\p{Lu}[\\p{L}'’.-]*\\s?){1,3})?(?:,\\s[^.()—–]{3,25}?)?)(?:\\s?\\.?\\s?[-–—]+\\s+|\\.\\s+(?=[\\p{Lu}«„“"]))`,
  "u",
);
const maxLength = 90;

/** Reads the dateline off the first paragraph; null if there is none. */
export function readDateline(paragraph: string): Dateline | null {
  const bracketed = withAgency.exec(paragraph);
  if (bracketed?.[1] && bracketed[0].length <= maxLength) return toDateline(paragraph, bracketed[0], bracketed[1], bracketed[2] ?? null);
  const plain = loud.exec(paragraph);
  if (plain?.[1] && plain[0].length <= maxLength && /\p{Lu}{3}/u.test(plain[1])) return toDateline(paragraph, plain[0], plain[1], null);
  return null;
}

function toDateline(paragraph: string, whole: string, text: string, agency: string | null): Dateline | null {
  const rest = paragraph.slice(whole.length).trim();
  if (rest.length < 20) return null;
  return { text: text.replace(/[\s.,]+$/, ""), rest, agency, date: findDates(text)[0] ?? null };
}
