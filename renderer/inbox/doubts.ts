/** What a person should look at before trusting a row. */
import type { ArticleRow } from "../../shared/contract/search.ts";
import type { Verdict } from "../../shared/domain/article.ts";
import { formatDay } from "../ui/format.ts";

export type Doubt =
  | { readonly kind: "date-one-of"; readonly days: readonly string[] }
  | { readonly kind: "date-unknown" }
  | { readonly kind: "outlet-unknown" }
  | { readonly kind: "misread"; readonly words: string }
  | { readonly kind: "not-whole"; readonly verdict: Verdict };

/** The gravest first: a text that is not whole stays out of counts. */
export function doubtsOf(row: Pick<ArticleRow, "published" | "outlet" | "verdict" | "misread">): Doubt[] {
  const { certainty, candidates } = row.published;
  const date: Doubt[] =
    certainty === "candidates" ? [{ kind: "date-one-of", days: candidates }] : certainty === "unknown" ? [{ kind: "date-unknown" }] : [];
  const whole: Doubt[] = row.verdict === "complete" ? [] : [{ kind: "not-whole", verdict: row.verdict }];
  const misread: Doubt[] = row.misread === null ? [] : [{ kind: "misread", words: row.misread }];
  const outlet: Doubt[] = row.outlet === null ? [{ kind: "outlet-unknown" }] : [];
  return [...whole, ...misread, ...date, ...outlet];
}

/**
 * Days that an article may be of, with what they have in common said once: "6 Jan 2020 or 2025", "9 or 10 Nov 2026". Of more
 * than two the ends are named, "16 Nov 2009 … 2026": the reader shows them all.
 *
 * @param days `2026-11-09`, in any order
 */
export function sayDays(days: readonly string[], locale: string): string {
  const sorted = [...new Set(days)].sort();
  const first = sorted[0] ?? "";
  const last = sorted.at(-1) ?? "";
  const ends =
    first.slice(5) === last.slice(5)
      ? [formatDay(first, locale), last.slice(0, 4)]
      : first.slice(0, 7) === last.slice(0, 7)
        ? [String(Number(first.slice(8))), formatDay(last, locale)]
        : [formatDay(first, locale), formatDay(last, locale)];
  if (sorted.length > 2) return ends.join(" … ");
  if (sorted.length < 2) return formatDay(first, locale);
  return new Intl.ListFormat(locale === "en" ? "en-GB" : locale, { type: "disjunction" }).format(ends);
}
