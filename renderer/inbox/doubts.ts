/** What a person should look at before trusting a row. */
import type { ArticleRow } from "../../shared/contract/search.ts";
import { formatDay } from "../ui/format.ts";

export type Doubt =
  | { readonly kind: "date-one-of"; readonly days: readonly string[] }
  | { readonly kind: "date-unknown" }
  | { readonly kind: "outlet-unknown" };

export function doubtsOf(row: Pick<ArticleRow, "published" | "outlet">): Doubt[] {
  const { certainty, candidates } = row.published;
  const date: Doubt[] =
    certainty === "candidates" ? [{ kind: "date-one-of", days: candidates }] : certainty === "unknown" ? [{ kind: "date-unknown" }] : [];
  return row.outlet === null ? [...date, { kind: "outlet-unknown" }] : date;
}

/**
 * Days that an article may be of, with what they have in common said once: "6 Jan 2020 or 2025", "9 or 10 Nov 2026". Of a long
 * list the ends are named: the reader shows them all.
 *
 * @param days `2026-11-09`, in any order
 */
export function sayDays(days: readonly string[], locale: string): string {
  const sorted = [...new Set(days)].sort();
  const or = new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "disjunction" });
  const last = sorted.at(-1) ?? "";
  if (sorted.every((day) => day.slice(5) === last.slice(5))) {
    const [first = "", ...others] = sorted;
    return or.format([formatDay(first, locale), ...few(others).map((day) => day.slice(0, 4))]);
  }
  if (sorted.every((day) => day.slice(0, 7) === last.slice(0, 7)))
    return or.format([...few(sorted.slice(0, -1)).map((day) => String(Number(day.slice(8)))), formatDay(last, locale)]);
  return or.format(few(sorted).map((day) => formatDay(day, locale)));
}

const few = (days: readonly string[]): readonly string[] => (days.length <= 2 ? days : [...days.slice(0, 1), "…", ...days.slice(-1)]);
