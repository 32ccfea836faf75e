/** What a person should look at before trusting a row. */
import type { ArticleRow } from "../../shared/contract/search.ts";

export type Doubt =
  | { readonly kind: "date-one-of"; readonly days: readonly string[] }
  | { readonly kind: "date-unknown" }
  | { readonly kind: "outlet-unknown" };

export function doubtsOf(row: ArticleRow): Doubt[] {
  const { certainty, candidates } = row.published;
  const date: Doubt[] =
    certainty === "candidates" ? [{ kind: "date-one-of", days: candidates }] : certainty === "unknown" ? [{ kind: "date-unknown" }] : [];
  return row.outlet === null ? [...date, { kind: "outlet-unknown" }] : date;
}
