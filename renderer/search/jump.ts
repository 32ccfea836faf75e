/** What is typed to go to a place in a list: the number of a row, or a date as a query has it. */
import type { Period } from "../../shared/domain/period.ts";
import { readPeriod } from "../../shared/query/period.ts";

export type Target = { readonly kind: "row"; readonly row: number } | { readonly kind: "period"; readonly period: Period };

/** Numbers count rows from 1, but for those that are a year. */
const year = /^(?:19|20)\d\d$/;
const far: Period = { from: "0001-01-01", before: "9999-12-31" };

/** @returns null for what is neither */
export function readTarget(text: string, today: Date): Target | null {
  const typed = text.trim().replace(/^#/, "");
  if (typed === "") return null;
  const digits = typed.replace(/[\s.,’']/g, "");
  const isRow = /^\d{1,7}$/.test(digits) && /^[\d\s]+$/.test(typed) && (!year.test(typed) || text.includes("#"));
  if (isRow) return { kind: "row", row: Math.max(0, Number(digits) - 1) };
  const dated = typed.replace(/\.(?=\s|$)/g, "");
  const whole = readPeriod("date", dated, today);
  // Of a day without its year, this year's is meant.
  const read = whole === "unknown" ? readPeriod("date", `${dated} ${today.getFullYear()}`, today) : whole;
  if (typeof read === "string" || (read.from === null && read.to === null)) return null;
  return { kind: "period", period: { from: read.from ?? far.from, before: read.to ?? far.before } };
}
