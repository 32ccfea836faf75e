/** Many queries counted at once, each with its own outcome. */
import type { Database } from "better-sqlite3";
import type { Batch, BatchRow, NamedQuery } from "../../../shared/contract/counts.ts";
import type { ArticleRow } from "../../../shared/contract/search.ts";
import { citeQuery } from "../../../shared/query/cite.ts";
import { runSearch } from "./run.ts";
import { readState } from "./state.ts";
import { tallyMatches } from "./tally.ts";
import { kinOfText } from "./widened.ts";

/** @param path  of the archive's file. A query that cannot be read is refused in its line, and the others are counted. */
export function countBatch(db: Database, path: string, queries: readonly NamedQuery[]): Batch {
  const now = new Date();
  const archive = readState(db, path);
  const outcome = (query: string): BatchRow["outcome"] => {
    const page = runSearch(db, { query, sort: "date", offset: 0, limit: 1, fold: true });
    if (!page.ok) return { kind: "refused", error: page.error };
    const tallies = tallyMatches(db, query);
    if (!tallies.ok) return { kind: "refused", error: tallies.error };
    const { total, stories, rows } = page.value;
    const languages = new Map<string, number>();
    for (const { language, count } of tallies.value) if (language !== null) languages.set(language, (languages.get(language) ?? 0) + count);
    return {
      kind: "counted",
      cited: citeQuery(query, total, archive, now, kinOfText(db, query)),
      stories,
      newest: rows[0] ? toNewest(rows[0]) : null,
      outlets: new Set(tallies.value.flatMap(({ outletId }) => outletId ?? [])).size,
      languages: [...languages].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1)),
    };
  };
  return { rows: queries.map(({ name, query }) => ({ name, query, outcome: outcome(query) })), ranAt: now.toISOString(), archive };
}

const toNewest = ({ id, headline, published, outlet }: ArticleRow) => ({
  id,
  headline: headline.text,
  day: published.day,
  outlet: outlet?.name ?? null,
});
