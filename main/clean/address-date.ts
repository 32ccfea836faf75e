/** The day that an address carries. */
import { isDay, toIsoDay } from "./calendar.ts";
import { addressDay, type DateWitness } from "./date.ts";

const y = "((?:19|20)\\d{2})";
/** Each gives year, month and day, or their reverse; what stands before and after keeps numbers of other kinds out. */
const patterns: readonly { readonly pattern: RegExp; readonly isReversed?: true }[] = [
  { pattern: new RegExp(`[/_.=-]${y}[/_.-]?(\\d{2}|[a-z]{3})[/_.-]?(\\d{2})(?=[/_.&T-]|$)`, "i") },
  { pattern: new RegExp(`/${y}/(\\d{1,2})/(\\d{1,2})(?=[/_.-]|$)`) },
  // At the head of a long number: /202011041079127690-lights.
  { pattern: /\/(20[0-3]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])\d{6,}(?=[/_.-]|$)/ },
  { pattern: new RegExp(`[/_-](\\d{2})[/_.-](\\d{2})[/_.-]${y}(?=[/_.-]|$)`), isReversed: true },
];

/** @param url  null for none. @returns one witness or none */
export function addressWitness(url: string | null): DateWitness[] {
  for (const { pattern, isReversed } of patterns) {
    const match = pattern.exec(url ?? "");
    const [year = "", month = "", day = ""] = isReversed ? (match?.slice(1).reverse() ?? []) : (match?.slice(1) ?? []);
    const isNumber = /\d/.test(month);
    if (day === "" || (isNumber && !isDay(Number(year), Number(month), Number(day)))) continue;
    const value = isNumber ? toIsoDay(Number(year), Number(month), Number(day)) : `${day} ${month} ${year}`;
    return [{ source: addressDay, value, certainty: "probable" }];
  }
  return [];
}
